/** The answer to a request of IndexedDB. */
export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Where rows are looked up in the order of an index. A store whose rows are in the order of an
 * index of their own has none of that name, but one without a name by the rows' ids.
 */
export const sourceOf = (rows: IDBObjectStore, index: string): IDBObjectStore | IDBIndex =>
  rows.indexNames.contains(index) ? rows.index(index) : rows;
