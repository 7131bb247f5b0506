/** Watches how long the main thread is kept from its timers and what the browser calls long tasks. */
export interface BlockMeter {
  /** Longest time in milliseconds in which no timer could run. */
  stop(): Promise<number>;
}

// The browser holds nested timers back by this much.
const timerDelay = 4;

export function startBlockMeter(): BlockMeter {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - timerDelay);
    last = now;
  }, 1);
  return {
    async stop() {
      // The last long task is reported after it ends.
      await new Promise((resolve) => setTimeout(resolve, 50));
      clearInterval(timer);
      observer.disconnect();
      return longest;
    },
  };
}
