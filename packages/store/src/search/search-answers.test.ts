import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Customer } from '@patronkit/records/customer.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { naiveSearch } from '../testing/naive-search.js';
import { SearchTabs, storedCustomer } from '../testing/search-tabs.js';

// Few letters, so that texts often match, and everything that is folded or used as a mark.
const letter = fc.constantFrom(...'aaabnÅåｎ 王小- .1270\u0000\u0001\u0002\u0301𠮷ß');
const shortText = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
const id = fc.constantFrom('a1', 'A1', 'b-2', 'a', '王', 'ab\u0000', 'nan', '12-7', ...'cdefgh');
const customer = fc.record({
  name: shortText,
  memberNumber: fc.option(shortText, { nil: undefined }),
  contactWays: fc.array(
    fc.record({ kind: fc.constantFrom('phone', 'email'), value: shortText } as const),
    { maxLength: 2 },
  ),
});

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      writes: fc.array(fc.tuple(id, fc.option(customer, { nil: undefined })), {
        minLength: 1,
        maxLength: 3,
      }),
      asleep: fc.constantFrom(-1, -1, 0, 1),
      bulk: fc.boolean(),
      erase: fc.boolean(),
    }),
  },
  ...(['save', 'reopen'] as const).map((type) => ({
    weight: 2,
    arbitrary: fc.record({ type: fc.constant(type), tab: fc.nat(1), waits: fc.boolean() }),
  })),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('search' as const), text: shortText }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(shop: SearchTabs, taken: Step, asleep: Set<number>): Promise<void> {
  switch (taken.type) {
    case 'write': {
      if (taken.asleep >= 0) asleep.add(taken.asleep);
      const writes = new Map(
        taken.writes.map(([key, fields]) => [
          key,
          // A record without an optional field has no such property.
          fields && storedCustomer(key, JSON.parse(JSON.stringify(fields)) as Partial<Customer>),
        ]),
      );
      const erase = taken.erase && [...writes.values()].every((written) => !written);
      // A tab that slept hears the later changes and finds the gap.
      const heardBy = (tab: number): boolean => tab !== taken.asleep;
      await shop.write(writes, { heardBy, bulk: taken.bulk, erase });
      for (const tab of [...asleep]) if (tab !== taken.asleep) asleep.delete(tab);
      return;
    }
    case 'save': {
      const saved = shop.tabs[taken.tab]!.save();
      // Else it goes on beside what comes next.
      return taken.waits ? saved : undefined;
    }
    case 'reopen':
      asleep.delete(taken.tab);
      return shop.reopen(taken.tab);
    case 'search':
      for (const [nth, tab] of shop.tabs.entries()) {
        if (asleep.has(nth)) continue;
        for (const limit of [1, 3, 20]) {
          expect(
            await tab.search(taken.text, limit),
            `${taken.text}, at most ${limit}`,
          ).to.deep.equal(naiveSearch(shop.customers.values(), taken.text, limit));
        }
      }
  }
}

describe('search answers', () => {
  it('are those of looking at each customer, after any writes, savings, reopenings and sleep', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), shortText, async (steps, text) => {
        const shop = new SearchTabs();
        shop.open();
        shop.open();
        const asleep = new Set<number>();
        try {
          for (const taken of steps) await take(shop, taken, asleep);
          shop.reopen(0);
          shop.reopen(1);
          await take(shop, { type: 'search', text }, new Set());
        } finally {
          shop.close();
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  it('are the same when there are many blocks', async () => {
    const shop = new SearchTabs();
    const people = fc.sample(customer, { numRuns: 1500, seed: 7 });
    const writes = new Map(
      people.map((fields, nth) => [
        `c${(nth * 7919) % 1500}`,
        storedCustomer(`c${(nth * 7919) % 1500}`, JSON.parse(JSON.stringify(fields)) as Customer),
      ]),
    );
    await shop.write(writes);
    const tab = shop.open();
    await fc.assert(
      fc.asyncProperty(
        shortText,
        fc.nat(1499),
        customer,
        fc.boolean(),
        async (text, nth, fields, save) => {
          const key = `c${nth}`;
          const changed = storedCustomer(key, JSON.parse(JSON.stringify(fields)) as Customer);
          await shop.write(new Map([[key, nth % 5 ? changed : undefined]]));
          if (save) await tab.save();
          expect(await tab.search(text, 20)).to.deep.equal(
            naiveSearch(shop.customers.values(), text, 20),
          );
        },
      ),
      { numRuns: propertyRuns(40, 2000) },
    );
    const reopened = shop.open();
    for (const text of ['a', 'an', '王', '1', '2 7']) {
      expect(await reopened.search(text)).to.deep.equal(
        naiveSearch(shop.customers.values(), text, 20),
      );
    }
    shop.close();
  });
});
