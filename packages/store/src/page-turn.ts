/** Longest stretch of work before the page gets its turn, in milliseconds. */
const longestStretch = 5;

const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/**
 * Lets the page handle what has come up: input, frames, timers. Who asked first goes on first. Not
 * by `scheduler.yield`, which goes on before any timer, so that slice after slice would be one block.
 */
export function givePageItsTurn(): Promise<void> {
  if (!channel) {
    // One for all: messages of several channels arrive in any order in WebKit.
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()!();
  }
  channel.port2.postMessage(0);
  return new Promise((resolve) => waiting.push(resolve));
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
