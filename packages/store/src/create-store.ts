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
  /** The same, for what nobody waits for. */
  const soon = (operation: keyof Operations, ...all: unknown[]): void =>
    void later(operation)(...all).catch(() => undefined);

  const opening = openBackend(shop, persistence, (event) => {
    if (event !== 'opened' || status.peek().error) soon('report', event);
  });
  const { backend, ...opened } = await opening.catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = opened;
  soon('follow');

  async function guarded<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (cause) {
      throw await toError(cause);
    }
  }
  // What is sealed, and how it is ordered by what is sealed, only operations know.
  const isOpen = (row?: unknown): boolean => (row as Row | undefined)?.['$sealed'] === undefined;
  const get = (name: string, id: string): Promise<Row | undefined> =>
    guarded(async () => {
      const row = (await backend.get(name, id)) as Row | undefined;
      return isOpen(row) ? row : later('get')(name, id);
    });
  const query = (name: string, asked: LooseQuery = {}): Promise<Row[]> =>
    guarded(async () => {
      const plan = asked.where?.['id'] ? undefined : planQuery(backend.indexes[name]!, asked);
      const simple =
        plan && !plan.filtered && !plan.offset && plan.limit !== 0 && !/name$/.test(plan.index);
      const rows = simple && (await backend.getAll(name, plan));
      return rows && rows.every(isOpen) ? (rows as Row[]) : later('query')(name, asked);
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
      ...Object.fromEntries(
        (['count', 'add', 'addMany', 'put', 'patch', 'remove'] as const).map((operation) => [
          operation,
          later(operation, name),
        ]),
      ),
    };
  }

  return {
    ...(Object.fromEntries(
      Object.keys(backend.indexes)
        // Of our own stores, those that are no collections begin with "$".
        .filter((name) => name > 'a')
        .map((name) => [name, createCollection(name as CollectionName)]),
    ) as unknown as { [Name in CollectionName]: Collection<Name> }),
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
    transaction: later('transaction'),
    changes: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      since: later('changesSince'),
    },
    search: later('search'),
    local: { get: later('getLocal'), set: later('setLocal'), remove: later('removeLocal') },
    prepareToWrite: () => later('prepareToWrite')().catch(() => undefined),
    reviewTiers: later('reviewTiers'),
    administration: later('administration'),
    close() {
      backend.close();
      soon('close');
    },
  };
}
