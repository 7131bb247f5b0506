import type { BenchStore, StoreAdapter } from '../adapters/store-adapter.js';
import type { ShopSize, VisitMix } from '../data/generate-shop.js';
import {
  customerId,
  generateCustomers,
  generateKeyStrokes,
  generateVisits,
} from '../data/generate-shop.js';
import { checkAnswers } from '../oracle/check-answers.js';
import { PlainShop } from '../oracle/plain-shop.js';
import { startBlockMeter } from './block-meter.js';
import type { Clock } from './clock.js';
import { createClock } from './clock.js';
import * as live from './measure-live.js';
import * as reads from './measure-reads.js';
import { timeOf } from './sampling.js';

/** What the runner asks of a page: each is called once in a page that has just been opened. */
function createBenchPage(adapter: StoreAdapter) {
  const clock: Clock = createClock();
  const open = (): Promise<BenchStore> => adapter.open(clock.now);
  /** What a page would hold on to, so that no garbage collection takes it. */
  const held: unknown[] = [];
  /** Opens the store and works with it. It stays open: the page goes with it. */
  async function withStore<Result>(work: (store: BenchStore) => Promise<Result>): Promise<Result> {
    const store = await open();
    held.push(store);
    return work(store);
  }

  return {
    /** Fills an empty database, then compares answers, if asked to. */
    async load(size: ShopSize, { mix, check }: { mix?: VisitMix; check?: boolean } = {}) {
      const customers = generateCustomers(size);
      const visits = generateVisits(size, mix);
      const store = await open();
      const customersTime = await timeOf(() => store.addCustomers(customers));
      const meter = startBlockMeter();
      const visitsTime = await timeOf(() => store.addVisits(visits));
      const block = await meter.stop();
      if (check) await checkAnswers(store, new PlainShop(customers, visits), clock);
      await store.close();
      return { customersTime, visitsTime, block };
    },
    /** Parts of names of the generated customers. */
    keyStrokes: async (size: ShopSize, count: number) =>
      generateKeyStrokes(
        generateCustomers(size).map(({ name }) => name),
        count,
      ),
    acrossTabs: async () => adapter.acrossTabs,
    openAndGet: (customer: number) =>
      timeOf(() => withStore((store) => store.getCustomer(customerId(customer)))),
    put: (size: ShopSize) => withStore((store) => reads.measurePut(store, size, clock)),
    reads: (size: ShopSize) => withStore((store) => reads.measureReads(store, size)),
    live: () => withStore((store) => live.measureLive(store, clock)),
    /**
     * The first session of a browser: one search, and then the page stays open as pages of a shop do,
     * so that what a store does when the page is idle can end.
     */
    firstSession: (text: string, duration: number) =>
      withStore(async (store) => {
        await store.search(text, 20);
        await new Promise((resolve) => setTimeout(resolve, duration));
      }),
    openAndSearch: (text: string) => timeOf(() => withStore((store) => store.search(text, 20))),
    keyStrokeTimes: (strokes: readonly string[]) =>
      withStore((store) => reads.measureSearch(store, strokes)),
    /** In tab B. */
    showToOtherTabs: () => withStore(async (store) => live.showToOtherTabs(store)),
    /** In tab A. */
    tabs: () => withStore((store) => live.measureTabs(store, clock)),
    /** Keeps everything open that the heap row is about. */
    hold: (subscriptions: number) =>
      withStore(async (store) => {
        held.push(await live.watchRegulars(store, subscriptions));
        await store.search('an', 20);
      }),
  };
}

export type BenchPage = ReturnType<typeof createBenchPage>;

/** Puts what the runner calls where it finds it. */
export function startBenchPage(adapter: StoreAdapter): void {
  Object.assign(globalThis, { benchPage: createBenchPage(adapter) });
}
