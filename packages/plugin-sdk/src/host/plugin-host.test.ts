import { expect, waitUntil } from '@open-wc/testing';
import { ContributionRegistry } from './contribution-registry.js';
import { PluginHost } from './plugin-host.js';
import { PluginUpkeep } from './plugin-upkeep.js';
import { chooseState } from './plugin-states.js';
import { MemoryRecords } from '../testing/memory-records.js';
import { createMemoryRows } from '../testing/memory-rows.js';
import type { HostLit } from '../plugin.js';
import { definePlugin } from '../plugin.js';

const lit: HostLit = {
  html: () => undefined,
  svg: () => undefined,
  nothing: undefined,
  render: () => undefined,
};

function createHost() {
  const registry = new ContributionRegistry();
  const rows = createMemoryRows();
  const services = {
    registry,
    lit,
    locale: () => 'en',
    records: async () => new MemoryRecords(),
    rows: async () => rows,
    registerPersonalData: () => Promise.resolve(() => {}),
  };
  const host = new PluginHost(services);
  return {
    registry,
    rows,
    host,
    upkeep: new PluginUpkeep(host),
    services,
    shown: () => registry.all.peek().map(({ contribution }) => contribution.id),
  };
}

const manifest = {
  id: 'birthday-note',
  version: '1.0.0',
  apiVersion: '2026-11',
  trust: 'trusted',
  contributes: ['customer-card.section', 'customer-card.action', 'rule'],
} as const;

const personal = { customer: 'customer', export: 'records', erase: 'remove' } as const;

const section = { id: 'birthday', mount() {} };

async function failureOf(attempt: Promise<unknown>): Promise<{ code: string; message: string }> {
  return attempt.then(
    () => expect.fail('it was accepted'),
    (error: { code: string; message: string }) => error,
  );
}

