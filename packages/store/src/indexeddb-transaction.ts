import type { BackendTransaction, Key, Stretch } from './backend.js';
import { answer, sourceOf } from './request.js';

type Source = IDBObjectStore | IDBIndex;

/** The range behind the first `offset` rows; `undefined` when there are no more. */
async function skip(
  source: Source,
  range: IDBKeyRange,
  descending: boolean,
  offset: number,
): Promise<IDBKeyRange | undefined> {
  const request = source.openKeyCursor(range, descending ? 'prev' : 'next');
  if (!(await answer(request))) return undefined;
  request.result!.advance(offset);
  const key = (await answer(request))?.key;
  if (key === undefined) return undefined;
  return descending
    ? IDBKeyRange.bound(range.lower, key, range.lowerOpen)
    : IDBKeyRange.bound(key, range.upper, false, true);
}

/**
 * Whether a request that fails after `commit()` was called undoes the transaction, as the standard
 * has it. Firefox 153 keeps the rest of it. Chromium does it right, and only Chromium has this.
 */
const undoesAfterCommit = (): boolean => 'userAgentData' in navigator;

/** Whether the rows are in another order than that of their ids. */
const isClustered = ({ keyPath }: IDBObjectStore): boolean => Array.isArray(keyPath);

/** For browsers whose `getAll` knows no direction. */
function readBackwards(source: Source, range: IDBKeyRange, limit = Infinity): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = source.openCursor(range, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || rows.push(cursor.value) >= limit) resolve(rows);
      else cursor.continue();
    };
  });
}

async function readStretch(
  source: Source,
  range: IDBKeyRange,
  stretch: Stretch,
): Promise<unknown[]> {
  const { descending, offset, limit } = stretch;
  const rest = offset ? await skip(source, range, descending, offset) : range;
  if (!rest) return [];
  return descending ? readBackwards(source, rest, limit) : answer(source.getAll(rest, limit));
}

/** Safari's lost connections stay lost, and it does not always say `close` itself. */
function endConnection(database: IDBDatabase): void {
  database.close();
  (database.onclose as (() => void) | null)?.();
}

/** All that can be done in one transaction of IndexedDB. */
export function wrapTransaction(transaction: IDBTransaction): BackendTransaction {
  let failure: DOMException | undefined;
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => {
      const cause =
        failure ?? transaction.error ?? new DOMException('It was aborted.', 'AbortError');
      if (cause.name === 'UnknownError') endConnection(transaction.db);
      reject(cause);
    };
    transaction.onerror = ({ target }) => {
      const { error } = target as IDBRequest;
      // Requests that merely fall with the transaction tell nothing.
      if (error && error.name !== 'AbortError') failure ??= error;
    };
  });
  // Whoever finishes the transaction hears of it; nobody else shall.
  done.catch(() => undefined);

  const store = (name: string): IDBObjectStore => transaction.objectStore(name);
  const source = (name: string, index = ''): Source => sourceOf(store(name), index);
  let latest: IDBRequest | undefined;
  let breath: IDBRequest | undefined;
  /** Rows whose keys are looked up, to be deleted then. */
  let lookedUp = 0;
  const rangeOf = ({ lower, upper, lowerOpen }: Stretch): IDBKeyRange =>
    IDBKeyRange.bound(lower, upper, lowerOpen, true);
  return {
    get: (name, key) => answer(source(name).get(key as IDBValidKey)),
    has: async (name, key) => (await answer(source(name).count(key as IDBValidKey))) > 0,
    getAll: (name, stretch) => readStretch(source(name, stretch.index), rangeOf(stretch), stretch),
    async getAllKeys(name, { limit, ...stretch }) {
      const keys = await answer(source(name, stretch.index).getAllKeys(rangeOf(stretch), limit));
      return isClustered(store(name)) ? keys.map((key) => (key as Key[]).at(-1)!) : (keys as Key[]);
    },
    count: (name, stretch) => answer(source(name, stretch.index).count(rangeOf(stretch))),
    put(name, value, key) {
      latest = store(name).put(value, key as IDBValidKey | undefined);
    },
    insert(name, value) {
      latest = store(name).add(value);
    },
    append: (name, value) => answer(store(name).add(value)) as Promise<number>,
    delete(name, key) {
      const rows = store(name);
      if (!isClustered(rows)) return void (latest = rows.delete(key as IDBValidKey));
      const request = source(name).getKey(key as IDBValidKey);
      lookedUp++;
      request.onsuccess = () => {
        lookedUp--;
        if (request.result !== undefined) rows.delete(request.result);
      };
      latest = request;
    },
    async breathe() {
      // The last request but one breath is waited for: what came after it is work meanwhile.
      const before = breath?.readyState === 'pending' ? breath : latest;
      breath = latest;
      if (before?.readyState === 'pending')
        await new Promise<void>((resolve, reject) => {
          before.addEventListener('success', () => resolve());
          // Whoever went on now would still be heard: Chromium keeps what is committed while it
          // tells of a request that failed.
          before.addEventListener('error', () => reject(before.error as DOMException));
        });
    },
    abort() {
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    },
    finish() {
      try {
        // Nothing more is to come: the database need not wait to see that.
        if (!lookedUp && undoesAfterCommit()) transaction.commit();
      } catch {
        // It is over already, or about to be.
      }
      return done;
    },
  };
}
