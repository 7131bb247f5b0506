const minute = 60_000;
/** How often other tabs hear that somebody is here. */
const tellingMilliseconds = 20_000;
const signsOfAPerson = ['pointerdown', 'keydown', 'wheel'] as const;

export interface IdleLock {
  /** Somebody was active in another tab. */
  activeAt(instant: number): void;
  stop(): void;
}

/**
 * Calls `lock` when nobody has touched the page, or another tab, for so long. The clock is looked
 * at again when the page is shown: timers rest while a device sleeps.
 */
export function startIdleLock(options: {
  readonly minutes: number;
  readonly now: () => number;
  readonly lock: () => void;
  /** Tells other tabs that somebody is here. */
  readonly tell: (instant: number) => void;
}): IdleLock {
  const { minutes, now, lock, tell } = options;
  let last = now();
  let told = last;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    const left = last + minutes * minute - now();
    if (left <= 0) lock();
    else timer = setTimeout(look, Math.min(left, 2 ** 31 - 1));
  }
  function notice(): void {
    const present = now();
    // Who comes back after the time is over finds it locked.
    if (present - last >= minutes * minute) return look();
    last = present;
    if (last - told < tellingMilliseconds) return;
    told = last;
    tell(last);
  }
  const passive = { passive: true, capture: true };
  if (minutes > 0) {
    for (const sign of signsOfAPerson) addEventListener(sign, notice, passive);
    addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    look();
  }
  return {
    activeAt(instant) {
      last = Math.max(last, instant);
    },
    stop() {
      clearTimeout(timer);
      for (const sign of signsOfAPerson) removeEventListener(sign, notice, passive);
      removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
    },
  };
}
