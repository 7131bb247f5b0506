/**
 * Resolves once the page has nothing better to do.
 * @param longestWait milliseconds after which a page that is never idle is not waited for
 */
export const untilIdle = (longestWait: number): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: longestWait });
    } else setTimeout(resolve, Math.min(longestWait, 500));
  });
