import type { Key } from './backend.js';
import type { LooseQuery, Plan, Range } from './query-plan.js';

/** A stored row as queries see it. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A planned query, with how to tell in memory which rows belong to the answer, and where. */
export interface Question {
  readonly plan: Plan;
  matches(row: Row): boolean;
  /** The key of a row in the plan's index. */
  keyOf(row: Row): readonly Key[];
  /** Order of the answer. */
  compare(one: Row, other: Row): number;
}

function fits(value: unknown, condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.includes(value);
  if (typeof condition !== 'object') return value === condition;
  const { from, to } = condition as Range;
  return (
    value !== undefined &&
    (from === undefined || (value as Key) >= from) &&
    (to === undefined || (value as Key) < to)
  );
}

export function askedOf({ where = {} }: LooseQuery, plan: Plan): Question {
  const conditions = Object.entries(where).filter(([, condition]) => condition !== undefined);
  const fields = [...(plan.index ? plan.index.split('+') : []), 'id'];
  const direction = plan.descending ? -1 : 1;
  return {
    plan,
    // A row that lacks a field of the index is not in it.
    matches: (row) =>
      fields.every((field) => row[field] !== undefined) &&
      conditions.every(([field, condition]) => fits(row[field], condition)),
    keyOf: (row) => fields.map((field) => row[field] as Key),
    compare(one, other) {
      for (const field of fields) {
        const [left, right] = [one[field] as Key, other[field] as Key];
        if (left !== right) return left < right ? -direction : direction;
      }
      return 0;
    },
  };
}

/** The rows within the window of the answer. */
export const windowOf = (rows: Row[], { offset = 0, limit = Infinity }: Plan): Row[] =>
  rows.slice(offset, offset + limit);
