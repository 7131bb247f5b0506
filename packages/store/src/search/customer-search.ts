import type { CommittedChange } from '../committed-change.js';
import type { SearchHit } from '../search-hit.js';
import { findHits } from './find-hits.js';
import type { KnownTexts, SearchContext } from './known-texts.js';
import { loadTexts, loadUnstoredTexts, packAll, takeIn } from './known-texts.js';
import type { Snapshot } from './stored-blocks.js';
import { isWorthWriting, takeSnapshot, writeSnapshot } from './stored-blocks.js';
import { whenIdle } from './when-idle.js';

const defaultLimit = 20;

/** How long changes are gathered before the blocks they concern are written, in milliseconds. */
const writingDelay = 2000;
/** The same while another tab does the writing: only in case that it has gone. */
const otherTabsDelay = 15_000;

/** Search over the customers of one store. */
export interface CustomerSearch {
  /** Waits for the texts if they are not there yet: an answer is never short of somebody. */
  search(text: string, limit?: number): Promise<SearchHit[]>;
  /** Takes a committed change in. */
  update(change: CommittedChange): void;
  /** Writes down what has changed, without waiting for an idle moment. Never rejects. */
  save(): Promise<void>;
  /** Writes nothing any more. */
  close(): void;
}

export interface CustomerSearchOptions {
  /**
   * `false` keeps the texts in memory alone and removes those in the database: for shops whose
   * personal fields are encrypted. Default: they are kept where the records are, unless that is
   * memory, too.
   */
  readonly persist?: boolean;
}

/** What is to be written, and what it was taken from. */
interface Taken {
  readonly known: KnownTexts;
  readonly snapshot?: Snapshot;
}

/**
 * Starts to get the texts of all customers ready: from the blocks in the database, which takes
 * milliseconds, else from the customers themselves, and then they are written down as blocks when
 * the page is idle.
 */
export function createCustomerSearch(
  context: SearchContext,
  { persist = context.backend.persistence === 'indexeddb' }: CustomerSearchOptions = {},
): CustomerSearch {
  let failed = false;
  /** What is known once all is taken in that was to be so far. The next search hears of a failure. */
  let ready: Promise<KnownTexts>;
  function follow(next: Promise<KnownTexts>): void {
    ready = next;
    failed = false;
    next.catch(() => {
      if (ready === next) failed = true;
    });
  }
  function load(): void {
    follow(persist ? loadTexts(context) : loadUnstoredTexts(context));
    saveSoon();
  }

  let closed = false;
  let delay = writingDelay;
  let due = Infinity;
  let callOff = (): void => undefined;
  function saveSoon(wait = delay): void {
    const at = performance.now() + wait;
    if (!persist || closed || at >= due) return;
    callOff();
    due = at;
    callOff = whenIdle(wait, () => {
      due = Infinity;
      void save();
    });
  }

  let saving = Promise.resolve();
  const save = (): Promise<void> => (saving = saving.then(write, write).catch(() => undefined));

  /** Changes that come meanwhile wait, so that what is written is what was known at one moment. */
  function takeChanges(): Promise<Taken> {
    const taking = ready.then(async (known): Promise<Taken> => {
      if (!known.mayBeStored) return { known };
      await packAll(known.index);
      return { known, snapshot: takeSnapshot(known.index, known.base, known.sequence) };
    });
    follow(taking.then(({ known }) => known));
    return taking;
  }
  async function write(): Promise<void> {
    if (!persist || closed || failed) return;
    const { known, snapshot } = await takeChanges();
    if (!snapshot || !isWorthWriting(snapshot)) return;
    try {
      const outcome = await writeSnapshot(context.backend, snapshot);
      delay = outcome.isOutdated ? otherTabsDelay : writingDelay;
      if (!outcome.isOutdated) known.base = outcome.base;
      // What another tab wrote is read again where it knew less, and this tab's changes with it.
      else if (outcome.sequence < snapshot.sequence) load();
    } catch {
      // No room, or the database is gone: whoever writes records hears of it. Searching goes on,
      // and the blocks, which are as they were, are brought up to date by another page.
      known.mayBeStored = false;
    }
  }

  load();
  return {
    update(change) {
      if (failed) return;
      follow(ready.then((known) => takeIn(context, known, change)));
      // Nothing of somebody who was removed shall stay behind for long.
      saveSoon(change.removed.customers ? 0 : delay);
    },
    async search(text, limit = defaultLimit) {
      if (failed) load();
      return findHits((await ready).index, text, limit);
    },
    save,
    close() {
      closed = true;
      callOff();
    },
  };
}
