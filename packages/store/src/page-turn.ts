/** Longest stretch of work before the page gets its turn, in milliseconds. */
const longestStretch = 5;

interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the page handle what has come up: input, frames, timers. */
export function givePageItsTurn(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** A function that is called often and gives the page its turn when that is due. */
export function pauses(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start <= longestStretch) return;
    await givePageItsTurn();
    start = performance.now();
  };
}

/** Does `work` on each item, in slices short enough for the page to stay awake. */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
): Promise<void> {
  let start = performance.now();
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (performance.now() - start > longestStretch) {
      await givePageItsTurn();
      start = performance.now();
    }
  }
}
