import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import type { ChangedRows } from './patch-rows.js';
import { patchRows } from './patch-rows.js';
import type { LooseQuery } from './query-plan.js';
import type { Question, Row } from './row-rules.js';

/** What may be asked of a collection: a record's id, or rows or a count by a query. */
export type AskedQuestion = string | readonly [kind: 'rows' | 'count', query: object | undefined];

/** What became of one collection in one change. */
export interface AnswerChange {
  /** Absent where they are many: whoever needs them reads them. */
  readonly rows?: ChangedRows | undefined;
  /** By how many rows the collection has grown. Absent where that is not known yet. */
  readonly grown?: number | undefined;
}

/** Says that only the database can tell the answer now. */
export const unsure = Symbol('unsure');

/** The answer to one question after a change; the same value where nothing in it changed. */
export type PatchAnswer = (value: unknown, change: AnswerChange) => unknown;

/** @returns `undefined` where the answer has no plan */
export type QuestionOf = (name: CollectionName, query: LooseQuery) => Question;

function patchCount(name: CollectionName, questionOf: QuestionOf, query: LooseQuery): PatchAnswer {
  const { where = {} } = query;
  if (Object.values(where).every((condition) => condition === undefined)) {
    return (value, { grown }) => (Number.isInteger(grown) ? (value as number) + grown! : unsure);
  }
  const question = questionOf(name, query);
  const isFacts = collections[name].kind === 'append-only';
  return (value, { rows, grown }) => {
    // Of facts, every row is a new one. Of others only the database knows which counted before.
    if (!isFacts || !rows || grown !== rows.size) return unsure;
    return (value as number) + [...rows.values()].filter((row) => question.matches(row!)).length;
  };
}

/** How the answer to a question follows changes. */
export function patchAnswer(
  name: CollectionName,
  question: AskedQuestion,
  questionOf: QuestionOf,
): PatchAnswer {
  if (typeof question === 'string') {
    return (value, { rows }) => (rows ? (rows.has(question) ? rows.get(question) : value) : unsure);
  }
  const [kind, query] = question as readonly [string, LooseQuery | undefined];
  if (kind === 'count') return patchCount(name, questionOf, query ?? {});
  if (kind !== 'rows') return () => unsure;
  const planned = questionOf(name, query ?? {});
  return (value, { rows }) =>
    rows ? (patchRows(value as Row[], planned, rows) ?? unsure) : unsure;
}