describe('PluginHost', () => {
  it('registers what a plugin contributes and takes all of it away on uninstall', async () => {
    const { host, shown } = createHost();
    let deactivated = 0;
    const uninstall = await host.install(
      definePlugin({
        manifest,
        activate({ contribute }) {
          contribute('customer-card.section', section);
          contribute('customer-card.action', { id: 'greet', label: { en: 'Greet' }, run() {} });
          return () => void deactivated++;
        },
      }),
    );
    expect(shown()).to.deep.equal(['birthday', 'greet']);
    uninstall();
    uninstall();
    expect(shown()).to.deep.equal([]);
    expect(deactivated).to.equal(1);
    expect(host.plugins.peek()).to.deep.equal([]);
  });

  it('takes away one contribution when its plugin asks', async () => {
    const { host, shown } = createHost();
    let takeAway = (): void => {};
    await host.install(
      definePlugin({
        manifest,
        activate({ contribute }) {
          takeAway = contribute('customer-card.section', section);
        },
      }),
    );
    takeAway();
    expect(shown()).to.deep.equal([]);
  });

  it('can be given the same plugin again after it was uninstalled', async () => {
    const { host, shown } = createHost();
    const plugin = definePlugin({
      manifest,
      activate: ({ contribute }) => void contribute('customer-card.section', section),
    });
    (await host.install(plugin))();
    await host.install(plugin);
    expect(shown()).to.deep.equal(['birthday']);
  });

  for (const [what, candidate, code, hint] of [
    ['nothing', undefined, 'plugin-manifest', 'no manifest'],
    ['a bare function', () => {}, 'plugin-manifest', 'no manifest'],
    ['no activate', { manifest }, 'plugin-manifest', 'activate'],
    [
      'an id with capitals',
      { manifest: { ...manifest, id: 'Birth Day' } },
      'plugin-manifest',
      'id',
    ],
    ['no version', { manifest: { ...manifest, version: undefined } }, 'plugin-manifest', 'version'],
    [
      'a sandboxed one',
      { manifest: { ...manifest, trust: 'sandboxed' } },
      'plugin-manifest',
      'trust',
    ],
    [
      'a newer contract',
      { manifest: { ...manifest, apiVersion: '2031-01' } },
      'plugin-api-version',
      'Update Patronkit',
    ],
    [
      'an older contract',
      { manifest: { ...manifest, apiVersion: '2020-01' } },
      'plugin-api-version',
      'Update the plugin',
    ],
    [
      'a point that does not exist',
      { manifest: { ...manifest, contributes: ['customer-card.footer'] } },
      'plugin-unknown-point',
      'customer-card.section',
    ],
    [
      'a point without a name',
      { manifest: { ...manifest, contributes: [''] } },
      'plugin-unknown-point',
      'customer-card.section',
    ],
    [
      'a point named like an object method',
      { manifest: { ...manifest, contributes: ['toString'] } },
      'plugin-unknown-point',
      'toString',
    ],
    [
      'a name that is one text',
      { manifest: { ...manifest, name: 'My plugin' } },
      'plugin-manifest',
      'name must be texts by language',
    ],
    ...(
      [
        ['a list of fields that is a text', { read: { customers: 'name' } }, "['name']"],
        ['a collection there is not', { read: { clients: ['name'] } }, '"clients"'],
        ['a field there is not', { write: { customers: ['nmae'] } }, '"customers.nmae"'],
      ] as const
    ).map(
      ([what, permissions, hint]) =>
        [
          `permissions with ${what}`,
          { manifest: { ...manifest, permissions } },
          'plugin-manifest',
          hint,
        ] as const,
    ),
    ...(
      [
        ['of an unknown type', { type: 'integer', default: 1, label: { en: 'Days' } }],
        ['with a default of another type', { type: 'number', default: '1', label: { en: 'Days' } }],
        ['whose label is one text', { type: 'number', default: 1, label: 'Days' }],
        [
          'without the chosen option',
          { type: 'choice', default: 'a', options: {}, label: { en: 'A' } },
        ],
      ] as const
    ).map(
      ([what, days]) =>
        [
          `a setting ${what}`,
          { manifest: { ...manifest, settings: { days } } },
          'plugin-manifest',
          'its setting "days"',
        ] as const,
    ),
    ...(
      [
        ['without a schema', { schema: undefined }, 'and a schema'],
        ['with a type there is not', { schema: { customer: 'int' } }, '"sent.customer"'],
        ['with an index outside its schema', { indexes: ['foo'] }, '"sent.foo"'],
        ['that does not say whose it is', { personal: undefined }, 'false, or'],
        ['that exports in no known way', { personal: { ...personal, export: 'all' } }, "'records'"],
        ['that erases in no known way', { personal: { ...personal, erase: 'delete' } }, "'remove'"],
        ['whose customer is no field', { personal: { ...personal, customer: 'who' } }, 'customer:'],
      ] as const
    ).map(
      ([what, part, hint]) =>
        [
          `a collection ${what}`,
          {
            manifest,
            collections: { sent: { schema: { customer: 'string' }, personal, ...part } },
          },
          'plugin-manifest',
          hint,
        ] as const,
    ),
  ] as const) {
    it(`refuses ${what}, and says what to do`, async () => {
      const { host } = createHost();
      const complete =
        candidate && typeof candidate === 'object' && what !== 'no activate'
          ? { activate() {}, ...candidate }
          : candidate;
      const error = await failureOf(host.install(complete));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(hint);
      expect(host.plugins.peek()).to.deep.equal([]);
    });
  }

  it('refuses a second plugin with the same id and keeps the first', async () => {
    const { host } = createHost();
    await host.install({ manifest, activate() {} });
    const error = await failureOf(
      host.install({ manifest: { ...manifest, version: '2.0.0' }, activate() {} }),
    );
    expect(error.code).to.equal('plugin-duplicate');
    expect(error.message).to.contain('1.0.0');
    expect(host.plugins.peek().map(({ manifest: { version } }) => version)).to.deep.equal([
      '1.0.0',
    ]);
  });

  it('takes a plugin out again whose activation fails, with what it had contributed', async () => {
    const { host, shown } = createHost();
    const error = await failureOf(
      host.install(
        definePlugin({
          manifest,
          activate({ contribute }) {
            contribute('customer-card.section', section);
            throw new Error('no weather today');
          },
        }),
      ),
    );
    expect(error.code).to.equal('plugin-activate');
    expect(error.message).to.contain('no weather today');
    expect(shown()).to.deep.equal([]);
  });

  for (const [what, point, contribution, code] of [
    ['at a point its manifest does not name', 'visit-log.row', section, 'plugin-undeclared-point'],
    ['without an id', 'customer-card.section', { mount() {} }, 'plugin-contribution'],
    ['without mount', 'customer-card.section', { id: 'a' }, 'plugin-contribution'],
    [
      'without an English label',
      'customer-card.action',
      { id: 'a', label: {}, run() {} },
      'plugin-contribution',
    ],
    ['without run', 'customer-card.action', { id: 'a', label: { en: 'A' } }, 'plugin-contribution'],
    [
      'that is a rule of no kind',
      'rule',
      { id: 'a', rule: 'sort', label: { en: 'A' }, judge() {} },
      'plugin-contribution',
    ],
  ] as const) {
    it(`refuses a contribution ${what}`, async () => {
      const { host, shown } = createHost();
      const error = await failureOf(
        host.install({
          manifest,
          activate: ({ contribute }: { contribute: (...values: unknown[]) => void }) =>
            contribute(point, contribution),
        }),
      );
      expect((error as unknown as Error & { cause: { code: string } }).cause.code).to.equal(code);
      expect(shown()).to.deep.equal([]);
    });
  }

  it('refuses the same contribution twice', async () => {
    const { host } = createHost();
    const error = await failureOf(
      host.install(
        definePlugin({
          manifest,
          activate({ contribute }) {
            contribute('customer-card.section', section);
            contribute('customer-card.section', section);
          },
        }),
      ),
    );
    expect((error as unknown as Error & { cause: { code: string } }).cause.code).to.equal(
      'plugin-contribution',
    );
  });

  it('contributes nothing for a plugin that goes on after it was uninstalled', async () => {
    const { host, shown } = createHost();
    let contributeLate = (): void => {};
    const uninstall = await host.install(
      definePlugin({
        manifest,
        activate({ contribute }) {
          contributeLate = () => void contribute('customer-card.section', section);
        },
      }),
    );
    uninstall();
    contributeLate();
    expect(shown()).to.deep.equal([]);
  });

  it('switches a plugin off and on again, and remembers it for the next page', async () => {
    const { host, upkeep, shown, services } = createHost();
    const plugin = definePlugin({
      manifest,
      activate: ({ contribute }) => void contribute('customer-card.section', section),
    });
    await host.install(plugin);
    await upkeep.choose('birthday-note', 'off');
    expect(shown()).to.deep.equal([]);
    const next = new PluginHost(services);
    await next.install(plugin);
    expect(shown()).to.deep.equal([]);
    expect(next.plugins.peek()[0]?.report.peek().state).to.equal('off');
    await new PluginUpkeep(next).choose('birthday-note', 'on');
    expect(shown()).to.deep.equal(['birthday']);
  });

  it('deletes what a plugin keeps when that is asked, and nothing else', async () => {
    const { host, upkeep, rows } = createHost();
    await host.install({ manifest, activate() {} });
    const row = { collection: 'a', id: 'b', version: 1, value: {}, keys: [] };
    await rows.put([
      { ...row, plugin: 'birthday-note' },
      { ...row, plugin: 'other' },
    ]);
    await upkeep.choose('birthday-note', 'removed');
    await upkeep.eraseData('birthday-note');
    expect(rows.everything().map(({ plugin }) => plugin)).to.have.members(['other', '$host']);
  });

  it('deletes what a plugin left behind that the page no longer hands in', async () => {
    const { host, upkeep, rows } = createHost();
    const row = { collection: 'a', id: 'b', version: 1, value: {}, keys: [] };
    await rows.put([{ ...row, plugin: 'former' }]);
    await host.install({ manifest, activate() {} });
    expect((await upkeep.leftBehind()).map(({ id }) => id)).to.deep.equal(['former']);
    await upkeep.eraseData('former');
    expect(await upkeep.leftBehind()).to.deep.equal([]);
  });

  it('switches a plugin off that was switched off in another tab', async () => {
    const { host, rows } = createHost();
    const disposed: string[] = [];
    await host.install({ manifest, activate: () => () => disposed.push('here') });
    await chooseState(rows, 'birthday-note', 'off');
    await waitUntil(() => host.plugins.peek()[0]!.report.peek().state === 'off');
    expect(disposed).to.deep.equal(['here']);
    await chooseState(rows, 'birthday-note', 'on');
    await waitUntil(() => host.plugins.peek()[0]!.report.peek().state === 'on');
  });
});
