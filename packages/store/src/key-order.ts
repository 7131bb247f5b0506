import type { Key } from './backend.js';

const rank = (key: Key): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);

/** The order of keys that IndexedDB has: numbers, texts by code unit, then lists place by place. */
export function compareKeys(one: Key, other: Key): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (!Array.isArray(one) || !Array.isArray(other)) return one < other ? -1 : one > other ? 1 : 0;
  for (let place = 0; place < Math.min(one.length, other.length); place++) {
    const difference = compareKeys(one[place] as Key, other[place] as Key);
    if (difference) return difference;
  }
  return one.length - other.length;
}
