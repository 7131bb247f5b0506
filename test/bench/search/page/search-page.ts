import { createStore } from '@patronkit/store/create-store.js';
import type { Store } from '@patronkit/store/store.js';
import { generateCustomers } from './generate-customers.js';
import { keystrokesOf, typedTexts } from './typed-texts.js';

let store: Store;
/** Kept, or the answers' signals would be let go. */
const subscriptions: unknown[] = [];

const searchBench = {
  async fill(shop: string, customers: number, visits: number): Promise<void> {
    const filled = await createStore({ shop });
    await filled.customers.addMany(generateCustomers(customers));
    const ids = (await filled.customers.query({ limit: 1000 })).map(({ id }) => id);
    const records = Array.from({ length: visits }, (_, nth) => ({
      customer: ids[nth % ids.length]!,
      at: Date.UTC(2026, 0, 1) + nth * 60_000,
      kind: 'purchase' as const,
      channel: 'in-person' as const,
      amount: { minor: 100 + (nth % 9000), currency: 'GBP' },
    }));
    await filled.visits.addMany(records);
    filled.close();
  },
  /** Milliseconds from an open store to the first answer; how long the page was held up. */
  async ready(shop: string): Promise<{ ready: number; longestBlock: number }> {
    let longestBlock = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longestBlock = Math.max(longestBlock, performance.now() - last);
      last = performance.now();
    }, 1);
    store = await createStore({ shop });
    const opened = performance.now();
    await store.search('nobody of this name');
    const ready = performance.now() - opened;
    clearInterval(beat);
    return { ready, longestBlock };
  },
  /**
   * Milliseconds of each keystroke: the least of some rounds, since others use the machine, too.
   */
  async typing(
    customers: number,
    people: number,
    rounds: number,
  ): Promise<{ text: string; time: number }[]> {
    const keystrokes = keystrokesOf(typedTexts(generateCustomers(customers), people));
    const times = keystrokes.map((text) => ({ text, time: Infinity }));
    for (let round = 0; round < rounds; round++) {
      for (const keystroke of times) {
        const start = performance.now();
        await store.search(keystroke.text);
        keystroke.time = Math.min(keystroke.time, performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return times;
  },
  async subscribe(count: number): Promise<void> {
    const customers = await store.customers.query({ limit: count });
    for (const { id } of customers) {
      const live = store.visits.live({
        where: { customer: id },
        order: { by: 'at', direction: 'descending' },
        limit: 50,
      });
      subscriptions.push(
        live,
        live.subscribe(() => undefined),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  },
};
declare global {
  var bench: typeof searchBench | undefined;
}
globalThis.bench = searchBench;
