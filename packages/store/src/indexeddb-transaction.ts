import type { BackendTransaction, Key, Stretch } from './backend.js';
import { answer } from './request.js';

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

/** All that can be done in one transaction of IndexedDB. */
export function wrapTransaction(transaction: IDBTransaction): BackendTransaction {
  let failure: DOMException | undefined;
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(failure ?? transaction.error ?? new DOMException('It was aborted.', 'AbortError'));
    transaction.onerror = ({ target }) => {
      const { error } = target as IDBRequest;
      // Requests that merely fall with the transaction tell nothing.
      if (error && error.name !== 'AbortError') failure ??= error;
    };
  });
  // Whoever finishes the transaction hears of it; nobody else shall.
  done.catch(() => undefined);

  const store = (name: string): IDBObjectStore => transaction.objectStore(name);
  const source = (name: string, index: string): Source =>
    index ? store(name).index(index) : store(name);
  const rangeOf = ({ lower, upper, lowerOpen }: Stretch): IDBKeyRange =>
    IDBKeyRange.bound(lower, upper, lowerOpen, true);
  return {
    get: (name, key) => answer(store(name).get(key as IDBValidKey)),
    has: async (name, key) => (await answer(store(name).count(key as IDBValidKey))) > 0,
    getAll: (name, stretch) => readStretch(source(name, stretch.index), rangeOf(stretch), stretch),
    getAllKeys: (name, stretch) =>
      answer(store(name).getAllKeys(rangeOf(stretch), stretch.limit)) as Promise<Key[]>,
    count: (name, stretch) => answer(source(name, stretch.index).count(rangeOf(stretch))),
    put(name, value, key) {
      store(name).put(value, key as IDBValidKey | undefined);
    },
    append: (name, value) => answer(store(name).add(value)) as Promise<number>,
    delete(name, key) {
      store(name).delete(key as IDBValidKey);
    },
    abort() {
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    },
    finish: () => done,
  };
}
