import type { Store } from '@patronkit/store/store.js';
import { sampleCustomer, samplePurchase } from '@patronkit/store/testing/sample-records.js';
import type { Fact, Work } from './kill-plan.js';

export interface Workplace {
  readonly store: Store;
  /** Begins the ids of this round. */
  readonly tag: string;
  random(): number;
  /** Does a write and tells the facts it leaves, once it is done. */
  write(facts: readonly Fact[], write: () => Promise<unknown>): Promise<void>;
  /** Tells facts without waiting for anything. */
  acknowledge(facts: readonly Fact[]): void;
}

const put = (collection: 'customers' | 'visits' | 'notes', id: string): Fact => ({
  type: 'put',
  collection,
  id,
});

/** As several tills would: each goes on writing until the browser ends. */
const inLanes = (lane: (number: number) => Promise<never>): Promise<unknown> =>
  Promise.all([0, 1, 2, 3].map(lane));

async function singleWrites(place: Workplace, lane: number): Promise<never> {
  const { store, tag, random, write } = place;
  const customer = `${tag}-${lane}`;
  await write([put('customers', customer)], () =>
    store.customers.add(sampleCustomer({ id: customer, name: `Lane ${customer}`, taste: '0' })),
  );
  for (let number = 1; ; number++) {
    const id = `${tag}-${lane}-${number}`;
    const chance = random();
    if (chance < 0.3) {
      const minor = Math.floor(random() * 20_000);
      await write([put('visits', id)], () =>
        store.visits.add(samplePurchase(customer, minor, { id })),
      );
    } else if (chance < 0.6) {
      await write([{ type: 'counted', id: customer, number }], () =>
        store.customers.patch(customer, { taste: String(number) }),
      );
    } else if (chance < 0.8) {
      await write([put('notes', id)], () =>
        store.notes.add({ id, customer, at: Date.now(), words: `Note ${number}` }),
      );
    } else if (chance < 0.9) {
      await write([put('customers', id)], () =>
        store.customers.add(sampleCustomer({ id, name: `Brief ${id}` })),
      );
    } else {
      // Nobody is told of it before it is gone: the word of its removal may die with the browser.
      await store.customers.add(sampleCustomer({ id, name: `Brief ${id}` }));
      await write([{ type: 'removed', collection: 'customers', id }], () =>
        store.customers.remove(id),
      );
    }
  }
}

/** A customer, three purchases and a note, or nothing. */
async function transactions(
  { store, tag, random, write }: Workplace,
  lane: number,
): Promise<never> {
  for (let number = 0; ; number++) {
    const id = (place: number): string => `${tag}-${lane}-${number}:5:${place}`;
    const facts = [
      put('customers', id(0)),
      ...[1, 2, 3].map((place) => put('visits', id(place))),
      put('notes', id(4)),
    ];
    await write(facts, () =>
      store.transaction(['customers', 'visits', 'notes'], async ({ customers, visits, notes }) => {
        await customers.add(sampleCustomer({ id: id(0), name: `Group ${id(0)}` }));
        for (const place of [1, 2, 3]) {
          const minor = Math.floor(random() * 20_000);
          await visits.add(samplePurchase(id(0), minor, { id: id(place) }));
        }
        await notes.add({ id: id(4), customer: id(0), at: Date.now(), words: 'Together' });
      }),
    );
  }
}

async function bulk({ store, tag, acknowledge }: Workplace): Promise<never> {
  const batch = 1_000;
  const customers = Array.from({ length: 20 }, (_, index) => `${tag}-many-${index}`);
  await store.customers.addMany(customers.map((id) => sampleCustomer({ id, name: `Many ${id}` })));
  for (let number = 0; ; number++) {
    const ids = Array.from(
      { length: 2_000 },
      (_, index) => `${tag}-${number}-${Math.floor(index / batch)}:${batch}:${index % batch}`,
    );
    let told = 0;
    await store.visits.addMany(
      // Customer by customer, as they are saved.
      ids.map((id, index) => samplePurchase(customers[Math.floor(index / 100)]!, 1_000, { id })),
      {
        onProgress({ written }) {
          acknowledge(ids.slice(told, written).map((id) => ({ ...put('visits', id), bulk: true })));
          told = written;
        },
      },
    );
  }
}

async function search({ store, tag, write }: Workplace): Promise<never> {
  for (let number = 0; ; number++) {
    const id = `${tag}-found-${number}`;
    await write([put('customers', id)], () =>
      store.customers.add(sampleCustomer({ id, name: `Found ${id}` })),
    );
    await store.search(id);
  }
}

/** Writes in one way until the browser ends. */
export function workUntilKilled(work: Work, place: Workplace): Promise<unknown> {
  switch (work) {
    case 'transactions':
      return inLanes((lane) => transactions(place, lane));
    case 'bulk':
      return bulk(place);
    case 'search':
      return search(place);
    case 'single writes':
    case 'upgrade':
      return inLanes((lane) => singleWrites(place, lane));
  }
}
