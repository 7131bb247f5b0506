import type { Actor, AuditEvent } from '../audit/audit-entry.js';
import type { Backend, BackendTransaction, Key, Stretch } from '../backend.js';
import type { CommittedChange } from '../committed-change.js';
import { ProtectionChangedError } from '../errors.js';
import type { LazyPart } from '../lazy-part.js';
import { lazyPart } from '../lazy-part.js';
import { systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { Protection } from './protection.js';
import { protectionKey, undoneIfChanged } from './protection-header.js';

/** What tabs tell each other about protection. */
export type ProtectionMessage =
  { readonly what: 'changed' | 'lock' } | { readonly what: 'active'; readonly at: number };

export interface ProtectedBackend {
  /** Seals and opens, and writes down, where the shop wants that. */
  readonly backend: Backend;
  readonly protection: LazyPart<Protection>;
  record(event: AuditEvent, actor?: Actor): Promise<void>;
  /** A change as other tabs may hear of it: without rows, where these are nobody's but this tab's. */
  shareable(change: CommittedChange): CommittedChange;
  close(): void;
}

/** What `begin` takes besides. */
export type BeginFor = (
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
  durability?: 'strict' | 'relaxed',
  actor?: Actor,
) => Promise<BackendTransaction>;

const isSealed = (row: unknown): boolean => Object.hasOwn(Object(row) as object, '$sealed');

/** A transaction of a tab that knows of no seals, and must not show one as if it were a record. */
function watchful(transaction: BackendTransaction, changed: () => void): BackendTransaction {
  const plain = <Rows>(rows: Rows): Rows => {
    if (![rows].flat().some(isSealed)) return rows;
    changed();
    throw new ProtectionChangedError();
  };
  return {
    ...transaction,
    get: async (store, key) => plain(await transaction.get(store, key)),
    getAll: async (store, stretch) => plain(await transaction.getAll(store, stretch)),
  };
}

/**
 * The backend of a shop that may seal personal fields and write down what is done. Both are loaded
 * only where `$system` says so; a shop without either pays one look at the start, and one with each
 * transaction that writes.
 */
export function protectBackend(context: StoreContext, forget: () => void): ProtectedBackend {
  const { backend, shop } = context;
  let channel: BroadcastChannel | undefined;
  const tell = (message: ProtectionMessage): void => channel?.postMessage(message);
  const protection = lazyPart(async () =>
    (await import('./protection.js')).createProtection(context, { tell, forget }),
  );

  let looking: Promise<unknown> | undefined;
  async function look(): Promise<void> {
    if (await backend.get(systemStore, protectionKey)) await (await protection.get()).refresh();
  }
  const lookAgain = (): void => {
    looking = look().catch(() => (looking = undefined));
  };
  lookAgain();
  if (backend.persistence === 'indexeddb') {
    try {
      channel = new BroadcastChannel(`patronkit:${shop}:protection`);
      channel.onmessage = ({ data }: MessageEvent<ProtectionMessage>) =>
        data.what === 'changed' ? lookAgain() : protection.present?.hear(data);
    } catch {
      // The next transaction that writes finds out.
    }
  }

  const begin: BeginFor = async (stores, mode, durability, actor) => {
    await looking;
    const { present } = protection;
    if (present) return present.begin(stores, mode, durability, actor);
    if (mode === 'readonly') return watchful(await backend.begin(stores, mode), lookAgain);
    const transaction = await backend.begin([...stores, systemStore], mode, durability);
    return undoneIfChanged(watchful(transaction, lookAgain), 0, lookAgain);
  };
  return {
    protection,
    backend: {
      ...backend,
      get: async (store: string, key: Key) => (await begin([store], 'readonly')).get(store, key),
      getAll: async (store: string, stretch: Stretch) =>
        (await begin([store], 'readonly')).getAll(store, stretch),
      begin,
    },
    async record(event, actor) {
      await looking;
      await protection.present?.audit.flushReads();
      await protection.present?.audit.record(event, actor);
    },
    shareable({ rows, ...ids }) {
      return protection.present?.encrypts || !rows ? ids : { ...ids, rows };
    },
    close() {
      channel?.close();
      protection.present?.close();
    },
  };
}
