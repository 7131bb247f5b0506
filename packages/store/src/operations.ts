import type { CollectionName } from '@patronkit/records/collections.js';
import type { StoreAdministration } from './administration.js';
import type { StoredChange } from './committed-change.js';
import { feedEntry } from './committed-change.js';
import type { LooseQuery } from './query-plan.js';
import type { ChangedRows } from './patch-rows.js';
import { patchRows } from './patch-rows.js';
import { countRows, readRows } from './reader.js';
import type { Question, Row } from './row-rules.js';
import { questionFor } from './question.js';
import { changesStore, localStore } from './schema-steps.js';
import { connectFollowers } from './change-followers.js';
import type { ConnectionEvent } from './indexeddb-backend.js';
import { lazyPart } from './lazy-part.js';
import { sameContent } from './same-content.js';
import { connectionFailure, storageFailure } from './storage-failure.js';
import type { BulkOptions, Change, SearchHit, Transaction } from './store.js';
import type { StoreContext } from './store-context.js';
import type { BackendTransaction, Key } from './backend.js';
import type { Writer } from './writer.js';
import { transactionCollections } from './transaction-collections.js';

/** Everything a store can do beyond reading by id and by index. */
export function createOperations(context: StoreContext) {
  const { backend, status } = context;
  const search = lazyPart(async () =>
    (await import('./search/customer-search.js')).createCustomerSearch(context),
  );
  const isKept = backend.persistence === 'indexeddb';
  const followers = connectFollowers(context, {
    update(change) {
      // Nothing of somebody who was removed shall stay in the search texts of this browser.
      if (change.removed.customers && isKept) void search.get().catch(() => undefined);
      search.present?.update(change);
    },
    forget() {
      search.present?.close();
      search.forget();
    },
  });
  const lazyWriter = lazyPart(async () =>
    (await import('./writer.js')).createWriter({ ...context, announce: followers.announce }),
  );
  const writer = (): Promise<Writer> => lazyWriter.get();

  const questionOf = (name: CollectionName, query: LooseQuery): Question =>
    questionFor(name, backend.indexes[name]!, query);
  async function inTransaction<Result>(
    store: string,
    mode: 'readonly' | 'readwrite',
    body: (transaction: BackendTransaction) => Result | Promise<Result>,
  ): Promise<Result> {
    try {
      const transaction = await backend.begin([store], mode);
      const result = await body(transaction);
      if (mode === 'readwrite') await transaction.finish();
      return result;
    } catch (cause) {
      throw storageFailure(cause, mode === 'readonly' ? 'reading' : 'saving');
    }
  }

  return {
    /** Nothing to do: whoever calls it wants it loaded. */
    follow: () => undefined,
    close() {
      followers.close();
      search.present?.close();
    },
    same: sameContent,
    report(event: ConnectionEvent): void {
      const { error: _, ...healthy } = status.peek();
      status.value = event === 'opened' ? healthy : { ...healthy, error: connectionFailure(event) };
    },
    patchRows: (
      name: CollectionName,
      query: LooseQuery,
      rows: Row[],
      changed: ChangedRows,
    ): Row[] | undefined => patchRows(rows, questionOf(name, query), changed),
    async query(name: CollectionName, query: LooseQuery): Promise<Row[]> {
      const question = questionOf(name, query);
      return inTransaction(name, 'readonly', (transaction) =>
        readRows(transaction, name, question),
      );
    },
    async count(name: CollectionName, query: LooseQuery = {}): Promise<number> {
      const question = questionOf(name, query);
      return inTransaction(name, 'readonly', (transaction) =>
        countRows(transaction, name, question),
      );
    },
    async prepareToWrite(): Promise<void> {
      await writer();
    },
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
    async changesSince(sequence: number, limit?: number): Promise<Change[]> {
      const rows = await inTransaction(changesStore, 'readonly', (transaction) =>
        transaction.getAll(changesStore, {
          index: '',
          lower: sequence,
          lowerOpen: true,
          upper: [],
          descending: false,
          limit,
        }),
      );
      return (rows as StoredChange[]).map(feedEntry);
    },
    getLocal: (key: string) =>
      inTransaction(localStore, 'readonly', (transaction) => transaction.get(localStore, key)),
    setLocal: (key: string, value: unknown) =>
      inTransaction(localStore, 'readwrite', (transaction) =>
        transaction.put(localStore, value, key),
      ),
    removeLocal: (key: Key) =>
      inTransaction(localStore, 'readwrite', (transaction) => transaction.delete(localStore, key)),
    async reviewTiers(now: number): Promise<number> {
      return (await import('./review-tiers.js')).reviewTiers(await writer(), now);
    },
    async administration(): Promise<StoreAdministration> {
      return (await import('./administration.js')).createAdministration(context, writer);
    },
    async search(text: string, { limit }: { limit?: number } = {}): Promise<SearchHit[]> {
      try {
        return await (await search.get()).search(text, limit);
      } catch (cause) {
        throw storageFailure(cause, 'searching');
      }
    },
  };
}

export type Operations = ReturnType<typeof createOperations>;
