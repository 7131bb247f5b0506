import type { Actor, AuditedAct } from '../audit/audit-entry.js';
import type { Backend, BackendTransaction, Durability, Key, Stretch } from '../backend.js';
import type { CommittedChange, StoredChange } from '../committed-change.js';
import { ProtectionChangedError } from '../errors.js';
import type { LazyPart } from '../lazy-part.js';
import { lazyPart } from '../lazy-part.js';
import { changesStore, systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { Protection } from './protection.js';
import { protectionKey, undoneIfChanged } from './protection-header.js';
import type { ProtectionMessage } from './protection-message.js';

export interface ProtectedBackend {
  /** Seals and opens, and writes down, where the shop wants that. */
  readonly backend: Backend;
  readonly protection: LazyPart<Protection>;
  record(act: AuditedAct, actor?: Actor): Promise<void>;
  /** Whether rows are, or are becoming, sealed. */
  encrypts(): Promise<boolean>;
  /** A change as other tabs may hear of it: without rows, where these are nobody's but this tab's. */
  shareable(change: CommittedChange): CommittedChange;
  /** Hears of a change, and looks again where it was written under a protection unknown here. */
  notice(change: Pick<StoredChange, 'protection'>): void;
  /** Hears that an answer was given once more without opening anything. */
  noteRead(store: string, answer: unknown): void;
  /** Hears whose reads these were. */
  claimReads(store: string, rows: unknown, actor: Actor): void;
  close(): void;
}

/** What `begin` takes besides. */
export type BeginFor = (
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
  durability?: Durability,
  actor?: Actor,
) => Promise<BackendTransaction>;

const isSealed = (row: unknown): boolean => Object.hasOwn(Object(row) as object, '$sealed');

const holdsSealed = (rows: unknown): boolean => [rows].flat().some(isSealed);

/**
 * A transaction of a tab that knows of no seals, and must not show one as if it were a record, nor
 * go on where the last change was written under a protection.
 */
function watchful(transaction: BackendTransaction, changed: () => void): BackendTransaction {
  const check = <Rows>(store: string, rows: Rows): Rows => {
    const isOurs =
      store === changesStore
        ? !(rows as readonly StoredChange[]).at(-1)?.protection
        : !holdsSealed(rows);
    if (isOurs) return rows;
    changed();
    throw new ProtectionChangedError();
  };
  return {
    ...transaction,
    get: async (store, key) => check(store, await transaction.get(store, key)),
    getAll: async (store, stretch) => check(store, await transaction.getAll(store, stretch)),
  };
}

/**
 * The backend of a shop that may seal personal fields and write down what is done. Both are loaded
 * only where `$system` says so.
 *
 * A shop without either pays one look at the start. Its writes prove that nothing has changed since
 * by the number they give their change: the change that switches a protection on takes a number,
 * too, and each one after it says which protection it was written under. Writes that leave no change
 * look at `$system` themselves.
 */
export function protectBackend(context: StoreContext, forget: () => void): ProtectedBackend {
  const { backend, shop } = context;
  let channel: BroadcastChannel | undefined;
  const tell = (message: ProtectionMessage): void => channel?.postMessage(message);
  const part = lazyPart(async () =>
    (await import('./protection.js')).createProtection(context, { tell, forget }),
  );
  /** What there is of a protection. A shop that never had one has none. */
  const present = (): Protection | undefined =>
    part.present?.header.generation ? part.present : undefined;

  async function look(): Promise<void> {
    if (part.present || (await backend.get(systemStore, protectionKey))) {
      await (await part.get()).refresh();
    }
  }
  let looking: Promise<void> | undefined;
  /** Resolves when it is known how the customer base is protected. */
  function known(): Promise<void> {
    looking ??= look().catch((cause: unknown) => {
      looking = undefined;
      throw cause;
    });
    return looking;
  }
  function lookAgain(): void {
    looking = undefined;
    known().catch(() => undefined);
  }
  lookAgain();
  if (backend.persistence === 'indexeddb') {
    try {
      channel = new BroadcastChannel(`patronkit:${shop}:protection`);
      channel.onmessage = ({ data }: MessageEvent<ProtectionMessage>) =>
        data.what === 'changed' ? lookAgain() : part.present?.hear(data);
    } catch {
      // The next transaction that writes finds out.
    }
  }

  const begin: BeginFor = async (stores, mode, durability, actor) => {
    await known();
    const protection = present();
    if (protection) return protection.begin(stores, mode, durability, actor);
    if (mode === 'readonly') return watchful(await backend.begin(stores, mode), lookAgain);
    const leavesChange = stores.includes(changesStore);
    const all = leavesChange ? stores : [...stores, systemStore];
    const transaction = watchful(await backend.begin(all, mode, durability), lookAgain);
    return leavesChange ? transaction : undoneIfChanged(transaction, 0, lookAgain);
  };
  /** One read: the shortest way where nothing is sealed. */
  async function read(
    store: string,
    ask: (source: Pick<Backend, 'get' | 'getAll'>) => Promise<unknown>,
  ): Promise<unknown> {
    await known();
    if (!present()) {
      const found = await ask(backend);
      if (!holdsSealed(found)) return found;
      lookAgain();
    }
    return ask(await begin([store], 'readonly'));
  }
  return {
    protection: part,
    backend: {
      persistence: backend.persistence,
      stores: backend.stores,
      indexesOf: (store) => backend.indexesOf(store),
      get: (store: string, key: Key) => read(store, (source) => source.get(store, key)),
      getAll: (store: string, stretch: Stretch) =>
        read(store, (source) => source.getAll(store, stretch)) as Promise<unknown[] | undefined>,
      begin,
      close: () => backend.close(),
    },
    async record(act, actor) {
      await known();
      await present()?.audit.flushReads();
      await present()?.audit.recordAct(act, actor);
    },
    async encrypts() {
      await known();
      return present()?.encrypts === true;
    },
    shareable({ rows, ...ids }) {
      const protection = present();
      if (!protection) return rows ? { ...ids, rows } : ids;
      const told = { ...ids, protection: protection.header.generation };
      return protection.encrypts || !rows ? told : { ...told, rows };
    },
    notice({ protection = 0 }) {
      if (protection > (part.present?.header.generation ?? 0)) lookAgain();
    },
    noteRead: (store, answer) => present()?.noteRead(store, answer),
    claimReads: (store, rows, actor) => present()?.audit.claimReads(store, rows, actor),
    close() {
      channel?.close();
      part.present?.close();
    },
  };
}
