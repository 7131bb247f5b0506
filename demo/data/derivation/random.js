/**
 * A small seeded generator, so that the same customer always gets the same invented facts.
 * @param {string} seed
 * @returns {() => number} numbers from 0 (included) to 1 (not)
 */
export function randomFrom(seed) {
  let state = 2166136261;
  for (const character of seed) {
    state = Math.imul(state ^ character.codePointAt(0), 16777619);
  }
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template Item
 * @param {() => number} random
 * @param {readonly Item[]} items
 * @returns {Item}
 */
export function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/**
 * Prefers the front of a list that is sorted by how common its items are.
 * @template Item
 * @param {() => number} random
 * @param {readonly Item[]} items
 * @returns {Item}
 */
export function pickCommon(random, items) {
  return items[Math.floor(random() ** 2.2 * items.length)];
}
