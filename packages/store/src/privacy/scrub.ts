import type { People } from './people.js';

const isPlain = (value: object): boolean =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/** What is left of a value once whatever leads to certain people is taken out. */
export interface Scrubbed {
  /** `undefined` when nothing may be left. */
  readonly kept: unknown;
  /** How many parts were taken out. */
  readonly taken: number;
}

/**
 * Takes out of a value whatever leads to certain people: list members and fields that name them, and
 * objects that hold an id of theirs, since all of such an object is about them.
 */
export function scrubbed(value: unknown, people: People): Scrubbed {
  let taken = 0;
  /** The value as a list: empty when it has to go. */
  function left(part: unknown): unknown[] {
    if (leads(part)) {
      taken++;
      return [];
    }
    if (!part || typeof part !== 'object') return [part];
    if (Array.isArray(part)) return [part.flatMap(left)];
    if (part instanceof Map) return [new Map([...part].flatMap(leftEntry))];
    if (part instanceof Set) return [new Set([...part].flatMap(left))];
    if (!isPlain(part)) return [part];
    return [Object.fromEntries(Object.entries(part).flatMap(leftEntry))];
  }
  function leftEntry([key, part]: [unknown, unknown]): [unknown, unknown][] {
    if (!leads(key)) return left(part).map((kept) => [key, kept]);
    taken++;
    return [];
  }
  function leads(part: unknown): boolean {
    if (typeof part === 'string') return people.isNamedIn(part);
    if (!part || typeof part !== 'object' || Array.isArray(part) || !isPlain(part)) return false;
    return Object.values(part).some((field) => typeof field === 'string' && people.ids.has(field));
  }
  const [kept] = left(value);
  return { kept, taken };
}
