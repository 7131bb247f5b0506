import type { BenchStore } from '../adapters/store-adapter.js';
import type { BenchVisit } from '../data/bench-records.js';
import { customerId } from '../data/generate-shop.js';
import { newVisit } from '../data/new-visit.js';
import type { Clock } from './clock.js';
import type { SamplingLimits } from './sampling.js';
import { takeSamples } from './sampling.js';

const limits: SamplingLimits = { most: 100, least: 5, budget: 2500 };
const window = 50;
const patience = 20_000;
const tabChannel = 'bench-tabs';

/** Calls of whoever waits for a visit, by its id. */
type Waiting = Map<string, () => void>;

function waitFor(what: string, start: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const refusal = (): void => reject(new Error(`${what} did not come in ${patience} ms.`));
    const timer = setTimeout(refusal, patience);
    start(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const shown = (visits: readonly BenchVisit[], waiting: Waiting): void => {
  const latest = visits[0]?.id;
  if (latest === undefined) return;
  waiting.get(latest)?.();
  waiting.delete(latest);
};

/**
 * Watches the last visits of so many regulars, from the given one on, and calls those who wait for a
 * visit when it is shown first.
 * @returns what stops each
 */
export async function watchRegulars(
  store: BenchStore,
  count: number,
  from = 0,
  waiting: Waiting = new Map(),
): Promise<(() => void)[]> {
  const stops: (() => void)[] = [];
  for (let index = from; index < from + count; index++) {
    await waitFor('the first answer of a live query', (resolve) => {
      const stop = store.watchLastVisits(customerId(index), window, (visits) => {
        resolve();
        shown(visits, waiting);
      });
      stops.push(stop);
    });
  }
  return stops;
}

/** Times from the call that adds a visit to the live query that shows it. */
export async function measureLive(store: BenchStore, clock: Clock) {
  const waiting: Waiting = new Map();
  const measure = async (subscriptions: number): Promise<number[]> => {
    const one = async (index: number): Promise<number> => {
      const visit = newVisit(customerId(index % subscriptions), clock.tick());
      let time = 0;
      let write: Promise<void> | undefined;
      await waitFor('the visit in a live query', (resolve) => {
        const start = performance.now();
        waiting.set(visit.id, () => {
          time = performance.now() - start;
          resolve();
        });
        write = store.addVisit(visit);
      });
      await write;
      return time;
    };
    for (let warmUp = 0; warmUp < 3; warmUp++) await one(warmUp);
    return takeSamples(limits, one);
  };

  await watchRegulars(store, 1, 0, waiting);
  const one = await measure(1);
  await watchRegulars(store, 49, 1, waiting);
  return { one, fifty: await measure(50) };
}

const instant = (): number => performance.timeOrigin + performance.now();

/** In tab B: says when the live query of the first customer shows a visit. */
export function showToOtherTabs(store: BenchStore): Promise<void> {
  const channel = new BroadcastChannel(tabChannel);
  return waitFor('the first answer of a live query', (resolve) =>
    store.watchLastVisits(customerId(0), window, (visits) => {
      const at = instant();
      channel.postMessage({ id: visits[0]?.id, at });
      resolve();
    }),
  );
}

/** In tab A: times from the call that adds a visit to the live query in tab B that shows it. */
export async function measureTabs(store: BenchStore, clock: Clock): Promise<number[]> {
  const channel = new BroadcastChannel(tabChannel);
  const one = async (): Promise<number> => {
    const visit = newVisit(customerId(0), clock.tick());
    let time = 0;
    let write: Promise<void> | undefined;
    await waitFor('the visit in another tab', (resolve) => {
      const start = instant();
      channel.onmessage = ({ data }: MessageEvent<{ id: string; at: number }>) => {
        if (data.id !== visit.id) return;
        time = data.at - start;
        resolve();
      };
      write = store.addVisit(visit);
    });
    await write;
    return time;
  };
  for (let warmUp = 0; warmUp < 3; warmUp++) await one();
  return takeSamples(limits, one);
}
