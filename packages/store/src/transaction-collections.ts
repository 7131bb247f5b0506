import type { CollectionName } from '@patronkit/records/collections.js';
import type { Transaction, TransactionCollection } from './store.js';
import type { UnitOfWork } from './unit-of-work.js';

function collectionOf<Name extends CollectionName>(
  unit: UnitOfWork,
  name: Name,
): TransactionCollection<Name> {
  return {
    get: async (id) => structuredClone(await unit.get(name, id)),
    query: async (query = {}) => structuredClone(await unit.query(name, query)),
    add: async (record) => structuredClone(await unit.add(name, record)),
    put: async (record) => structuredClone(await unit.put(name, record)),
    patch: async (id, changes) => structuredClone(await unit.patch(name, id, changes)),
    remove: (id) => unit.remove(name, id),
  };
}

/** The collections of one transaction, by name. */
export const transactionCollections = <Names extends CollectionName>(
  unit: UnitOfWork,
  names: readonly Names[],
): Transaction<Names> =>
  Object.fromEntries(
    names.map((name) => [name, collectionOf(unit, name)]),
  ) as unknown as Transaction<Names>;
