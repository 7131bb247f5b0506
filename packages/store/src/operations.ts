import type { CollectionName } from '@patronkit/records/collections.js';
import type { Backend, BackendTransaction, Key } from './backend.js';
import type { Change } from './change.js';
import { connectFollowers } from './change-followers.js';
import type { StoredChange } from './committed-change.js';
import { feedEntry } from './committed-change.js';
import type { Facts } from './facts.js';
import { followRetention } from './follow-retention.js';
import { holdable } from './held-backend.js';
import { HotAnswers } from './hot-answers.js';
import { lazyPart } from './lazy-part.js';
import { createLiveUpdates } from './live-updates.js';
import type { AskedQuestion, PatchAnswer } from './patch-answer.js';
import { patchAnswer } from './patch-answer.js';
import { PendingRows } from './pending-rows.js';
import type { LooseQuery } from './query-plan.js';
import { createQuestions } from './question.js';
import { countRows, readRows } from './reader.js';
import type { Question, Row } from './row-rules.js';
import { changesStore, localStore } from './schema-steps.js';
import { protectBackend } from './sealing/protected-backend.js';
import type { SearchHit } from './search-hit.js';
import { storageFailure } from './storage-failure.js';
import { createStorageHealth } from './storage-health.js';
import type { StoreAdministration } from './store-administration.js';
import type { StoreContext } from './store-context.js';
import type { Writer, WritingContext } from './writer.js';
import { writingOperations } from './writing-operations.js';

/** About 2 MB. */
const defaultKeptRows = 4000;

/** Runs `body` in a transaction of one object store. */
async function inTransaction<Result>(
  backend: Backend,
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

/** Everything a store can do beyond its first reads. */
export function createOperations(plainContext: StoreContext) {
  // All that is kept at hand is above the seals, and goes when they close.
  const held = holdable(plainContext.backend);
  const guarded = protectBackend({ ...plainContext, backend: held.backend }, () =>
    followers.missed(),
  );
  const context: StoreContext = {
    ...plainContext,
    backend: guarded.backend,
    record: guarded.record,
  };
  const { backend } = context;
  const health = createStorageHealth(context, held, () => followers.missed());
  const questionOf = createQuestions(context);
  const patchFor = (name: CollectionName, question: AskedQuestion): PatchAnswer =>
    patchAnswer(name, question, questionOf);
  const pending = new PendingRows();
  const updates = createLiveUpdates(context.live, pending, patchFor);
  const hot = new HotAnswers(patchFor, context.keptRows ?? defaultKeptRows, updates.shown);
  const search = lazyPart(async () => {
    const { createCustomerSearch } = await import('./search/customer-search.js');
    return createCustomerSearch(context, (await guarded.encrypts()) ? { persist: false } : {});
  });
  const mayKeepTexts = (): boolean =>
    backend.persistence === 'indexeddb' && !guarded.protection.present?.encrypts;
  function forgetTexts(): void {
    search.present?.close();
    search.forget();
  }
  const followers = connectFollowers(context, hot, updates, {
    update(change) {
      // Nothing of somebody who was removed shall stay in the search texts of this browser.
      if (change.removed.customers && mayKeepTexts()) void search.get().catch(() => undefined);
      search.present?.update(change);
    },
    forget: forgetTexts,
    shareable: guarded.shareable,
    notice: guarded.notice,
  });

  /** An answer that is at hand, or one that is read now. */
  function answer<Value>(
    name: CollectionName,
    question: AskedQuestion,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const found = hot.find(name, question);
    if (!found) return hot.read(name, question, read);
    followers.verify();
    guarded.noteRead(name, found.value);
    return Promise.resolve(found.value as Value);
  }
  const get = (name: CollectionName, id: string): Promise<Row | undefined> =>
    answer(name, id, async () => {
      try {
        return (await backend.get(name, id)) as Row | undefined;
      } catch (cause) {
        throw storageFailure(cause, 'reading');
      }
    });
  const query = (name: CollectionName, asked: LooseQuery = {}): Promise<readonly Row[]> =>
    answer(name, ['rows', asked], async () => {
      let question: Question;
      try {
        question = questionOf(name, asked);
        const { plan } = question;
        const simple = !plan.filtered && !plan.offset && plan.limit !== 0;
        const rows = simple && (await backend.getAll(name, plan));
        if (rows) return rows as Row[];
      } catch (cause) {
        throw storageFailure(cause, 'reading');
      }
      return inTransaction(backend, name, 'readonly', (transaction) =>
        readRows(transaction, name, question),
      );
    });
  const count = (name: CollectionName, asked?: LooseQuery): Promise<number> =>
    answer(name, ['count', asked], () =>
      inTransaction(backend, name, 'readonly', (transaction) =>
        countRows(transaction, name, questionOf(name, asked ?? {})),
      ),
    );
  /** Whoever has called for a write before reads what it has left. */
  const behindWrites =
    <Asked, Answer>(read: (name: CollectionName, asked: Asked) => Promise<Answer>) =>
    (name: CollectionName, asked: Asked): Promise<Answer> =>
      pending.writes(name)?.then(() => read(name, asked)) ?? read(name, asked);
  const facts: Facts = {
    get,
    has: async (name, id) => (await get(name, id)) !== undefined,
    rows: query,
  };
  const writing: WritingContext = {
    ...context,
    followers,
    facts,
    atHand: (name, id) => hot.find(name as CollectionName, id),
    pending,
    updates,
    watched: health.watch,
  };
  const lazyWriter = lazyPart(async () =>
    (await import('./small-writes.js')).startRecordWriter(writing),
  );
  const writer = (): Promise<Writer> => lazyWriter.get();
  const lazyAdministration = lazyPart(async () =>
    (await import('./administration.js')).createAdministration(writing, writer, guarded, health),
  );
  const endRetention = followRetention(context, writer);

  return {
    /** What a store does by itself once it is open. */
    follow: health.check,
    close() {
      endRetention();
      followers.close();
      forgetTexts();
      guarded.close();
    },
    report: health.report,
    get: behindWrites(get),
    query: behindWrites(query),
    count: behindWrites(count),
    async prepareToWrite(): Promise<void> {
      await writer();
    },
    ...writingOperations(lazyWriter),
    async changesSince(sequence: number, limit?: number): Promise<Change[]> {
      const rows = await inTransaction(backend, changesStore, 'readonly', (transaction) =>
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
      inTransaction(backend, localStore, 'readonly', (transaction) =>
        transaction.get(localStore, key),
      ),
    setLocal: (key: string, value: unknown) =>
      inTransaction(backend, localStore, 'readwrite', (transaction) =>
        transaction.put(localStore, value, key),
      ),
    removeLocal: (key: Key) =>
      inTransaction(backend, localStore, 'readwrite', (transaction) =>
        transaction.delete(localStore, key),
      ),
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
