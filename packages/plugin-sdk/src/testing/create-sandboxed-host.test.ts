import { expect } from '@open-wc/testing';
import { definePlugin } from '../sandbox/guest/define-sandboxed-plugin.js';
import { createSandboxedHost } from './create-sandboxed-host.js';
import { testSandboxedPlugin } from './test-sandboxed-plugin.js';

const ada = { id: 'c_1', name: 'Ada', stage: 'keep' } as const;

/** Says the stage of a customer, keeps a mark on them, and asks a server what it means. */
const stageNote = definePlugin({
  manifest: {
    id: 'stage-note',
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'sandboxed',
    contributes: ['customer-card.section', 'customer-card.action'],
    permissions: { read: { customers: ['stage'] } },
    network: ['https://stages.example'],
  },
  async activate({ contribute, storage, fetch, log }) {
    await contribute('customer-card.section', {
      id: 'stage',
      async render(root, { customer }) {
        const key = customer?.id ?? 'nobody';
        const draw = async () =>
          root.render(
            [
              'patron-text',
              {},
              `${customer?.stage ?? '?'}: ${(await storage.get(key)) ?? 'no'} mark`,
            ],
            ['patron-text-field', { label: 'Mark', change: (mark = '') => void keep(mark) }],
            ['patron-button', { press: () => void keep('a') }, 'Mark it'],
          );
        const keep = async (mark: string) => {
          await storage.set(key, mark);
          await draw();
        };
        await draw();
      },
    });
    await contribute('customer-card.action', {
      id: 'ask',
      label: { en: 'Ask' },
      run: async ({ customer }) =>
        log((await fetch(`https://stages.example/${customer?.stage}`)).text),
    });
  },
});

describe('a sandboxed plugin in a test', () => {
  describe('its contract', () => testSandboxedPlugin(stageNote, { test: it, code: '' }));

  it('shows what it draws, and reacts to buttons and fields', async () => {
    const host = await createSandboxedHost({ plugin: stageNote });
    const place = await host.show('customer-card.section', { customer: ada });
    expect(place.text).to.equal('keep: no mark Mark Mark it');
    place.press('Mark it');
    await new Promise((resolve) => setTimeout(resolve));
    expect(place.text).to.contain('keep: a mark');
    place.change('Mark', 'b');
    await new Promise((resolve) => setTimeout(resolve));
    expect(place.text).to.contain('keep: b mark');
    expect(() => place.press('Nothing')).to.throw('No button "Nothing"');
  });

  it('sees only what was granted', async () => {
    const host = await createSandboxedHost({ plugin: stageNote, grant: [] });
    const place = await host.show('customer-card.section', { customer: ada });
    expect(place.text).to.contain('?: no mark');
    const failure = await host
      .run('customer-card.action', { customer: ada })
      .catch((error: Error) => error.message);
    expect(failure).to.contain('https://stages.example');
  });

  it('reaches a granted address through the given stand-in', async () => {
    const host = await createSandboxedHost({
      plugin: stageNote,
      fetch: (address) => Promise.resolve(new Response(`asked ${address as string}`)),
    });
    await host.run('customer-card.action', { customer: ada });
    expect(host.log).to.deep.equal(['asked https://stages.example/keep']);
  });

  it('is refused an element outside the allow-list as in a page', async () => {
    const plugin = definePlugin({
      ...stageNote,
      activate: ({ contribute }) =>
        contribute('customer-card.section', {
          id: 'stage',
          render: async (root) => root.render(['iframe', {}]),
        }).then(() => undefined),
    });
    const host = await createSandboxedHost({ plugin });
    const failure = await host.show('customer-card.section', { customer: ada }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure).to.contain('<iframe> is no element here');
  });
});
