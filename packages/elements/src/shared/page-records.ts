import type {
  RecordsCollection,
  RecordsSource,
} from '@patronkit/plugin-sdk/host/granted-collections.js';
import type { PersonalDataPart } from '@patronkit/plugin-sdk/host/plugin-rows.js';
import type { Store } from '@patronkit/store/store.js';
import { configuredStore, currentConfiguration } from './configure.js';

/** The records of the store in force, as the plugin host asks for them. */
export async function pageRecords(): Promise<RecordsSource> {
  const store = await configuredStore();
  return {
    collection: (name) => (store as unknown as Record<string, RecordsCollection>)[name]!,
    subscribe: (name, listener) =>
      store.changes.subscribe(({ entries }) => {
        if (entries.some(({ collection }) => collection === name)) listener();
      }),
  };
}

/**
 * Includes a plugin's data in the exports and erasures of the store in force, whichever that comes
 * to be. Returns how to end that.
 */
export function followPersonalData(part: PersonalDataPart): () => void {
  let current: Store | undefined;
  let end: (() => void) | undefined;
  let hasEnded = false;
  const follow = async (): Promise<void> => {
    const store = await configuredStore();
    if (store === current || hasEnded) return;
    current = store;
    end?.();
    end = await (await store.administration()).registerPersonalData(part);
    if (hasEnded) end();
  };
  const stopFollowing = currentConfiguration.subscribe(() => {
    // Elements tell of a broken store.
    follow().catch(() => undefined);
  });
  return () => {
    hasEnded = true;
    stopFollowing();
    end?.();
  };
}
