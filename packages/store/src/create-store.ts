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
 * is needed to show records the first time; everything else follows with `operations.ts`.
 */
export async function createStore(options: OpenStoreOptions): Promise<Store> {
  const { shop, now = Date.now } = options;
  const status = signal<StoreStatus>({ persistence: 'indexeddb' });
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
    (...rest: unknown[]): Promise<never> => {
      const run = (there: Operations): Promise<never> =>
        (there[operation] as (...all: unknown[]) => Promise<never>)(...first, ...rest);
      return operations ? run(operations) : load().then(run);
    };
  /** The same, for what nobody waits for. */
  const soon = (operation: keyof Operations, ...all: unknown[]): void =>
    void load().then(
      () => later(operation)(...all),
      () => undefined,
    );

  const opening = openBackend(`patronkit:${shop}`, options.persistence, (event) => {
    if (event !== 'opened' || status.peek().error) soon('report', event);
  });
  const { backend, ...opened } = await opening.catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = opened;
  // Not before what is shown first has been read.
  setTimeout(soon, 50, 'follow');

  async function guarded<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (cause) {
      throw await toError(cause);
    }
  }
  const get = (name: string, id: string): Promise<Row | undefined> =>
    operations
      ? later('get')(name, id)
      : guarded(() => backend.get(name, id) as Promise<Row | undefined>);
  const query = (name: string, asked: LooseQuery = {}): Promise<Row[]> =>
    operations
      ? later('query')(name, asked)
      : guarded(async () => {
          const plan = asked.where?.['id'] ? undefined : planQuery(backend.indexes[name]!, asked);
          const { offset, after } = asked;
          const simple = plan && !plan.filtered && !offset && !after && plan.limit !== 0;
          const rows = simple && (await backend.getAll(name, plan));
          return (rows as Row[]) || later('query')(name, asked);
        });

  function createCollection(name: CollectionName) {
    return {
      get: (id: string) => get(name, id),
      query: (asked?: LooseQuery) => query(name, asked),
      live: (asked: LooseQuery = {}) => live.of(name, ['rows', asked], () => query(name, asked)),
      liveRecord: (id: string) => live.of(name, id, () => get(name, id)),
      liveCount: (asked?: LooseQuery) =>
        live.of(name, ['count', asked], () => later('count')(name, asked)),
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
      backend.stores
        // Of our own stores, those that are no collections begin with "$".
        .filter((name) => name > 'a')
        .map((name) => [name, createCollection(name as CollectionName)]),
    ) as unknown as { [Name in CollectionName]: Collection<Name> }),
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
    transaction: later('transaction'),
    changes: {
      subscribe(listener) {
        listeners.add(listener);
        soon('follow');
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
