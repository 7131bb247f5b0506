/** The time of day, made to rise with every tick. */
export interface Clock {
  /** Epoch milliseconds; stays the same until the next tick or the next millisecond. */
  now(): number;
  /** A new instant, later than all before. */
  tick(): number;
}

export function createClock(): Clock {
  let latest = 0;
  const now = (): number => (latest = Math.max(latest, Date.now()));
  return { now, tick: () => (latest = Math.max(latest + 1, Date.now())) };
}
