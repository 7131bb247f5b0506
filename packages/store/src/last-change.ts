import type { Backend, BackendTransaction } from './backend.js';
import type { StoredChange } from './committed-change.js';
import { changesStore } from './schema-steps.js';

/** The latest change in this database, whichever tab made it. */
export async function lastChange(
  source: Backend | BackendTransaction,
): Promise<StoredChange | undefined> {
  const reader = 'begin' in source ? await source.begin([changesStore], 'readonly') : source;
  const [last] = (await reader.getAll(changesStore, {
    index: '',
    lower: 0,
    upper: [],
    descending: true,
    limit: 1,
  })) as StoredChange[];
  return last;
}
