import { signal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { StoreError } from './errors.js';
import { createLiveQueries } from './live-queries.js';
import { openBackend } from './open-backend.js';
import type { Operations } from './operations.js';
import type { LooseQuery } from './query-plan.js';
import { planQuery } from './query-plan.js';
import type { Row } from './row-rules.js';
import type { Change, Collection, OpenStoreOptions, Store, StoreStatus } from './store.js';

const toError = (cause: unknown, what = 'reading'): Promise<StoreError> =>
  import('./storage-failure.js').then(
    ({ storageFailure }) => storageFailure(cause, what),
    // Even the words for it did not arrive.
    () => cause as StoreError,
  );

/**
 * Opens a store with a connection of its own; pages share one, see `open-store.ts`. What is here
 * is needed to show records; everything else follows with `operations.ts`.
 */
export async function createStore({
  shop,
  persistence,
  now = Date.now,
}: OpenStoreOptions): Promise<Store> {
  const status = signal<StoreStatus>({ persistence: 'indexeddb' });
  const listeners = new Set<(change: Change) => void>();
  const live = createLiveQueries((one, other) => operations?.same(one, other));

  let operations: Operations | undefined;
  async function load(): Promise<Operations> {
    const { createOperations } = await import('./operations.js');
    const { backend } = await opening;
    return (operations ??= createOperations({ shop, backend, now, live, listeners, status }));
  }
  /** An operation that is loaded when it is called. */
  const later =
    (operation: keyof Operations, ...first: unknown[]) =>
    async (...rest: unknown[]): Promise<never> =>
      ((await load())[operation] as (...all: unknown[]) => never)(...first, ...rest);
  const allLater = (names: readonly (keyof Operations)[], ...first: unknown[]): object =>
    Object.fromEntries(names.map((operation) => [operation, later(operation, ...first)]));
  /** The same, for what nobody waits for. */
  const soon = (operation: keyof Operations, ...all: unknown[]): void =>
    void later(operation)(...all).catch(() => undefined);

  const opening = openBackend(shop, persistence, (event) => soon('report', event));
  const { backend, ...opened } = await opening.catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = opened;
  soon('follow');

  /** Reads the short way. What that leaves open, and what is sealed, only operations can tell. */
  async function read(
    operation: 'get' | 'query',
    name: string,
    asked: unknown,
    shortly: () => Promise<unknown>,
  ): Promise<never> {
    try {
      const found = await shortly();
      if (
        found !== null &&
        ![found].flat().some((row) => (row as Row)?.['$sealed'] !== undefined)
      ) {
        return found as never;
      }
    } catch (cause) {
      throw await toError(cause);
    }
    return later(operation)(name, asked);
  }
  const get = (name: string, id: string): Promise<Row | undefined> =>
    read('get', name, id, () => backend.get(name, id));
  const query = (name: string, asked: LooseQuery = {}): Promise<Row[]> =>
    read('query', name, asked, async () => {
      const plan = asked.where?.['id'] ? undefined : planQuery(backend.indexes[name]!, asked);
      // The order by a name that is sealed is not the index's.
      const simple =
        plan && !plan.filtered && !plan.offset && plan.limit !== 0 && !/name$/.test(plan.index);
      return (simple && (await backend.getAll(name, plan))) || null;
    });

  function createCollection(name: CollectionName) {
    return {
      get: (id: string) => get(name, id),
      query: (asked?: LooseQuery) => query(name, asked),
      live: (asked: LooseQuery = {}) =>
        live.of<Row[]>(
          name,
          ['rows', asked],
          () => query(name, asked),
          // Every change comes from there.
          (rows, changed) => operations!.patchRows(name, asked, rows, changed),
        ),
      liveRecord: (id: string) =>
        live.of<Row | undefined>(
          name,
          id,
          () => get(name, id),
          (record, changed) => (changed.has(id) ? changed.get(id) : record),
        ),
      liveCount: (asked?: LooseQuery) =>
        live.of<number>(name, ['count', asked], () => later('count')(name, asked)),
      ...allLater(['count', 'add', 'addMany', 'put', 'patch', 'remove'], name),
    };
  }

  return {
    ...(Object.fromEntries(
      Object.keys(backend.indexes)
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
      'preset',
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
