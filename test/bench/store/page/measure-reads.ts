import type { BenchStore } from '../adapters/store-adapter.js';
import type { BenchCustomer } from '../data/bench-records.js';
import type { ShopSize } from '../data/generate-shop.js';
import { customerId } from '../data/generate-shop.js';
import type { Clock } from './clock.js';
import type { SamplingLimits } from './sampling.js';
import { takeSamples, timeOf } from './sampling.js';

const limits: SamplingLimits = { most: 150, least: 5, budget: 2500 };
const window = 50;
/** Asked for before anything is timed, so that the program is compiled. */
const warmUps = 20;
/** Answers so fast that the clock is too coarse are timed ten at once. */
const asksAtOnce = 10;

/** Customers that are no regulars, spread over all of them; none comes twice. */
const occasional = ({ customers, regulars }: ShopSize, index: number): string => {
  const rest = customers - regulars;
  return customerId(regulars + ((index * 61) % rest));
};
const regular = ({ regulars }: ShopSize, index: number): string =>
  customerId((index * 7) % regulars);

/** Times each question twice: the first time it is asked in this page, and when it was just asked. */
async function coldAndHot(ask: (index: number) => Promise<unknown>) {
  for (let index = 0; index < warmUps; index++) await ask(index);
  const cold = await takeSamples(limits, (index) => timeOf(() => ask(warmUps + index)));
  const hot = await takeSamples(limits, async (index) => {
    const again = warmUps + (index % cold.length);
    await ask(again);
    const total = await timeOf(async () => {
      for (let asked = 0; asked < asksAtOnce; asked++) await ask(again);
    });
    return total / asksAtOnce;
  });
  return { cold, hot };
}

export async function measureReads(store: BenchStore, size: ShopSize) {
  const get = await coldAndHot((index) => store.getCustomer(occasional(size, index)));
  const lastVisits = await coldAndHot((index) => store.lastVisits(regular(size, index), window));
  await store.customersInStage('loyal', window);
  const tier = await takeSamples(limits, () =>
    timeOf(() => store.customersInStage('loyal', window)),
  );
  return { get, lastVisits, tier };
}

/** Updates customers one after another. */
export async function measurePut(
  store: BenchStore,
  size: ShopSize,
  clock: Clock,
): Promise<number[]> {
  const put = async (index: number): Promise<number> => {
    const customer = (await store.getCustomer(occasional(size, index))) as BenchCustomer;
    const updated = { ...customer, region: `Round ${index}`, updatedAt: clock.tick() };
    return timeOf(() => store.putCustomer(updated));
  };
  await put(0);
  return takeSamples(limits, (index) => put(index + 1));
}

/** Searches for each text, one after another, as a cashier's keys come. */
export async function measureSearch(
  store: BenchStore,
  strokes: readonly string[],
): Promise<number[]> {
  await store.search(strokes[0]!, 20);
  return takeSamples({ most: strokes.length - 1, least: 4, budget: 4000 }, (index) =>
    timeOf(() => store.search(strokes[index + 1]!, 20)),
  );
}
