import { signal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { Change } from './change.js';
import type { Collection } from './collection.js';
import type { StoreError } from './errors.js';
import { createLiveQueries } from './live-queries.js';
import { openBackend } from './open-backend.js';
import type { OpenStoreOptions } from './open-store-options.js';
import type { Operations } from './operations.js';
import type { LooseQuery } from './query-plan.js';
import { planQuery } from './query-plan.js';
import type { Row } from './row-rules.js';
import type { Store } from './store.js';
import type { StoreStatus } from './store-status.js';

const toError = (cause: unknown, what = 'reading'): Promise<StoreError> =>
  import('./storage-failure.js').then(
    ({ storageFailure }) => storageFailure(cause, what),
    // Even the words for it did not arrive.
    () => cause as StoreError,
  );

/**
 * Opens a store with a connection of its own; pages share one, see `open-store.ts`. What is here
 * is needed to show records the first time; everything else follows with `operations.ts`.
 */
export async function createStore(options: OpenStoreOptions): Promise<Store> {
  const { shop, now = Date.now } = options;
  // Known once it is open; nobody sees it before.
  const status = signal({} as StoreStatus);
  const listeners = new Set<(change: Change) => void>();
  const live = createLiveQueries();

  let operations: Operations | undefined;
  async function load(): Promise<Operations> {
    const { createOperations } = await import('./operations.js');
    const { backend } = await opening;
    return (operations ??= createOperations({ ...options, backend, now, live, listeners, status }));
  }
  /** An operation that is loaded when it is called, and done at once when it is there. */
  const later =
    (operation: keyof Operations, ...first: unknown[]) =>
    async (...rest: unknown[]): Promise<never> =>
      ((operations ?? (await load()))[operation] as (...all: unknown[]) => never)(
        ...first,
        ...rest,
      );
  const allLater = (names: readonly (keyof Operations)[], ...first: unknown[]): object =>
    Object.fromEntries(names.map((operation) => [operation, later(operation, ...first)]));
  /** The same, for what nobody waits for. */
  const soon = (operation: keyof Operations, ...all: unknown[]): void =>
    void later(operation)(...all).catch(() => undefined);

  const opening = openBackend(shop, options.persistence, (event) => {
    // The first opening is looked into by `follow`.
    if (operations || event !== 'opened') soon('report', event);
  });
  const { backend, ...opened } = await opening.catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = opened;
  // Not before what is shown first has been read.
  setTimeout(soon, 50, 'follow');

  /** Reads the short way. What that leaves open, and what is sealed, only operations can tell. */
  async function read(
    operation: 'get' | 'query',
    name: string,
    asked: unknown,
    shortly: () => Promise<unknown>,
  ): Promise<never> {
    if (!operations) {
      try {
        const found = await shortly();
        const isOpen = (row: unknown): boolean => (row as Row)?.['$sealed'] === undefined;
        if (found !== null && [found].flat().every(isOpen)) return found as never;
      } catch (cause) {
        throw await toError(cause);
      }
    }
    return later(operation)(name, asked);
  }
  const get = (name: string, id: string): Promise<Row | undefined> =>
    read('get', name, id, () => backend.get(name, id));
  const query = (name: string, asked: LooseQuery = {}): Promise<Row[]> =>
    read('query', name, asked, async () => {
      // Of an empty id, too, the short way knows nothing.
      const plan = asked.where?.['id'] == null && planQuery(backend.indexesOf(name), asked);
      if (!plan || plan.filtered || plan.limit === 0 || asked.offset || asked.after) return null;
      // The order by a name that is sealed is not the index's.
      return /name$/.test(plan.index) ? null : ((await backend.getAll(name, plan)) ?? null);
    });

  const createCollection = (name: CollectionName) => ({
    get: (id: string) => get(name, id),
    query: (asked?: LooseQuery) => query(name, asked),
    live: (asked: LooseQuery = {}) => live.of(name, ['rows', asked], () => query(name, asked)),
    liveRecord: (id: string) => live.of(name, id, () => get(name, id)),
    liveCount: (asked?: LooseQuery) =>
      live.of(name, ['count', asked], () => later('count')(name, asked)),
    ...allLater(['count', 'add', 'addMany', 'put', 'patch', 'remove'], name),
  });

  return {
    ...(Object.fromEntries(
      backend.stores
        // Of our own stores, those that are no collections begin with "$".
        .filter((name) => name > 'a')
        .map((name) => [name, createCollection(name as CollectionName)]),
    ) as unknown as { [Name in CollectionName]: Collection<Name> }),
    ...(allLater(['transaction', 'search', 'reviewTiers', 'administration']) as Pick<
      Store,
      'transaction' | 'search' | 'reviewTiers' | 'administration'
    >),
    shop,
    status,
    shopSettings: live.of(
      'settings',
      ['preset'],
      async () =>
        ((await get('settings', defaultShopSettings.id)) ?? {
          ...defaultShopSettings,
          shop,
          createdAt: 0,
          updatedAt: 0,
        }) as Collections['settings'],
    ),
    changes: {
      subscribe(listener) {
        listeners.add(listener);
        soon('follow');
        return () => listeners.delete(listener);
      },
      since: later('changesSince'),
    },
    local: { get: later('getLocal'), set: later('setLocal'), remove: later('removeLocal') },
    prepareToWrite: () => later('prepareToWrite')().catch(() => undefined),
    close() {
      backend.close();
      soon('close');
    },
  };
}
