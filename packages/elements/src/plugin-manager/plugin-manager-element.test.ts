import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { openPluginData } from '@patronkit/store/plugin-data/open-plugin-data.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { configureElements } from '../shared/configure.js';
import { wordsTold } from '../shared/testing/words-told.js';
import { usePlugin } from '../shared/use-plugin.js';
import './define.js';
import type { PluginManagerElement } from './plugin-manager-element.js';

const plugin = definePlugin({
  manifest: {
    id: 'cards',
    name: { en: 'Greeting cards', 'zh-CN': '贺卡' },
    version: '1.2.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: ['command'],
    permissions: { read: { customers: ['name', 'birthday'] } },
    settings: {
      days: { type: 'number', default: 7, label: { en: 'Days', 'zh-CN': '天数' } },
      paper: {
        type: 'choice',
        default: 'plain',
        label: { en: 'Paper' },
        options: { plain: { en: 'Plain' }, fine: { en: 'Fine' } },
      },
    },
  },
  collections: {
    sent: {
      schema: { customer: 'string' },
      personal: { customer: 'customer', export: 'records', erase: 'remove' },
    },
  },
  activate({ contribute, data, settings }) {
    contribute('command', {
      id: 'send',
      label: { en: 'Send' },
      run: async () => void (await data.sent.add({ customer: `c_${settings.current.days}` })),
    });
  },
});

/** Runs in a worker, so it has the guest half in it. */
const guest = fetch(
  new URL('../../../plugin-sdk/src/sandbox/guest/define-sandboxed-plugin.ts', import.meta.url),
)
  .then((response) => response.text())
  .then((text) => text.replace(/^export /gm, ''));

/** A sandboxed plugin, as a page hands it in. */
async function sandboxed(render: string): Promise<{ src: string; integrity: string }> {
  const code = `${await guest}
    definePlugin({
      manifest: {
        id: 'apart', name: { en: 'Apart' }, version: '1.0.0', apiVersion: '2026-11', trust: 'sandboxed',
        contributes: ['customer-card.section'],
        permissions: { read: { customers: ['birthday', 'stage'] } },
      },
      async activate({ contribute, storage }) {
        await storage.set('runs', String(Number((await storage.get('runs')) ?? 0) + 1));
        await contribute('customer-card.section', { id: 'a', async render(root) { ${render} } });
      },
    });`;
  const bytes = await new Blob([code]).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  const src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return { src, integrity: `sha384-${btoa(String.fromCharCode(...digest))}` };
}

let shops = 0;

