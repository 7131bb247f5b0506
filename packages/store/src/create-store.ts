import { signal } from '@preact/signals-core';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import type { CommittedChange } from './committed-change.js';
import type { StoreError } from './errors.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { createLiveQueries } from './live-queries.js';
import { openBackend } from './open-backend.js';
import type { Operations } from './operations.js';
import type { LooseQuery } from './query-plan.js';
import { planQuery } from './query-plan.js';
import type { Row } from './row-rules.js';
import type { Change, Collection, OpenStoreOptions, Store, StoreStatus } from './store.js';
import { connectTabs } from './tabs.js';

const toError = async (cause: unknown, what = 'reading'): Promise<StoreError> =>
  (await import('./storage-failure.js')).storageFailure(cause, what);

/**
 * Opens a store with a connection of its own; pages share one, see `open-store.ts`. What is here
 * is needed to show records; everything else comes with `operations.ts` when first asked for.
 */
export async function createStore({
  shop,
  persistence,
  now = Date.now,
}: OpenStoreOptions): Promise<Store> {
  const databaseName = `patronkit:${shop}`;
  const status = signal<StoreStatus>({ persistence: 'indexeddb' });
  let latest: ConnectionEvent;
  const { backend, ...opened } = await openBackend(databaseName, persistence, async (event) => {
    latest = event;
    const failure = event !== 'opened' && (await import('./storage-failure.js'));
    const { error: _, ...healthy } = status.peek();
    if (latest === event) {
      status.value = failure ? { ...healthy, error: failure.connectionFailure(event) } : healthy;
    }
  }).catch(async (cause: unknown) => {
    throw await toError(cause, 'opening');
  });
  status.value = { ...status.peek(), ...opened };

  const live = createLiveQueries(toError);
  const listeners = new Set<(change: Change) => void>();
  let sequence = 0;

  function hear(change: CommittedChange): void {
    // Other tabs may have been heard in the wrong order, or not at all.
    const inOrder = !sequence || change.sequence === sequence + 1;
    sequence = Math.max(sequence, change.sequence);
    live.update(inOrder ? change : undefined);
    if (operations || listeners.size) {
      void load().then(({ hear }) => hear(change, inOrder, listeners));
    }
  }
  function missed(): void {
    live.update();
    operations?.forget();
  }
  const tabs =
    backend.persistence === 'indexeddb' ? connectTabs(databaseName, hear, missed) : undefined;

  let operations: Operations | undefined;
  /** Loads what is not needed to show records. */
  async function load(): Promise<Operations> {
    const { createOperations } = await import('./operations.js');
    return (operations ??= createOperations({
      shop,
      backend,
      now,
      announce(change) {
        hear(change);
        tabs?.tell(change);
      },
    }));
  }
  /** An operation under another name, to be loaded when it is called. */
  const later =
    (operation: keyof Operations, ...first: unknown[]) =>
    async (...rest: unknown[]): Promise<never> =>
      ((await load())[operation] as (...all: unknown[]) => never)(...first, ...rest);

  async function get(name: string, id: string): Promise<Row | undefined> {
    try {
      return (await backend.get(name, id)) as Row | undefined;
    } catch (cause) {
      throw await toError(cause);
    }
  }

  async function query(name: string, asked: LooseQuery = {}): Promise<Row[]> {
    const plan = planQuery(backend.indexes[name]!, asked);
    const simple = plan && !plan.filtered && !plan.offset && plan.limit !== 0;
    try {
      const rows = simple && (await backend.getAll(name, plan));
      return (rows as Row[]) || (await later('query')(name, asked));
    } catch (cause) {
      throw await toError(cause);
    }
  }

  function createCollection(name: CollectionName) {
    return {
      get: (id: string) => get(name, id),
      query: (asked?: LooseQuery) => query(name, asked),
      live: (asked: LooseQuery = {}) =>
        live.of<Row[]>(
          name,
          ['rows', asked],
          () => query(name, asked),
          (rows, changed) => {
            if (operations) return operations.patch(name, asked, rows, changed);
            void load();
            return undefined;
          },
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
          later(operation === 'patch' ? 'change' : operation, name),
        ]),
      ),
    };
  }

  return {
    ...(Object.fromEntries(
      Object.keys(backend.indexes).map((name) => [name, createCollection(name as CollectionName)]),
    ) as unknown as { [Name in CollectionName]: Collection<Name> }),
    shop,
    status,
    shopSettings: live.of(
      'settings',
      'preset',
      async () =>
        ((await get('settings', 'settings')) ??
          (await later('preset')())) as Collections['settings'],
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
    reviewTiers: later('reviewTiers'),
    exportCsv: later('exportCsv'),
    importCustomersCsv: later('importCustomersCsv'),
    close() {
      tabs?.close();
      backend.close();
    },
  };
}
