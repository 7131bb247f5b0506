import type { CollectionName } from '@patronkit/records/collections.js';
import type { CommittedChange } from './committed-change.js';
import type { LiveAnswer, LiveQueries } from './live-queries.js';
import { settle } from './live-queries.js';
import type { AnswerChange, AskedQuestion, PatchAnswer } from './patch-answer.js';
import { unsure } from './patch-answer.js';
import type { ChangedRows } from './patch-rows.js';
import type { PendingRows } from './pending-rows.js';
import { sameContent } from './same-content.js';

/** Keeps the answers that somebody looks at up to date. */
export interface LiveUpdates {
  /** Takes a committed change in; without one, reads everything again: something was missed. */
  update(change?: CommittedChange): void;
  /** Shows rows before they are committed. */
  show(name: CollectionName, rows: ChangedRows): void;
  /** What is shown as the answer to a question; `undefined` where nobody looks. */
  shown(name: CollectionName, question: AskedQuestion): unknown;
  /** Reads again what is shown of a collection. */
  reload(name: CollectionName): void;
}

export function createLiveUpdates(
  live: LiveQueries,
  pending: PendingRows,
  patchFor: (name: CollectionName, question: AskedQuestion) => PatchAnswer,
): LiveUpdates {
  live.same = sameContent;
  const patches = new WeakMap<LiveAnswer, PatchAnswer>();
  const patchOf = (answer: LiveAnswer): PatchAnswer => {
    let patch = patches.get(answer);
    if (!patch) {
      patch = patchFor(answer.collection, answer.question as AskedQuestion);
      patches.set(answer, patch);
    }
    return patch;
  };

  function follow(answer: LiveAnswer, change: AnswerChange): void {
    const { status, value } = answer.live.peek();
    const patched = status === 'ready' && !answer.reading ? patchOf(answer)(value, change) : unsure;
    if (patched === unsure) void answer.load();
    else if (patched !== value && !sameContent(patched, value)) {
      answer.live.value = { status: 'ready', value: patched };
    }
  }
  const ofCollection = (name: CollectionName, tell: (answer: LiveAnswer) => void): void =>
    settle(() => {
      for (const answer of live.watched) if (answer.collection === name) tell(answer);
    });

  return {
    update(change) {
      settle(() => {
        for (const answer of live.watched) {
          const { collection } = answer;
          if (!change) void answer.load();
          else if (change.put[collection] || change.removed[collection]) {
            const rows = change.rows?.get(collection);
            // What is written behind this change is shown already, and stays.
            const shown = rows && pending.over(collection, rows);
            follow(answer, { rows: shown, grown: change.grown?.[collection] });
          }
        }
      });
    },
    show: (name, rows) =>
      ofCollection(name, (answer) => {
        const isCount = (answer.question as readonly unknown[])[0] === 'count';
        if (!isCount && !answer.reading) follow(answer, { rows });
      }),
    // Under the same key as in `live-queries.ts`.
    shown: (name, question) =>
      live.signals
        .get(JSON.stringify([name, question]))
        ?.deref()
        ?.peek().value,
    reload: (name) => ofCollection(name, (answer) => void answer.load()),
  };
}
