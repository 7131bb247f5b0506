import { expect, waitUntil } from '@open-wc/testing';
import { createStore } from './create-store.js';
import { openStore } from './open-store.js';
import type { Store } from './store.js';
import { deleteShop, newShop, sampleCustomer, samplePurchase } from './testing/sample-records.js';

describe('two tabs with one shop', () => {
  let here: Store;
  let there: Store;
  beforeEach(async () => {
    const shop = newShop();
    // Each store has a connection and a channel of its own, as in two tabs.
    here = await createStore({ shop });
    there = await createStore({ shop });
  });
  afterEach(async () => {
    here.close();
    there.close();
    await deleteShop(here.shop);
  });

  it('see each other’s writes', async () => {
    const live = there.customers.live();
    const stop = live.subscribe(() => undefined);
    await waitUntil(() => live.peek().status === 'ready');
    await here.customers.add(sampleCustomer({ name: 'Li Na' }));
    await waitUntil(() => live.peek().value?.[0]?.name === 'Li Na');
    stop();
  });

  it('see bulk work', async () => {
    const customers = there.customers.liveCount();
    const first = there.customers.live({ order: { by: 'name' }, limit: 1 });
    const stops = [customers.subscribe(() => undefined), first.subscribe(() => undefined)];
    await waitUntil(() => customers.peek().value === 0 && first.peek().status === 'ready');
    const names = Array.from({ length: 600 }, (_, index) => `n${600 - index}`);
    await here.customers.addMany(names.map((name) => sampleCustomer({ name })));
    await waitUntil(() => customers.peek().value === 600);
    await waitUntil(() => first.peek().value?.[0]?.name === 'n1');
    for (const stop of stops) stop();
  });

  it('hear each other’s changes in the feed', async () => {
    const heard: number[] = [];
    there.changes.subscribe(({ sequence }) => heard.push(sequence));
    await here.customers.add(sampleCustomer());
    await here.customers.addMany([sampleCustomer()]);
    await waitUntil(() => heard.length === 2);
    expect(heard).to.deep.equal([1, 2]);
  });

  it('lose no update when both write at once', async () => {
    const { id } = await here.customers.add(sampleCustomer());
    const live = here.summaries.liveRecord(id);
    const stop = live.subscribe(() => undefined);
    await Promise.all(
      [here, there, here, there, here, there].map((store) =>
        store.visits.add(samplePurchase(id, 100)),
      ),
    );
    await waitUntil(() => live.peek().value?.visits === 6);
    // The last of them may be some milliseconds on its way.
    await waitUntil(async () => (await there.summaries.get(id))?.visits === 6);
    expect(await there.summaries.get(id)).to.include({ visits: 6, spend: 600 });
    const changes = await here.changes.since(0);
    const stamps = changes.map(({ stamp }) => stamp);
    expect([...stamps].sort()).to.deep.equal(stamps);
    stop();
  });

  it('find each other’s customers', async () => {
    expect(await there.search('li')).to.deep.equal([]);
    await here.customers.add(sampleCustomer({ name: 'Li Na' }));
    let found: unknown[] = [];
    await waitUntil(async () => {
      found = await there.search('li');
      return found.length > 0;
    });
    expect(found).to.have.length(1);
  });
});

describe('openStore', () => {
  it('opens a shop once per page, and closes it with its last holder', async () => {
    const shop = newShop();
    const [first, second] = await Promise.all([openStore({ shop }), openStore({ shop })]);
    expect(second).to.equal(first);
    first.close();
    await second.customers.add(sampleCustomer());
    second.close();
    const again = await openStore({ shop });
    expect(again).not.to.equal(first);
    expect(await again.customers.count()).to.equal(1);
    again.close();
    await deleteShop(shop);
  });
});
