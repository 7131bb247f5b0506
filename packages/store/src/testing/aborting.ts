/** Aborts each transaction that adds a row while `during` runs, as a browser that fails would. */
export async function aborting(during: () => Promise<unknown>): Promise<void> {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...values) {
    const request = add.apply(this, values);
    this.transaction.abort();
    return request;
  };
  try {
    await during();
  } finally {
    IDBObjectStore.prototype.add = add;
  }
}