describe('<patron-plugin-manager>', () => {
  let store: Store;
  let uninstall: () => void;
  let manager: PluginManagerElement;
  const press = (selector: string): void =>
    manager.renderRoot.querySelector<HTMLButtonElement>(selector)!.click();
  const shows = (words: string): Promise<void> =>
    waitUntil(() => manager.renderRoot.textContent?.includes(words), words);
  const runsOf = async (plugin: string) =>
    (await (await openPluginData(store)).get(plugin, '$storage', 'runs'))?.value['text'];
  const kept = async () => (await openPluginData(store)).all('cards', 'sent');

  beforeEach(async () => {
    store = await openStore({ shop: `manager-${shops++}`, persistence: 'memory' });
    configureElements({ store });
    uninstall = await usePlugin(plugin);
    manager = await fixture(html`<patron-plugin-manager></patron-plugin-manager>`);
  });
  afterEach(() => uninstall());

  it('lists what is installed and what it may do, in words', async () => {
    await expect(manager).to.be.accessible();
    for (const words of [
      'Greeting cards',
      'Version 1.2.0',
      'Read names and birthdays of customers',
      'Keeps records of its own',
      'full power',
    ]) {
      expect(manager.renderRoot.textContent).to.contain(words);
    }
  });

  it('speaks Chinese', async () => {
    const place = await fixture<HTMLElement>(
      html`<div lang="zh-CN"><patron-plugin-manager></patron-plugin-manager></div>`,
    );
    manager = place.querySelector('patron-plugin-manager')!;
    await shows('读取客户的姓名和生日');
    await shows('贺卡');
  });

  it('lists every other plugin when one cannot be shown', async () => {
    const customers: string[] = [];
    const uninstallOther = await usePlugin({
      manifest: { ...plugin.manifest, id: 'odd', permissions: { read: { customers } } },
      activate() {},
    });
    Object.defineProperty(customers, 'map', { value: undefined });
    manager = await fixture(html`<patron-plugin-manager></patron-plugin-manager>`);
    await shows('odd');
    await shows('Greeting cards');
    press('[data-plugin="odd"] .switch');
    await shows('Switch on');
    uninstallOther();
  });

  it('switches a plugin off, and on again', async () => {
    press('.switch');
    await shows('Switch on');
    press('.switch');
    await shows('Switch off');
  });

  it('removes a plugin and keeps its records, or erases them', async () => {
    const row = { plugin: 'cards', collection: 'sent', id: 'a', version: 1, value: {}, keys: [] };
    await (await openPluginData(store)).put([row]);
    press('.remove');
    await manager.updateComplete;
    press('.keep');
    await shows('Install again');
    expect(await kept()).to.have.length(1);
    press('.switch');
    await shows('Switch off');
    press('.remove');
    await manager.updateComplete;
    press('.erase');
    await shows('Install again');
    await waitUntil(async () => (await kept()).length === 0);
  });

  it('changes settings in a form made from their definitions', async () => {
    manager.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => manager.renderRoot.querySelector('[name=days]'));
    const field = manager.renderRoot.querySelector<HTMLInputElement>('[name=days]')!;
    expect(field.value).to.equal('7');
    await expect(manager).to.be.accessible();
    field.value = '21';
    press('.save');
    await shows('Saved.');
    const settings = await (await openPluginData(store)).get('cards', '$settings', 'settings');
    expect(settings?.value).to.deep.equal({ days: 21, paper: 'plain' });
  });

  it('tells that settings were saved each time', async () => {
    manager.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => manager.renderRoot.querySelector('[name=days]'));
    const told = wordsTold(manager.renderRoot.querySelector('[role=status]')!);
    for (const times of [1, 2]) {
      press('.save');
      await waitUntil(() => told.length === times, `save ${times} was not told`);
    }
    expect(told).to.eql(['Saved.', 'Saved.']);
  });

  it('shows a choice that was changed elsewhere after it was made here', async () => {
    const details = manager.renderRoot.querySelector('details')!;
    const paper = () => manager.renderRoot.querySelector<HTMLSelectElement>('[name=paper]')!;
    details.open = true;
    await waitUntil(paper);
    paper().value = 'fine';
    press('.save');
    await shows('Saved.');
    const place = { plugin: 'cards', collection: '$settings', id: 'settings' };
    const value = { days: 7, paper: 'plain' };
    await (await openPluginData(store)).put([{ ...place, version: 1, value, keys: [] }]);
    for (const open of [false, true]) {
      details.open = open;
      await oneEvent(details, 'toggle');
    }
    await waitUntil(() => paper().value === 'plain', 'the other choice is not shown');
  });

  it('asks only about removing a plugin that keeps no records', async () => {
    const takeOut = await usePlugin({
      manifest: { ...plugin.manifest, id: 'bare' },
      activate: () => undefined,
    });
    await waitUntil(() => manager.renderRoot.querySelector('[data-plugin=bare] .remove'));
    press('[data-plugin=bare] .remove');
    await manager.updateComplete;
    const bare = manager.renderRoot.querySelector('[data-plugin=bare]')!;
    expect(bare.textContent).to.contain('Remove it?');
    expect(bare.textContent).not.to.contain('its records');
    expect(bare.querySelector('.keep')!.textContent.trim()).to.equal('Remove');
    press('[data-plugin=bare] .keep');
    await shows('Install again');
    takeOut();
  });

  it('shows a sandboxed plugin that waits, lets it in, and takes back what it may do', async () => {
    const takeOut = await usePlugin(await sandboxed(`await root.render('here');`));
    await shows('Waiting for your consent');
    await shows('Read birthdays of customers');
    await shows(' kB');
    press('.review');
    await waitUntil(() => document.querySelector('patron-plugin-consent'));
    const dialog = document.querySelector('patron-plugin-consent')!;
    const allow = () => dialog.renderRoot.querySelector<HTMLButtonElement>('.allow');
    await waitUntil(() => allow() && !allow()!.disabled);
    allow()!.click();
    await shows('Withdraw everything');
    const apart = () => manager.renderRoot.querySelector('[data-plugin="apart"]');
    await waitUntil(() => apart()?.getAttribute('data-state') === 'on');
    await expect(manager).to.be.accessible();
    press('.withdraw[data-grant="read customers.birthday"]');
    await shows('not allowed');
    await waitUntil(async () => (await runsOf('apart')) === '2');
    press('.withdraw-all');
    await shows('You did not allow it to run.');
    takeOut();
    await shows('Not on this page');
    expect(await runsOf('apart')).to.equal('2');
    press('[data-other="apart"] .erase');
    await waitUntil(() => !manager.renderRoot.querySelector('.others'));
    expect(await runsOf('apart')).to.equal(undefined);
  });

  it('switches a sandboxed plugin off, and on again', async () => {
    const takeOut = await usePlugin({
      ...(await sandboxed(`await root.render('here');`)),
      grant: [],
    });
    const one = () => manager.renderRoot.querySelector('[data-plugin="apart"]');
    const at = (state: string) =>
      waitUntil(() => one()?.getAttribute('data-state') === state, state);
    await at('on');
    press('[data-plugin="apart"] .switch');
    await at('off');
    expect(document.querySelectorAll('iframe[sandbox]')).to.have.length(0);
    press('[data-plugin="apart"] .switch');
    await at('on');
    expect(await runsOf('apart')).to.equal('2');
    takeOut();
  });

  it('leaves a notice where a sandboxed plugin fails to draw', async () => {
    const takeOut = await usePlugin({
      ...(await sandboxed(`throw new Error('no ink');`)),
      grant: [],
    });
    const { pageRegistry } = await import('../shared/page-plugins.js');
    const [registered] = pageRegistry.at('customer-card.section');
    const container = document.createElement('div');
    registered!.contribution.mount(container, { customer: { id: 'c_1' } } as never);
    await waitUntil(() => container.textContent?.includes('failed here'));
    await shows('no ink');
    takeOut();
  });

  it('tells the last error of a plugin', async () => {
    const broken = await usePlugin({
      ...plugin,
      manifest: { ...plugin.manifest, id: 'broken' },
      activate: ({ contribute }: { contribute(point: string, one: object): void }) =>
        contribute('command', { id: 'x', label: { en: 'X' }, run() {} }),
    });
    const { pageRegistry } = await import('../shared/page-plugins.js');
    const [, registered] = pageRegistry.at('command');
    registered!.report!.failed(new Error('no paper'));
    await shows('no paper');
    broken();
  });
});
