/** Stamps of one open store. */
export interface WriteClock {
  next(now: number): string;
  /** Takes notice of a stamp made elsewhere, so that ours are later. */
  observe(stamp: string): void;
}

export function createWriteClock(): WriteClock {
  const node = Math.random().toString(36).slice(2, 10);
  let last = 0;
  return {
    next(now) {
      last = Math.max(last + 1, now * 4096);
      return `${last.toString(36).padStart(12, '0')}-${node}`;
    },
    observe(stamp) {
      last = Math.max(last, parseInt(stamp, 36));
    },
  };
}
