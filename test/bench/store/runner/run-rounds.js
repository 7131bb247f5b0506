import { measurements, preparations } from './measurements.js';

/** Starts with another store in every round, so that none is always first. */
const rotated = (stores, round) => {
  const turn = round % stores.length;
  return [...stores.slice(turn), ...stores.slice(0, turn)];
};

/** Whether one of these rows was asked for, of this store. */
const wants = (rows, store) => (names) =>
  rows.some(({ id, only }) => names.includes(id) && (!only || only.includes(store)));

/**
 * Measures everything that was asked for: round by round, one thing after another, each of every
 * store before the next.
 *
 * @param {{ keep: (results: object, failures: string[]) => void }} given `keep` is called with what
 *   is known so far
 * @returns {Promise<{ results: Record<string, Record<string, number[]>>, failures: string[] }>} row
 *   → store → one value per round; and what went wrong
 */
export async function runRounds({ browser, site, options, log, keep }) {
  const { stores, rows, rounds, sizes } = options;
  const results = {};
  const failures = [];
  const steps = [...preparations, ...measurements];
  const needed = new Set(
    measurements
      .filter(({ rows: given }) => stores.some((store) => wants(rows, store)(given)))
      .map(({ needs }) => needs),
  );

  const record = (store, round, values) => {
    for (const [row, value] of Object.entries(values)) {
      if (!wants(rows, store)([row])) continue;
      const ofStore = ((results[row] ??= {})[store] ??= []);
      ofStore[round] = value;
    }
    keep(results, failures);
  };
  const isDue = ({ rows: given, data }, store, round) =>
    wants(rows, store)(given) || (round === 0 && data !== undefined && needed.has(data));

  for (let round = 0; round < rounds; round++) {
    for (const step of steps) {
      for (const store of rotated(stores, round)) {
        if (!isDue(step, store, round)) continue;
        log(`round ${round + 1} of ${rounds}, ${store}: ${step.title}`);
        const address = (use) => site.address(store, use);
        try {
          record(store, round, await step.measure({ browser, address, store, sizes, round }));
        } catch (error) {
          failures.push(`${store}, ${step.title}: ${error.message}`);
          log(failures.at(-1));
        }
      }
    }
  }
  return { results, failures };
}
