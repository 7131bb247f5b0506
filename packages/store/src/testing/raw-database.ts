/** Opens the database of a shop beside the store, as somebody with the device in hand would. */
const openRaw = (shop: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`patronkit:${shop}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Every key and value of every object store and index, as text. */
export async function everythingIn(shop: string): Promise<string> {
  const database = await openRaw(shop);
  const parts: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    parts.push(name, await answer(store.getAllKeys()), await answer(store.getAll()));
    for (const index of store.indexNames) {
      const keys = await new Promise<unknown[]>((resolve) => {
        const found: unknown[] = [];
        const request = store.index(index).openKeyCursor();
        request.onsuccess = () => {
          if (!request.result) return resolve(found);
          found.push(request.result.key);
          request.result.continue();
        };
      });
      parts.push(keys);
    }
  }
  database.close();
  return JSON.stringify(parts, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

/**
 * Puts rows as they come out of `change`. Resolves with how to put the first ones back.
 * @param keys the rows `change` gets
 */
export async function changeRaw(
  shop: string,
  name: string,
  keys: readonly IDBValidKey[],
  change: (rows: unknown[]) => readonly unknown[],
): Promise<() => Promise<void>> {
  const database = await openRaw(shop);
  const store = database.transaction(name, 'readwrite').objectStore(name);
  const rows = await Promise.all(keys.map((key) => answer<unknown>(store.get(key))));
  const before = structuredClone(rows);
  for (const row of change(rows)) await answer(store.put(row));
  database.close();
  return async () => {
    await changeRaw(shop, name, [], () => before);
  };
}
