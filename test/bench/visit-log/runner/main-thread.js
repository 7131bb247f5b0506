/**
 * Time the main thread of a page works, in milliseconds of processor time: what else runs on the
 * machine does not count.
 */
export async function startMainThreadClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  return {
    /** What `work` results in, and how long the main thread worked meanwhile. */
    async during(work) {
      const before = await busy();
      const result = await work();
      return { result, busy: (await busy()) - before };
    },
  };
}
