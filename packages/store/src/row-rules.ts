import type { Key } from './backend.js';
import { compareKeys } from './key-order.js';
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

/** The window of a plan that begins behind a row. */
function behind(plan: Plan, after: Row): Plan {
  const key = keyIn(fieldsOf(plan), after);
  const own: Key = plan.index ? key : key[0]!;
  if (plan.descending) {
    return compareKeys(own, plan.upper) < 0 ? { ...plan, upper: own } : plan;
  }
  return compareKeys(own, plan.lower) < 0 ? plan : { ...plan, lower: own, lowerOpen: true };
}

const fieldsOf = ({ index }: Plan): string[] => [...(index ? index.split('+') : []), 'id'];

const keyIn = (fields: readonly string[], row: Row): Key[] =>
  fields.map((field) => row[field] as Key);

export function askedOf({ where = {}, after }: LooseQuery, plan: Plan): Question {
  const conditions = Object.entries(where).filter(([, condition]) => condition !== undefined);
  const fields = fieldsOf(plan);
  const direction = plan.descending ? -1 : 1;
  const start = after && keyIn(fields, after as Row);
  const isBehind = (row: Row): boolean =>
    !start || compareKeys(keyIn(fields, row), start) * direction > 0;
  return {
    plan: after ? behind(plan, after as Row) : plan,
    // A row that lacks a field of the index is not in it.
    matches: (row) =>
      fields.every((field) => row[field] !== undefined) &&
      conditions.every(([field, condition]) => fits(row[field], condition)) &&
      isBehind(row),
    keyOf: (row) => keyIn(fields, row),
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
export const windowOf = (rows: readonly Row[], { offset = 0, limit = Infinity }: Plan): Row[] =>
  rows.slice(offset, offset + limit);
