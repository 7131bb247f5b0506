import type { Stored } from 'pouchdb-browser';
import PouchDB from 'pouchdb-browser';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { searchTextOf } from '../data/bench-records.js';
import { inBatches } from './in-batches.js';
import type { BenchStore, StoreAdapter } from './store-adapter.js';

// PouchDB as its manual advises: ids that are already in the order of the question, so that the
// last visits of a customer need no view; a stored view for the stages; the changes feed for live
// queries. Durability is not offered as a choice.

const byStage = {
  _id: '_design/customers',
  views: {
    stage: { map: 'function (customer) { emit([customer.stage, customer.updatedAt]); }' },
  },
};

/** Sorts behind every id that begins with the same text. */
const highest = '\ufff0';
const visitKey = ({ customer, at, id }: BenchVisit): string =>
  `${customer}/${String(at).padStart(14, '0')}/${id}`;
const isMissing = (error: unknown): boolean => (error as { status?: number }).status === 404;

/** A row without what PouchDB adds, but for what it needs to save it again. */
const rowsOf = <Row>({ rows }: { rows: { readonly doc: Row }[] }): Row[] =>
  rows.map(({ doc }) => doc);

async function addAll(
  database: Pick<PouchDB<unknown>, 'bulkDocs'>,
  documents: (object & Stored)[],
): Promise<void> {
  const answers = await database.bulkDocs(documents);
  if (answers.some(({ error }) => error)) throw new Error('Some rows were refused.');
}

export const adapter: StoreAdapter = {
  acrossTabs: true,
  async open(): Promise<BenchStore> {
    const customers = new PouchDB<BenchCustomer>('customers');
    const visits = new PouchDB<BenchVisit>('visits');
    await customers.get(byStage._id).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      return customers.put(byStage);
    });
    const lastVisits = async (customer: string, limit: number): Promise<BenchVisit[]> =>
      rowsOf(
        await visits.allDocs({
          startkey: `${customer}/${highest}`,
          endkey: `${customer}/`,
          descending: true,
          limit,
          include_docs: true,
        }),
      );
    return {
      getCustomer: (id) =>
        customers.get(id).catch((error: unknown) => {
          if (isMissing(error)) return undefined;
          throw error;
        }),
      addCustomers: (rows) =>
        inBatches(rows, (batch) =>
          addAll(
            customers,
            batch.map((row) => ({ ...row, _id: row.id })),
          ),
        ),
      async putCustomer(customer) {
        // Who has read it has its revision; the others must ask for it.
        const { _rev } =
          '_rev' in customer ? (customer as unknown as Stored) : await customers.get(customer.id);
        await customers.put({ ...customer, _id: customer.id, ...(_rev && { _rev }) });
      },
      addVisits: (rows) =>
        inBatches(rows, (batch) =>
          addAll(
            visits,
            batch.map((row) => ({ ...row, _id: visitKey(row) })),
          ),
        ),
      async addVisit(visit) {
        await visits.put({ ...visit, _id: visitKey(visit) });
      },
      lastVisits,
      async customersInStage(stage, limit) {
        const query = { startkey: [stage, {}], endkey: [stage], descending: true, limit } as const;
        return rowsOf(await customers.query('customers/stage', { ...query, include_docs: true }));
      },
      watchLastVisits(customer, limit, show) {
        const refresh = (): void => void lastVisits(customer, limit).then(show);
        const feed = visits
          .changes({ since: 'now', live: true, include_docs: true })
          .on('change', ({ doc }) => {
            if (doc.customer === customer) refresh();
          });
        refresh();
        return () => feed.cancel();
      },
      async search(text, limit) {
        return rowsOf(await customers.allDocs({ include_docs: true }))
          .filter((customer) => 'name' in customer && searchTextOf(customer).includes(text))
          .slice(0, limit)
          .map(({ id }) => id);
      },
      async close() {
        await Promise.all([customers.close(), visits.close()]);
      },
    };
  },
};
