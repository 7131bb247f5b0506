import type { BackendTransaction } from '../backend.js';
import type { StoredBatch } from '../exchange/import/import-journal.js';
import { importsStore, localStore, searchBlocksStore } from '../schema-steps.js';
import { forgetSearchTexts } from '../search/forget-search-texts.js';
import { eachStoredRow, putBack } from './each-stored-row.js';
import type { People } from './people.js';
import { scrubbed } from './scrub.js';

/** What an object store that is no collection holds on people, and how it forgets them. */
export interface OwnStorePart {
  readonly store: string;
  /**
   * Forgets people inside the transaction that erases them.
   * @returns how many rows were changed or removed
   */
  forget(transaction: BackendTransaction, people: People): Promise<number>;
  /** What it holds on them, for their own copy. Absent: nothing that is not in the collections. */
  export?(transaction: BackendTransaction, people: People): Promise<unknown[]>;
}

/** Removes or rewrites each row that leads to somebody. */
async function forgetInRows(
  transaction: BackendTransaction,
  store: string,
  people: People,
): Promise<number> {
  let rows = 0;
  await eachStoredRow(transaction, store, (row, key) => {
    const isNamed = typeof key === 'string' && people.isNamedIn(key);
    const { kept, taken } = scrubbed(row, people);
    if (!isNamed && !taken) return;
    rows++;
    if (isNamed || kept === undefined) transaction.delete(store, key);
    else putBack(transaction, store, kept, key);
  });
  return rows;
}

/** Drafts and other texts of this browser alone. */
const local: OwnStorePart = {
  store: localStore,
  forget: (transaction, people) => forgetInRows(transaction, localStore, people),
  async export(transaction, people) {
    const texts: unknown[] = [];
    await eachStoredRow(transaction, localStore, (value, key) => {
      if (typeof key === 'string' && people.isId(key)) texts.push({ key, value });
    });
    return texts;
  },
};

const imports: OwnStorePart = {
  store: importsStore,
  forget: (transaction, people) => forgetInRows(transaction, importsStore, people),
  async export(transaction, people) {
    const found: unknown[] = [];
    await eachStoredRow(transaction, importsStore, (row: Partial<StoredBatch>) => {
      for (const { referredBy: _other, ...earlier } of row.replaced ?? []) {
        if (people.ids.has(earlier.id)) found.push({ replaced: earlier });
      }
      for (const problem of row.problems ?? []) {
        if (scrubbed(problem, people).taken) found.push({ problem });
      }
    });
    return found;
  },
};

const searchTexts: OwnStorePart = {
  store: searchBlocksStore,
  forget: (transaction, people) => forgetSearchTexts(transaction, people.ids),
};

/** All of them but the feed of changes, whose ids are replaced: see `forget-in-feed.ts`. */
export const ownStoreParts: readonly OwnStorePart[] = [local, imports, searchTexts];
