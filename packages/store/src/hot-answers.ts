import type { CollectionName } from '@patronkit/records/collections.js';
import type { CommittedChange } from './committed-change.js';
import { deepFreeze } from './deep-freeze.js';
import type { AnswerChange, AskedQuestion, PatchAnswer } from './patch-answer.js';
import { unsure } from './patch-answer.js';
import { sameContent } from './same-content.js';

/** An answer may take this part of all rows kept. A larger one is read again each time. */
const largestPart = 1 / 4;

interface HotAnswer {
  readonly name: CollectionName;
  readonly key: string;
  value: unknown;
  readonly patch: PatchAnswer;
}

const keyOf = (name: string, question: AskedQuestion): string =>
  typeof question === 'string' ? `${name}/${question}` : name + JSON.stringify(question);

const rowsIn = (value: unknown): number => (Array.isArray(value) ? value.length || 1 : 1);

/**
 * Answers that were read before, kept right by the changes that are heard of. The same answers as
 * the database's, or none: what a change leaves unsure is dropped. Rows in them are frozen, since
 * everyone who asks gets the same.
 */
export class HotAnswers {
  /** In the order of their last use. */
  readonly #answers = new Map<string, HotAnswer>();
  /** Those of whole queries, by collection: any change of a row may concern them. */
  readonly #byQuery = new Map<CollectionName, Set<HotAnswer>>();
  /** Rises with everything that may make a reading under way an old one. */
  readonly #turns = new Map<CollectionName, number>();
  #cleared = 0;
  #rows = 0;
  #active = false;

  /**
   * @param mostRows rows kept in all; an answer without rows counts as one
   * @param shown what somebody looks at as the answer; where it holds the same, it is kept and no
   *   second copy of it
   */
  constructor(
    readonly patchFor: (name: CollectionName, question: AskedQuestion) => PatchAnswer,
    readonly mostRows: number,
    readonly shown: (name: CollectionName, question: AskedQuestion) => unknown,
  ) {}

  /** Keeps answers from now on, or no more. Those kept so far are dropped. */
  restart(active: boolean): void {
    this.#active = active;
    this.#cleared++;
    this.#answers.clear();
    this.#byQuery.clear();
    this.#rows = 0;
  }

  find(name: CollectionName, question: AskedQuestion): { readonly value: unknown } | undefined {
    const key = keyOf(name, question);
    const found = this.#answers.get(key);
    if (!found) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found;
  }

  /** Reads an answer, and keeps it unless something changed meanwhile. */
  async read<Value>(
    name: CollectionName,
    question: AskedQuestion,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const turn = this.#turns.get(name);
    const cleared = this.#cleared;
    const found = await read();
    const shown = this.shown(name, question);
    const value = deepFreeze(sameContent(found, shown) ? (shown as Value) : found);
    if (turn === this.#turns.get(name) && cleared === this.#cleared) {
      this.#keep(name, question, value);
    }
    return value;
  }

  /** Takes a committed change in. */
  update(change: CommittedChange): void {
    const { put, removed, rows } = change;
    const names = new Set([...Object.keys(put), ...Object.keys(removed)]) as Set<CollectionName>;
    for (const name of names) {
      this.#turns.set(name, (this.#turns.get(name) ?? 0) + 1);
      const changed = rows?.get(name);
      const answerChange = { rows: changed, grown: change.grown?.[name] };
      for (const id of changed?.keys() ?? [...(put[name] ?? []), ...(removed[name] ?? [])]) {
        const known = this.#answers.get(keyOf(name, id));
        if (known) this.#patch(known, answerChange);
      }
      for (const answer of this.#byQuery.get(name) ?? []) this.#patch(answer, answerChange);
    }
  }

  /** Keeps the rows that a change of our own has left: they are asked for next. */
  keepRows({ rows }: CommittedChange): void {
    for (const [name, changed] of rows ?? []) {
      for (const [id, row] of changed) this.#keep(name, id, row);
    }
  }

  #keep(name: CollectionName, question: AskedQuestion, value: unknown): void {
    const rows = rowsIn(value);
    if (!this.#active || rows > this.mostRows * largestPart) return;
    const key = keyOf(name, question);
    const known = this.#answers.get(key);
    if (known) this.#drop(known);
    const answer = { name, key, value, patch: this.patchFor(name, question) };
    this.#answers.set(key, answer);
    this.#rows += rows;
    if (typeof question !== 'string') {
      const others = this.#byQuery.get(name) ?? new Set();
      this.#byQuery.set(name, others.add(answer));
    }
    for (const oldest of this.#answers.values()) {
      if (this.#rows <= this.mostRows) break;
      this.#drop(oldest);
    }
  }

  #patch(answer: HotAnswer, change: AnswerChange): void {
    const patched = answer.patch(answer.value, change);
    if (patched === unsure) return this.#drop(answer);
    this.#rows += rowsIn(patched) - rowsIn(answer.value);
    answer.value = Array.isArray(patched) ? Object.freeze(patched) : patched;
  }

  #drop(answer: HotAnswer): void {
    if (!this.#answers.delete(answer.key)) return;
    this.#byQuery.get(answer.name)?.delete(answer);
    this.#rows -= rowsIn(answer.value);
  }
}
