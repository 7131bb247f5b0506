import type { CollectionName } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { BackendTransaction } from './backend.js';
import type { CommittedChange } from './committed-change.js';
import type { Facts } from './facts.js';
import { factsOf } from './facts.js';
import { pauses } from './page-turn.js';
import type { Row } from './row-rules.js';
import type { WritingContext } from './writer.js';

/** The facts of a bulk load. */
export interface BulkFacts extends Facts {
  /**
   * Before each batch: forgets what others may have changed.
   * @param after number of the change the batch stands behind
   * @param before is settled when that change is
   */
  renew(after: number | undefined, before: Promise<unknown>): void;
  /** When a batch is worked out: takes what it will leave for known. */
  take(rows: NonNullable<CommittedChange['rows']>, sequence: number): void;
  /** Begins to read what records of these customers will ask for, before the database is busy. */
  expect(customers: ReadonlySet<string>): Promise<void>;
}

/** What is read again and again, and only changes as the load itself has it. */
const kept: readonly string[] = ['summaries', 'settings'] satisfies CollectionName[];

/**
 * What is known over the batches of one bulk load: which records are there, and the figures it has
 * written itself. Everything else is read when the batch before has been committed. All look-ups of
 * one moment share a transaction.
 */
export function createBulkFacts({ backend }: WritingContext): BulkFacts {
  const there = new Map<string, Promise<boolean>>();
  const rows = new Map<string, Promise<Row | undefined>>();
  const shared = new Map<string, Promise<BackendTransaction>>();
  let known: number | undefined;
  let before: Promise<unknown> = Promise.resolve();

  /** One collection each: what a batch does not write can be read while it is written. */
  function reading(name: CollectionName): Promise<BackendTransaction> {
    let transaction = shared.get(name);
    if (!transaction) {
      transaction = backend.begin([name], 'readonly').finally(() => shared.delete(name));
      shared.set(name, transaction);
    }
    return transaction;
  }
  const get = async (name: CollectionName, id: string): Promise<Row | undefined> =>
    factsOf(await reading(name)).get(name, id);
  const has = async (name: CollectionName, id: string): Promise<boolean> =>
    factsOf(await reading(name)).has(name, id);

  /** The answer that is kept under a key, or one that is asked for now. */
  function keep<Answer>(
    answers: Map<string, Promise<Answer>>,
    key: string,
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    let answer = answers.get(key);
    if (!answer) {
      answer = ask();
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
    }
    return answer;
  }
  const keyOf = (name: CollectionName, id: string): string => `${name}/${id}`;

  return {
    async get(name, id) {
      const behind = (): Promise<Row | undefined> => before.then(() => get(name, id));
      return kept.includes(name) ? keep(rows, keyOf(name, id), behind) : behind();
    },
    async has(name, id) {
      const key = keyOf(name, id);
      const found = await keep(there, key, () => before.then(() => has(name, id)));
      if (!found) there.delete(key);
      return found;
    },
    rows: async (name, query) => {
      await before;
      return factsOf(await reading(name)).rows(name, query);
    },
    renew(after, committed) {
      before = committed.catch(() => undefined);
      if (after === undefined || after !== known) {
        there.clear();
        rows.clear();
      }
      known = after;
    },
    take(left, sequence) {
      for (const [name, changed] of left) {
        if (!kept.includes(name)) continue;
        for (const [id, row] of changed) rows.set(keyOf(name, id), Promise.resolve(row));
      }
      known = sequence;
    },
    async expect(customers) {
      const pause = pauses();
      const { id } = defaultShopSettings;
      void keep(rows, keyOf('settings', id), () => get('settings', id));
      for (const customer of customers) {
        void keep(there, keyOf('customers', customer), () => has('customers', customer));
        void keep(rows, keyOf('summaries', customer), () => get('summaries', customer));
        await pause();
      }
    },
  };
}
