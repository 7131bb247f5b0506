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
import { followRetention } from './follow-retention.js';
import { lazyPart } from './lazy-part.js';
import { sameContent } from './same-content.js';
import { storageFailure } from './storage-failure.js';
import { createStorageHealth } from './storage-health.js';
import type { Change, SearchHit } from './store.js';
import type { StoreContext } from './store-context.js';
import type { BackendTransaction, Key } from './backend.js';
import type { Writer } from './writer.js';
import { protectBackend } from './sealing/protected-backend.js';
import { writingOperations } from './writing-operations.js';

/** Everything a store can do beyond reading by id and by index. */
export function createOperations(plainContext: StoreContext) {
  const guarded = protectBackend(plainContext, () => search.forget());
  const context: StoreContext = {
    ...plainContext,
    backend: guarded.backend,
    record: guarded.record,
  };
  const { backend } = context;
  const health = createStorageHealth(context);
  const search = lazyPart(async () =>
    (await import('./search/customer-search.js')).createCustomerSearch(context),
  );
  const followers = connectFollowers(context, {
    update: (change) => search.present?.update(change),
    forget: () => search.forget(),
    shareable: guarded.shareable,
  });
  const writingContext = { ...context, announce: followers.announce };
  const lazyWriter = lazyPart(async () =>
    health.watch((await import('./writer.js')).createWriter(writingContext)),
  );
  const writer = (): Promise<Writer> => lazyWriter.get();
  const lazyAdministration = lazyPart(async () =>
    (await import('./administration.js')).createAdministration(
      writingContext,
      writer,
      guarded,
      health,
    ),
  );

  const endRetention = followRetention(context, writer);

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
    /** What a store does by itself once it is open. */
    follow: health.check,
    close() {
      endRetention();
      followers.close();
      guarded.close();
    },
    get: (name: CollectionName, id: string) =>
      inTransaction(name, 'readonly', (transaction) => transaction.get(name, id)),
    same: sameContent,
    report: health.report,
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
    ...writingOperations(writer),
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
    administration: (): Promise<StoreAdministration> => lazyAdministration.get(),
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
