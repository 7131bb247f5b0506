import type { BenchStore } from '../adapters/store-adapter.js';
import type { BenchCustomer, BenchVisit } from '../data/bench-records.js';
import { customerId, generateKeyStrokes } from '../data/generate-shop.js';
import { newVisit } from '../data/new-visit.js';
import type { Clock } from '../page/clock.js';
import type { PlainShop } from './plain-shop.js';

const fieldsSetByStores = new Set(['shop', 'createdAt', 'updatedAt', 'stamps', '_id', '_rev']);
const searchLimit = 20;
const stageLimit = 20;
const patience = 10_000;

/** The fields that every store was given, in one order. */
const givenFields = (record: object | undefined): string =>
  JSON.stringify(
    record &&
      Object.entries(record)
        .filter(([field, value]) => !fieldsSetByStores.has(field) && value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const sameRecords = (
  some: readonly (object | undefined)[],
  others: readonly (object | undefined)[],
): boolean => some.map(givenFields).join() === others.map(givenFields).join();

/** Every n-th of a list, at least `atLeast` of them where there are as many. */
const spread = <Item>(items: readonly Item[], atLeast: number): Item[] => {
  const step = Math.max(1, Math.floor(items.length / atLeast));
  return items.filter((_, index) => index % step === 0);
};

/**
 * Asks a store everything that is measured and compares its answers with those of plain arrays.
 * Updates customers of the stage "loyal", so that the last updated ones are known.
 * @throws {Error} that says which answer was wrong
 */
export async function checkAnswers(
  store: BenchStore,
  shop: PlainShop,
  clock: Clock,
): Promise<void> {
  const expectSame = (
    what: string,
    answer: readonly (object | undefined)[],
    expected: readonly (object | undefined)[],
  ): void => {
    if (sameRecords(answer, expected)) return;
    const shown = `${answer.length} rows ${answer.map(givenFields).join().slice(0, 400)}`;
    const wanted = `${expected.length} rows ${expected.map(givenFields).join().slice(0, 400)}`;
    throw new Error(`${what}: the answer was ${shown}, and not ${wanted}.`);
  };

  const { customers } = shop;
  for (const { id } of spread(customers, 40)) {
    expectSame(`customer ${id}`, [await store.getCustomer(id)], [shop.getCustomer(id)]);
    for (const limit of [3, 1000]) {
      const answer = await store.lastVisits(id, limit);
      expectSame(`last ${limit} visits of ${id}`, answer, shop.lastVisits(id, limit));
    }
  }
  const nobody = await store.getCustomer('nobody');
  expectSame('a customer that is not there', [nobody ?? undefined], [undefined]);

  const loyal = customers.filter(({ stage }) => stage === 'loyal');
  for (const customer of spread(loyal, stageLimit).slice(0, 2 * stageLimit)) {
    const updated: BenchCustomer = {
      ...customer,
      buyingHabits: `${customer.buyingHabits}; seen`,
      updatedAt: clock.tick(),
    };
    await store.putCustomer(updated);
    shop.putCustomer(updated);
    expectSame('a customer just put', [await store.getCustomer(customer.id)], [updated]);
  }
  const limit = Math.min(stageLimit, loyal.length);
  const answer = await store.customersInStage('loyal', limit);
  expectSame('last updated of a stage', answer, shop.customersInStage('loyal', limit));

  await checkLiveQuery(store, shop, clock, expectSame);
  await checkSearch(store, shop);
}

/** A live query shows what is there, and a visit soon after it was added. */
async function checkLiveQuery(
  store: BenchStore,
  shop: PlainShop,
  clock: Clock,
  expectSame: (
    what: string,
    answer: readonly BenchVisit[],
    expected: readonly BenchVisit[],
  ) => void,
): Promise<void> {
  const customer = customerId(1);
  let shown: readonly BenchVisit[] | undefined;
  let hear: (() => void) | undefined;
  const stop = store.watchLastVisits(customer, 5, (visits) => {
    shown = visits;
    hear?.();
  });
  const shows = (expected: readonly BenchVisit[]): boolean =>
    shown !== undefined && sameRecords(shown, expected);
  const waitFor = (expected: readonly BenchVisit[]): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      hear = () => {
        if (!shows(expected)) return;
        clearTimeout(timer);
        resolve();
      };
      hear();
    });
  await waitFor(shop.lastVisits(customer, 5));
  expectSame('live query, first answer', shown ?? [], shop.lastVisits(customer, 5));
  const visit = newVisit(customer, clock.tick());
  shop.addVisit(visit);
  await store.addVisit(visit);
  await waitFor(shop.lastVisits(customer, 5));
  expectSame('live query after a visit', shown ?? [], shop.lastVisits(customer, 5));
  stop();
  const answer = await store.lastVisits(customer, 5);
  expectSame('last visits after a visit', answer, shop.lastVisits(customer, 5));
}

/** Stores order hits as they like, so of more hits than asked for any will do. */
async function checkSearch(store: BenchStore, shop: PlainShop): Promise<void> {
  const names = shop.customers.map(({ name }) => name);
  for (const text of [...generateKeyStrokes(names, 10), '伟', shop.customers[7]!.memberNumber]) {
    const term = text.toLowerCase();
    const expected = shop.search(term);
    const found = await store.search(term, searchLimit);
    const right =
      new Set(found).size === found.length &&
      found.length === Math.min(searchLimit, expected.length) &&
      found.every((id) => expected.includes(id));
    if (!right) {
      const wanted = `${Math.min(searchLimit, expected.length)} of ${expected.slice(0, 30).join()}`;
      throw new Error(`search "${term}": the answer was ${found.join()}, and not ${wanted}.`);
    }
  }
}
