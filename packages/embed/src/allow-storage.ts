import {
  configuredStore,
  configureElements,
  currentConfiguration,
} from '@patronkit/elements/shared/configure.js';
import { copyRecords } from './copy-records.js';

/**
 * Lets the customer base be kept on this device, or stops that. What was written while it lived in
 * memory goes along; what is on the device already stays there until it is erased.
 */
export async function allowStorage(isAllowed: boolean): Promise<void> {
  const persistence = isAllowed ? 'indexeddb' : 'memory';
  const { persistence: before = 'indexeddb' } = currentConfiguration.peek();
  if (persistence === before) return;
  const left = before === 'memory' ? await configuredStore() : undefined;
  configureElements({ persistence });
  if (left) await copyRecords(left, await configuredStore());
}
