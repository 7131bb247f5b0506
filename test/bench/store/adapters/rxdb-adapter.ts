import type { MangoQuery, RxCollection, RxDocument, RxJsonSchema } from 'rxdb/plugins/core';
import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { inBatches } from './in-batches.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// RxDB with its free storage, which keeps rows in Dexie; durability is not offered as a choice.
// Indexed strings need a longest length, indexed numbers their bounds.

const string = { type: 'string' } as const;
const indexed = { type: 'string', maxLength: 64 } as const;
const instant = { type: 'integer', minimum: 0, maximum: 1e13, multipleOf: 1 } as const;

const customerSchema: RxJsonSchema<BenchCustomer> = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: indexed,
    name: string,
    kind: string,
    stage: indexed,
    memberNumber: string,
    contactWays: {
      type: 'array',
      items: { type: 'object', properties: { kind: string, value: string } },
    },
    language: string,
    region: string,
    owner: string,
    source: string,
    buyingHabits: string,
    taste: string,
    updatedAt: instant,
  },
  required: ['id', 'stage', 'updatedAt'],
  indexes: [['stage', 'updatedAt']],
};

const visitSchema: RxJsonSchema<BenchVisit> = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: indexed,
    customer: indexed,
    at: instant,
    kind: string,
    channel: string,
    staff: string,
    words: string,
    durationMinutes: { type: 'integer' },
    amount: { type: 'object', properties: { minor: { type: 'integer' }, currency: string } },
  },
  required: ['id', 'customer', 'at'],
  indexes: [['customer', 'at']],
};

interface BenchCollections {
  customers: RxCollection<BenchCustomer>;
  visits: RxCollection<BenchVisit>;
}

const plain = <Row>(documents: RxDocument<Row>[]): Row[] =>
  documents.map((document) => document.toJSON() as Row);

async function insertAll<Row>(collection: RxCollection<Row>, rows: readonly Row[]): Promise<void> {
  await inBatches(rows, async (batch) => {
    const { error } = await collection.bulkInsert(batch);
    if (error.length > 0) throw new Error(`${error.length} rows were refused.`);
  });
}

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(): Promise<BenchStore> {
    const database = await createRxDatabase<BenchCollections>({
      name: 'rxdb',
      storage: getRxStorageDexie(),
      multiInstance: true,
    });
    const { customers, visits } = await database.addCollections({
      customers: { schema: customerSchema },
      visits: { schema: visitSchema },
    });
    const lastOf = (customer: string, limit: number): MangoQuery<BenchVisit> => ({
      selector: { customer },
      sort: [{ customer: 'desc' }, { at: 'desc' }],
      limit,
    });
    return {
      async getCustomer(id) {
        const found = await customers.findOne(id).exec();
        return found?.toJSON() as BenchCustomer | undefined;
      },
      addCustomers: (rows) => insertAll(customers, rows),
      async putCustomer(customer) {
        await customers.upsert(customer);
      },
      addVisits: (rows) => insertAll(visits, rows),
      async addVisit(visit) {
        await visits.insert(visit);
      },
      lastVisits: async (customer, limit) =>
        plain(await visits.find(lastOf(customer, limit)).exec()),
      async customersInStage(stage, limit) {
        const sort = [{ stage: 'desc' }, { updatedAt: 'desc' }] as const;
        const query = customers.find({ selector: { stage }, sort: [...sort], limit });
        return plain(await query.exec());
      },
      watchLastVisits(customer, limit, show) {
        const { $: live } = visits.find(lastOf(customer, limit));
        const subscription = live.subscribe((documents) => show(plain(documents)));
        return () => subscription.unsubscribe();
      },
      async search(text, limit) {
        const $regex = text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
        const contains = { $regex, $options: 'i' };
        const $or = [
          { name: contains },
          { memberNumber: contains },
          { id: contains },
          { contactWays: { $elemMatch: { value: contains } } },
        ];
        const found = await customers.find({ selector: { $or }, limit }).exec();
        return found.map(({ id }) => id);
      },
      async close() {
        await database.close();
      },
    };
  },
};
