import { expect, waitUntil } from '@open-wc/testing';
import { effect } from '@preact/signals-core';
import type { PluginRow } from '@patronkit/records/plugin-row.js';
import { createStore } from '../create-store.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import type { PluginData } from './open-plugin-data.js';
import { openPluginData } from './open-plugin-data.js';
import { sampleCustomer } from '../testing/sample-records.js';

const row = (id: string, customer: string, plugin = 'notes'): PluginRow => ({
  plugin,
  collection: 'greetings',
  id,
  version: 1,
  value: { customer },
  keys: [[plugin, 'greetings', 'customer', customer]],
});
const ids = (rows: readonly PluginRow[]): string[] => rows.map(({ id }) => id);

let shops = 0;

for (const persistence of ['indexeddb', 'memory'] as const) {
  describe(`what plugins keep, in ${persistence}`, () => {
    let store: Store;
    let data: PluginData;
    beforeEach(async () => {
      store = await openStore({ shop: `plugin-data-${shops++}`, persistence });
      data = await openPluginData(store);
    });
    afterEach(() => store.close());

    it('is found by id, by collection and by an indexed field', async () => {
      await data.put([row('b', 'c_1'), row('a', 'c_1'), row('c', 'c_2'), row('a', 'c_1', 'other')]);
      expect((await data.get('notes', 'greetings', 'a'))?.value).to.deep.equal({ customer: 'c_1' });
      expect(await data.get('notes', 'greetings', 'z')).to.equal(undefined);
      expect(ids(await data.all('notes', 'greetings'))).to.deep.equal(['a', 'b', 'c']);
      expect(await data.all('notes', 'greet')).to.deep.equal([]);
      expect(ids(await data.matching('notes', 'greetings', 'customer', 'c_1'))).to.deep.equal([
        'a',
        'b',
      ]);
    });

    it('is found by its new field and no more by its old one once it changed', async () => {
      await data.put([row('a', 'c_1')]);
      await data.put([row('a', 'c_2')]);
      expect(await data.matching('notes', 'greetings', 'customer', 'c_1')).to.deep.equal([]);
      expect(ids(await data.matching('notes', 'greetings', 'customer', 'c_2'))).to.deep.equal([
        'a',
      ]);
    });

    it('takes only new ids where that is asked, all or none', async () => {
      await data.put([row('a', 'c_1')]);
      expect(await data.put([row('b', 'c_2'), row('a', 'c_2')], { onlyNew: true })).to.equal(false);
      expect(ids(await data.all('notes', 'greetings'))).to.deep.equal(['a']);
      const both = await Promise.all([
        data.put([row('once', 'c_1')], { onlyNew: true }),
        data.put([row('once', 'c_1')], { onlyNew: true }),
      ]);
      expect(both.filter(Boolean)).to.have.length(1);
    });

    it('goes one by one, or with its plugin and no other', async () => {
      await data.put([row('a', 'c_1'), row('b', 'c_1'), row('a', 'c_1', 'notes-2')]);
      await data.remove('notes', 'greetings', ['a']);
      expect(ids(await data.all('notes', 'greetings'))).to.deep.equal(['b']);
      await data.removePlugin('notes');
      expect(await data.all('notes', 'greetings')).to.deep.equal([]);
      expect(ids(await data.all('notes-2', 'greetings'))).to.deep.equal(['a']);
    });

    it('tells of each change until nobody listens', async () => {
      const heard: string[] = [];
      const stop = data.subscribe((plugin) => heard.push(plugin));
      await data.put([row('a', 'c_1')]);
      await data.remove('notes', 'greetings', ['a']);
      stop();
      await data.put([row('a', 'c_1')]);
      expect(heard).to.deep.equal(['notes', 'notes']);
    });

    it('names the plugins that keep anything', async () => {
      await data.put([row('a', 'c_1', 'b'), row('b', 'c_1', 'b'), row('a', 'c_1', 'b.c')]);
      await data.put([row('a', 'c_1', '$host')]);
      expect(await data.plugins()).to.deep.equal(['$host', 'b', 'b.c']);
    });

    it('gives copies: changing one changes nothing kept', async () => {
      await data.put([row('a', 'c_1')]);
      const copy = (await data.get('notes', 'greetings', 'a'))!;
      (copy.value as Record<string, unknown>)['customer'] = 'c_9';
      expect((await data.get('notes', 'greetings', 'a'))?.value).to.deep.equal({ customer: 'c_1' });
    });

    it('is the same for the same store', async () => {
      expect(await openPluginData({ ...store })).to.equal(data);
    });
  });
}

describe('what plugins keep on a shopper’s device', () => {
  it('goes with the customer base when the device is to forget', async () => {
    const shop = `plugin-data-${shops++}`;
    const store = await openStore({ shop });
    const data = await openPluginData(store);
    await data.put([row('a', 'c_1')]);
    expect(await (await store.administration()).forgetDevice()).to.equal('everything');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).to.not.include(`patronkit-plugins:${shop}`);
    expect(names).to.not.include(`patronkit:${shop}`);
  });

  it('does not come back by what is still under way, only when the shop is opened anew', async () => {
    const shop = `plugin-data-${shops++}`;
    const store = await openStore({ shop });
    await store.customers.add(sampleCustomer());
    const stopLooking = effect(() => void store.customers.live().value);
    const reading = store.visits.count().catch(() => undefined);
    await (await store.administration()).forgetDevice();
    await reading;
    const refused = await store.customers.query({ limit: 7 }).catch((error: unknown) => error);
    stopLooking();
    expect(refused).to.have.property('code', 'closed');
    const kept = (await indexedDB.databases()).map(({ name }) => name);
    expect(kept).to.not.include(`patronkit:${shop}`);

    const again = await openStore({ shop });
    store.close();
    expect(await openStore({ shop })).to.equal(again);
    expect(await again.customers.query()).to.deep.equal([]);
    again.close();
  });

  it('does not come back by another page that reads, only by one that writes', async () => {
    const shop = `plugin-data-${shops++}`;
    const mark = () => localStorage.getItem(`patronkit:${shop}`);
    const isThere = async () =>
      (await indexedDB.databases()).some(({ name }) => name === `patronkit:${shop}`);
    const [other, store] = [await createStore({ shop }), await openStore({ shop })];
    await store.customers.add(sampleCustomer());
    await waitUntil(mark);
    const live = other.customers.live();
    const stopLooking = live.subscribe(() => undefined);
    await waitUntil(() => live.value.value?.length === 1);

    await (await store.administration()).forgetDevice();
    await waitUntil(() => live.value.status === 'error');
    expect(other.status.peek().error).to.include({ code: 'closed' });
    await other.visits.count().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await isThere()).to.equal(false);

    await other.customers.add(sampleCustomer({ name: 'Bea' }));
    await waitUntil(() => live.value.value?.[0]?.name === 'Bea');
    await waitUntil(mark);
    expect(other.status.peek().error).to.equal(undefined);
    stopLooking();
    other.close();
  });

  it('is no loss to the next page', async () => {
    const shop = `plugin-data-${shops++}`;
    const mark = () => localStorage.getItem(`patronkit:${shop}`);
    const store = await openStore({ shop });
    await store.customers.add(sampleCustomer());
    await waitUntil(mark);
    await (await store.administration()).forgetDevice();
    expect(mark()).to.equal(null);
    const again = await openStore({ shop });
    await again.customers.add(sampleCustomer());
    await waitUntil(mark);
    expect(again.status.peek().error).to.equal(undefined);
    again.close();
  });
});
