/** How long idle work may be put off when the page is never idle, in milliseconds. */
const longestWait = 10_000;

/**
 * Does `work` once the page has nothing better to do, at the earliest after `delay` milliseconds.
 * @returns how to call it off
 */
export function whenIdle(delay: number, work: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') {
      idle = requestIdleCallback(work, { timeout: longestWait });
    } else {
      work();
    }
  }, delay);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
