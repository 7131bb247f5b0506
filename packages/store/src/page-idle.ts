/**
 * Resolves once the page has nothing better to do.
 * @param longestWait milliseconds after which a page that is never idle is not waited for
 * @param notBefore milliseconds to wait in any case: a page is idle, too, while it waits for what
 *   it is about to show
 */
export const untilIdle = (longestWait: number, notBefore = 0): Promise<void> =>
  new Promise((resolve) => {
    const wait = (): void => {
      // Safari has no idle callbacks.
      if (typeof requestIdleCallback === 'function') {
        requestIdleCallback(() => resolve(), { timeout: longestWait });
      } else setTimeout(resolve, Math.min(longestWait, 500));
    };
    if (notBefore) setTimeout(wait, notBefore);
    else wait();
  });
