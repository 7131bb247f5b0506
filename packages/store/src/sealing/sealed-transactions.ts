import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Actor } from '../audit/audit-entry.js';
import { canonical } from '../audit/audit-entry.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { BackendTransaction, Key, Stretch } from '../backend.js';
import type { StoredChange } from '../committed-change.js';
import { givePageItsTurn } from '../page-turn.js';
import { changesStore, searchBlocksStore, systemStore } from '../schema-steps.js';
import { blindEntry, blindStore } from './blind-index.js';
import { arranged, isPersonalIndex, readWidened } from './personal-index.js';
import { isSealed } from './sealed-row.js';
import { EncryptionStateError } from './sealing-errors.js';
import type { StoredRow, Vault } from './vault.js';

/** Sealed rows opened before the page gets its turn: about 5 ms of work on a slow till. */
const openedAtOnce = 50;

/**
 * A reading transaction whose rows come opened. Opening many rows gives the page its turns, by
 * which the transaction ends; it is begun anew when it is asked for more.
 */
export function readingTransaction(
  first: BackendTransaction,
  beginAgain: () => Promise<BackendTransaction>,
  vault: Vault,
): BackendTransaction {
  let transaction = first;
  let isOver = false;
  async function present(): Promise<BackendTransaction> {
    if (isOver) {
      transaction = await beginAgain();
      isOver = false;
    }
    return transaction;
  }
  async function opened(store: string, rows: unknown[]): Promise<unknown[]> {
    if (!rows.some(isSealed)) return rows;
    const open: unknown[] = [];
    for (const row of rows) {
      open.push(vault.openWhatIsPossible(store, row));
      if (open.length % openedAtOnce) continue;
      isOver = true;
      await givePageItsTurn();
    }
    return open;
  }
  async function getAll(store: string, stretch: Stretch): Promise<unknown[]> {
    const here = await present();
    return isPersonalIndex(store, stretch)
      ? arranged(await opened(store, await readWidened(here, store, stretch)), stretch)
      : opened(store, await here.getAll(store, stretch));
  }
  return {
    ...first,
    async get(store, key) {
      return vault.openWhatIsPossible(store, await (await present()).get(store, key), key);
    },
    has: async (store, key) => (await present()).has(store, key),
    getAll,
    getAllKeys: async (store, stretch) => (await present()).getAllKeys(store, stretch),
    async count(store, stretch) {
      if (!isPersonalIndex(store, stretch)) return (await present()).count(store, stretch);
      return (await getAll(store, { ...stretch, offset: 0, limit: undefined })).length;
    },
    abort: () => transaction.abort(),
    finish: () => transaction.finish(),
  };
}

/** What a writing transaction needs besides itself. */
export interface WritingTools {
  readonly vault: Vault;
  /** Absent while nothing is written down. */
  readonly audit?: AuditTrail | undefined;
  readonly actor?: Actor | undefined;
  /** Of the protection. Every change says it. */
  readonly generation: number;
}

/**
 * A writing transaction that seals what it puts, keeps the tokens of exact search, and writes down
 * what it changed.
 * @param transaction must include `$system`, and `$audit` where there is an audit
 */
export function writingTransaction(
  transaction: BackendTransaction,
  { vault, audit, actor, generation }: WritingTools,
): BackendTransaction {
  const underWay: Promise<unknown>[] = [];
  const openAll = (store: string, rows: unknown[]): unknown[] =>
    rows.map((row) => vault.openForWriting(store, row));

  function keepTokens(id: string, tokens: readonly string[]): void {
    underWay.push(
      transaction.get(blindStore, id).then((before) => {
        for (const token of (before as StoredRow | undefined)?.$blind ?? []) {
          if (!tokens.includes(token)) transaction.delete(systemStore, blindEntry(token, id));
        }
      }),
    );
    for (const token of tokens) transaction.put(systemStore, id, blindEntry(token, id));
  }
  /** Whether what roles may do is being changed; known when the next request is answered. */
  let changesPermissions = false;
  function noticePermissions(id: Key, next: unknown): void {
    const of = (settings: unknown): string =>
      canonical((settings as ShopSettings | undefined)?.permissions);
    underWay.push(
      transaction.get('settings', id).then((before) => {
        changesPermissions ||= of(before) !== of(next);
      }),
    );
  }
  /** A value as it is to be kept, with what else has to be kept for it. */
  function kept(store: string, value: unknown, key?: Key): unknown {
    if (store === changesStore) return { ...(value as StoredChange), protection: generation };
    if (store === searchBlocksStore && vault.header() && 'texts' in (value as object)) {
      throw new EncryptionStateError('Search texts are plain, and not kept beside what is sealed.');
    }
    const sealed = vault.seal(store, value, key) as StoredRow;
    if (store === blindStore && vault.header()) {
      keepTokens(String(sealed['id']), sealed.$blind ?? []);
    }
    if (audit && store === 'settings') noticePermissions(String(sealed['id']), value);
    return sealed;
  }
  let isNoted = false;
  async function writeDown(change: StoredChange): Promise<void> {
    const isTold = isNoted && !Object.keys({ ...change.put, ...change.removed }).length;
    if (!isTold) await audit?.recordChange(transaction, change, actor);
    if (changesPermissions) {
      await audit?.append(transaction, actor, () => ({ operation: 'permissions' }));
    }
  }
  const getAll = async (store: string, stretch: Stretch): Promise<unknown[]> =>
    isPersonalIndex(store, stretch)
      ? arranged(openAll(store, await readWidened(transaction, store, stretch)), stretch)
      : openAll(store, await transaction.getAll(store, stretch));
  return {
    ...transaction,
    get: async (store, key) => vault.openForWriting(store, await transaction.get(store, key), key),
    getAll,
    async count(store, stretch) {
      if (!isPersonalIndex(store, stretch)) return transaction.count(store, stretch);
      return (await getAll(store, { ...stretch, offset: 0, limit: undefined })).length;
    },
    put: (store, value, key) => transaction.put(store, kept(store, value, key), key),
    insert(store, value) {
      transaction.insert(store, kept(store, value));
      if (store === changesStore) underWay.push(writeDown(value as StoredChange));
    },
    delete(store, key) {
      if (store === blindStore && vault.header()) keepTokens(String(key), []);
      transaction.delete(store, key);
    },
    async append(store, value) {
      const number = await transaction.append(store, kept(store, value));
      if (store === changesStore) await writeDown(value as StoredChange);
      return number;
    },
    async note(act) {
      isNoted = true;
      await audit?.recordAct(act, actor, transaction);
    },
    async finish() {
      const outcomes = await Promise.allSettled(underWay);
      // What the database refused among them shows as the failure of the transaction.
      const failed = outcomes.find(
        (outcome) => outcome.status === 'rejected' && !(outcome.reason instanceof DOMException),
      );
      if (!failed) return transaction.finish();
      transaction.abort();
      await transaction.finish().catch(() => undefined);
      throw (failed as PromiseRejectedResult).reason;
    },
  };
}
