import type { CollectionName } from '@patronkit/records/collections.js';
import type { BulkOptions } from './bulk-options.js';
import type { Transaction } from './collection.js';
import type { LazyPart } from './lazy-part.js';
import type { Intent } from './rehearse.js';
import type { Row } from './row-rules.js';
import type { SmallWrites } from './small-writes.js';
import { transactionCollections } from './transaction-collections.js';
import type { WriteCondition } from './write-condition.js';
import type { Writer } from './writer.js';

/** What callers can write, through one writer that is loaded at the first write. */
export function writingOperations(writer: LazyPart<Writer & SmallWrites>) {
  /** At once when the writer is there, so that live queries show it at once. */
  const small = (intent: Intent): Promise<Row | undefined> =>
    writer.present?.writeSmall(intent) ??
    writer.get().then((arrived) => arrived.writeSmall(intent));
  return {
    add: (name: CollectionName, record: object) => small({ type: 'add', name, record }),
    async addMany(name: CollectionName, records: readonly object[], options?: BulkOptions) {
      const { addMany } = await import('./add-many.js');
      return addMany(await writer.get(), name, records, options);
    },
    put: (name: CollectionName, record: object, { ifUnchanged }: WriteCondition = {}) =>
      small({ type: 'put', name, record, ifUnchanged }),
    patch: (
      name: CollectionName,
      id: string,
      record: object,
      { ifUnchanged }: WriteCondition = {},
    ) => small({ type: 'patch', name, record, id, ifUnchanged }),
    remove: (name: CollectionName, id: string) => small({ type: 'remove', name, record: {}, id }),
    async transaction<Names extends CollectionName, Result>(
      names: readonly Names[],
      body: (transaction: Transaction<Names>) => Promise<Result>,
    ): Promise<Result> {
      const arrived = await writer.get();
      return arrived.write(names, (unit) => body(transactionCollections(unit, names)));
    },
  };
}
