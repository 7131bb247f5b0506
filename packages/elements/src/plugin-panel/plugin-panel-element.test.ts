import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { openStore } from '@patronkit/store/open-store.js';
import '../customer-search/define.js';
import '../visit-log/define.js';
import { configureElements } from '../shared/configure.js';
import { usePlugin } from '../shared/use-plugin.js';
import './define.js';

const manifest = {
  id: 'cards',
  version: '1.0.0',
  apiVersion: '2026-11',
  trust: 'trusted',
  contributes: ['panel', 'visit-log.column', 'visit-log.panel', 'search'],
} as const;

describe('the places of plugins', () => {
  let uninstall: () => void;
  const open = async (
    tag: 'patron-plugin-panel' | 'patron-visit-log' | 'patron-customer-search',
  ) => {
    const element = document.createElement(tag);
    return fixture<HTMLElement & { renderRoot: ShadowRoot }>(html`${element}`);
  };

  beforeEach(async () => {
    const store = await openStore({ shop: 'places', persistence: 'memory' });
    if (!(await store.customers.get('c_1'))) {
      await store.customers.add({
        id: 'c_1',
        name: '单田芳',
        kind: 'person',
        stage: 'keep',
        contactWays: [],
      });
      await store.visits.add({
        customer: 'c_1',
        at: 1_760_000_000_000,
        kind: 'visit',
        channel: 'in-person',
        words: 'Asked for tea',
      });
    }
    configureElements({ store });
    uninstall = await usePlugin(
      definePlugin({
        manifest,
        activate({ contribute }) {
          const panel = (id: string, en: string) =>
            contribute('panel', { id, label: { en }, mount: (box) => void box.append(`in ${id}`) });
          panel('due', 'Cards due');
          panel('sent', 'Cards sent');
          contribute('visit-log.panel', {
            id: 'chart',
            mount: (box, { customer }) => void box.append(`chart of ${customer ?? 'the shop'}`),
          });
          contribute('visit-log.column', {
            id: 'weather',
            label: { en: 'Weather' },
            text: ({ visit }) => (visit.words ? 'rain' : undefined),
          });
          contribute('search', {
            id: 'pinyin',
            find: async (words) => (words === 'shan' ? ['c_1', 'c_gone'] : []),
          });
        },
      }),
    );
  });
  afterEach(() => uninstall());

  it('are pages of their own, all or the one that was asked for', async () => {
    const panel = await open('patron-plugin-panel');
    expect(panel.renderRoot.textContent?.replaceAll(/\s+/g, ' ').trim()).to.equal(
      'Cards due in due Cards sent in sent',
    );
    await expect(panel).to.be.accessible();
    panel.setAttribute('panel', 'cards/sent');
    await waitUntil(() => !panel.renderRoot.textContent?.includes('due'));
    uninstall();
    await waitUntil(() => panel.renderRoot.textContent?.includes('No plugin'));
  });

  it('are above the visits and on each of them', async () => {
    const log = await open('patron-visit-log');
    await waitUntil(() => log.renderRoot.textContent?.includes('chart of the shop'));
    await waitUntil(() => log.renderRoot.textContent?.includes('Weather: rain'));
  });

  it('find customers whom the store does not find', async () => {
    const search = await open('patron-customer-search');
    const field = search.renderRoot.querySelector('input')!;
    field.value = 'shan';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => search.renderRoot.querySelector('[role=option]'));
    expect(search.renderRoot.querySelector('[role=option]')!.textContent).to.contain('单田芳');
    await waitUntil(() => search.renderRoot.querySelector('[aria-selected=true]'));
  });
});
