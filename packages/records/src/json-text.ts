/** The value itself, and not what a method some library put on its prototype makes of it. */
function asHeld(this: Readonly<Record<string, unknown>>, field: string, told: unknown): unknown {
  const held = this[field];
  if (Array.isArray(held)) return held;
  if (held instanceof Date) return Number.isNaN(Number(held)) ? null : held.toISOString();
  const isPlain = typeof held === 'object' && !!held && !Object.hasOwn(held, 'toJSON');
  return isPlain && Object.getPrototypeOf(held) === Object.prototype ? held : told;
}

/**
 * JSON as the language means it. Prototype.js before 1.7 gives every array a `toJSON` that answers
 * with a text, so that `JSON.stringify` writes `"[1, 2]"` for `[1, 2]`: whatever is kept, sealed,
 * hashed, sent or given away as JSON is written with this.
 *
 * @returns `undefined` for what JSON cannot say, as `JSON.stringify` does
 */
export const jsonText = (value: unknown, space?: number): string =>
  JSON.stringify(value, 'toJSON' in [] ? asHeld : undefined, space);
