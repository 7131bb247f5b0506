import { expect, waitUntil } from '@open-wc/testing';
import type { OwnCollection } from '@patronkit/plugin-sdk/own-data.js';
import { storedPersonalData } from '@patronkit/plugin-sdk/sandbox/stored-personal-data.js';
import { openPluginData } from '@patronkit/store/plugin-data/open-plugin-data.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { configureElements } from './configure.js';
import { followPersonalData } from './page-records.js';
import { usePlugin } from './use-plugin.js';

type Card = { readonly id: string; readonly customer: string };

const manifest = {
  id: 'cards',
  version: '1.0.0',
  apiVersion: '2026-11',
  trust: 'trusted',
  contributes: [],
};

let shops = 0;

describe('what plugins keep on a customer, in a real store', () => {
  let store: Store;
  let stop: () => void;
  const rights = async () => (await store.administration()).personalData();

  beforeEach(async () => {
    store = await openStore({ shop: `plugin-rights-${shops++}` });
    configureElements({ store });
    for (const id of ['c_1', 'c_2']) {
      await store.customers.add({ id, name: id, kind: 'person', contactWays: [], stage: 'keep' });
    }
  });
  afterEach(() => {
    stop();
    store.close();
  });

  const useCards = async (): Promise<OwnCollection<Card>> => {
    let cards: OwnCollection<Card> | undefined;
    stop = await usePlugin({
      manifest,
      collections: {
        sent: {
          schema: { customer: 'string' },
          personal: { customer: 'customer', export: 'records', erase: 'remove' },
        },
      },
      activate: ({ data }: { data: { sent: OwnCollection<Card> } }) => void (cards = data.sent),
    });
    return cards!;
  };

  it('is in the copy of that customer and no other, and goes with their erasure', async () => {
    const cards = await useCards();
    await cards.put({ id: 'k_1', customer: 'c_1' });
    await cards.put({ id: 'k_2', customer: 'c_2' });
    const copy = async () => JSON.stringify((await (await rights()).gather('c_1')).plugins);
    await waitUntil(async () => (await copy()).includes('k_1'));
    expect(await copy()).to.not.include('k_2');
    await (await rights()).erase('c_1');
    expect((await cards.query()).map(({ id }) => id)).to.deep.equal(['k_2']);
  });

  it('goes with their erasure where the page belongs to a role that may not erase', async () => {
    const view = await (await store.administration()).viewOf(store, { role: 'staff' });
    configureElements({ store: view });
    const cards = await useCards();
    await cards.put({ id: 'k_1', customer: 'c_1' });
    await waitUntil(async () => (await (await rights()).previewErasure('c_1')).parts.length === 1);
    await (await rights()).erase('c_1');
    expect(await cards.query()).to.deep.equal([]);
  });

  it('goes too where the plugin was not there when the customer was erased', async () => {
    const cards = await useCards();
    await cards.put({ id: 'k_1', customer: 'c_1' });
    stop();
    await (await rights()).erase('c_1');
    const again = await useCards();
    await waitUntil(async () => (await again.query()).length === 0);
  });

  it('goes out of a sandboxed plugin’s storage, as far as a text names the customer', async () => {
    const data = await openPluginData(store);
    const text = (id: string, value: string) => ({
      plugin: 'note',
      collection: '$storage',
      id,
      version: 1,
      value: { text: value },
      keys: [],
    });
    await data.put([text('c_1', 'gift'), text('list', '{"of":["c_1"]}'), text('c_12', 'other')]);
    stop = followPersonalData(storedPersonalData('note', () => openPluginData(store)));
    const copy = async () => JSON.stringify((await (await rights()).gather('c_1')).plugins);
    await waitUntil(async () => (await copy()).includes('gift'));
    await (await rights()).erase('c_1');
    expect((await data.all('note', '$storage')).map(({ id }) => id)).to.deep.equal(['c_12']);
  });
});
