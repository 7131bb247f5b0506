import type { CollectionName } from '@patronkit/records/collections.js';
import type { BulkOptions, Transaction } from './store.js';
import { transactionCollections } from './transaction-collections.js';
import type { Writer } from './writer.js';

/** What callers can write, through one writer that is loaded at the first write. */
export const writingOperations = (writer: () => Promise<Writer>) => ({
  async add(name: CollectionName, record: object) {
    return (await writer()).write([name], (unit) => unit.add(name, record));
  },
  async addMany(name: CollectionName, records: readonly object[], options?: BulkOptions) {
    const { addMany } = await import('./add-many.js');
    return addMany(await writer(), name, records, options);
  },
  async put(name: CollectionName, record: object) {
    return (await writer()).write([name], (unit) => unit.put(name, record));
  },
  async patch(name: CollectionName, id: string, changes: object) {
    return (await writer()).write([name], (unit) => unit.patch(name, id, changes));
  },
  async remove(name: CollectionName, id: string) {
    return (await writer()).write([name], (unit) => unit.remove(name, id));
  },
  async transaction<Names extends CollectionName, Result>(
    names: readonly Names[],
    body: (transaction: Transaction<Names>) => Promise<Result>,
  ): Promise<Result> {
    return (await writer()).write(names, (unit) => body(transactionCollections(unit, names)));
  },
});
