import type { CollectionName } from '@patronkit/records/collections.js';
import type { Transaction, TransactionCollection } from './collection.js';
import { deepFreeze } from './deep-freeze.js';
import type { UnitOfWork } from './unit-of-work.js';

function collectionOf<Name extends CollectionName>(
  unit: UnitOfWork,
  name: Name,
): TransactionCollection<Name> {
  return {
    get: async (id) => deepFreeze(await unit.get(name, id)),
    query: async (query = {}) => deepFreeze(await unit.query(name, query)),
    add: async (record) => deepFreeze(await unit.add(name, record)),
    put: async (record, { ifUnchanged } = {}) =>
      deepFreeze(await unit.put(name, record, ifUnchanged)),
    patch: async (id, changes, { ifUnchanged } = {}) =>
      deepFreeze(await unit.patch(name, id, changes, ifUnchanged)),
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
