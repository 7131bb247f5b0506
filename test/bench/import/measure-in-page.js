/**
 * Runs in the page: watches its frames, its long tasks and its heap. Handed over as text, so it may
 * use nothing from outside.
 */
export function watchPage() {
  const frames = [];
  const tasks = [];
  const heap = [];
  let watching = true;
  const tick = (time) => {
    frames.push(time);
    if (watching) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  const sample = () => {
    heap.push(performance.memory.usedJSHeapSize);
    if (watching) setTimeout(sample, 500);
  };
  sample();
  window.stopWatching = () => {
    watching = false;
    const seconds = new Map();
    for (const time of frames) {
      const second = Math.floor((time - frames[0]) / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    // The last second is not whole.
    const perSecond = [...seconds.values()].slice(0, -1).sort((one, other) => one - other);
    const gaps = frames.slice(1).map((time, place) => time - frames[place]);
    const at = (list, share) => list[Math.floor(list.length * share)] ?? 0;
    return {
      framesPerSecond: at(perSecond, 0.5),
      framesPerSecondLowest20: at(perSecond, 0.05),
      longestGap: Math.max(0, ...gaps),
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
      heapBegin: heap[0],
      heapMost: Math.max(...heap),
    };
  };
}
