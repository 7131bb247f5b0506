import { expect } from '@open-wc/testing';
import { createHost } from '../testing/create-host.js';
import type { AnyPlugin } from '../plugin.js';
import { definePlugin } from '../plugin.js';

const base = { version: '1.0.0', apiVersion: '2026-11', trust: 'trusted' } as const;

const greetings = definePlugin({
  manifest: {
    ...base,
    id: 'greetings',
    contributes: ['command', 'customer-card.section'],
    permissions: { read: { customers: ['name'] }, write: { notes: ['words'] } },
    settings: {
      days: { type: 'number', default: 7, min: 1, max: 60, label: { en: 'Days ahead' } },
      tone: {
        type: 'choice',
        default: 'warm',
        options: { warm: { en: 'Warm' }, short: { en: 'Short' } },
        label: { en: 'Tone' },
      },
    },
  },
  messages: {
    en: { hello: 'Hello {name}', bye: 'Bye' },
    'zh-CN': { hello: '{name}，您好', bye: '再见' },
  },
  collections: {
    sent: {
      schema: { customer: 'string', year: 'number', words: 'string?' },
      indexes: ['year'],
      personal: { customer: 'customer', export: 'records', erase: 'remove' },
    },
  },
  activate({ contribute, collections, data, settings, text }) {
    contribute('command', {
      id: 'greet',
      label: { en: 'Greet' },
      async run() {
        const [ada] = await collections.customers.query();
        await data.sent.add({ id: `${ada!.id} 2026`, customer: ada!.id, year: 2026 });
      },
    });
    contribute('customer-card.section', {
      id: 'hello',
      mount(container, { customer }) {
        const draw = (): void => {
          const hello = text('hello', { name: customer.name }, container.lang);
          container.textContent = `${hello} ${settings.current.days} ${settings.current.tone}`;
        };
        draw();
        return { dispose: settings.subscribe(draw) };
      },
    });
  },
});
const ada = { id: 'c_1', name: 'Ada', birthday: '1815-12-10' };
const shop = { plugin: greetings, records: { customers: [ada] } };

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: { code: string; cause?: { code: string } }) => error.cause?.code ?? error.code,
  );
}

describe('what the host gives a plugin', () => {
  it('types and hands over only what the manifest asks for', () => {
    definePlugin({
      ...greetings,
      activate({ collections, data, settings, text, contribute }) {
        // @ts-expect-error -- birthdays were not asked for
        void collections.customers.query({ where: { birthday: '1815-12-10' } });
        // @ts-expect-error -- neither were visits
        void collections.visits;
        // @ts-expect-error -- names are read, not written
        void collections.customers.patch;
        // @ts-expect-error -- the year is a number
        void data.sent.add({ customer: 'c', year: '2026' });
        // @ts-expect-error -- there is no such setting
        void settings.current.weeks;
        // @ts-expect-error -- there is no such text
        text('good-morning');
        // @ts-expect-error -- not in the manifest
        contribute('panel', { id: 'p', label: { en: 'P' }, mount() {} });
        const days: number = settings.current.days;
        const tone: 'warm' | 'short' = settings.current.tone;
        return void [days, tone];
      },
    });
  });

  it('speaks the language of the place, and English where that is missing', async () => {
    const shown = async (locale: string) =>
      (await createHost({ ...shop, point: 'customer-card.section', locale })).show({
        customer: ada,
      });
    expect((await shown('zh-CN')).text).to.equal('Ada，您好 7 warm');
    expect((await shown('zh-HK')).text).to.equal('Ada，您好 7 warm');
    expect((await shown('fr')).text).to.equal('Hello Ada 7 warm');
  });

  it('follows its settings, and keeps to the defaults where one does not fit', async () => {
    const settings = { days: 400, tone: 'short' };
    const host = await createHost({ ...shop, point: 'customer-card.section', settings });
    const shown = host.show({ customer: ada });
    expect(shown.text).to.equal('Hello Ada 7 short');
    await host.set({ days: 3 });
    await Promise.resolve();
    expect(shown.text).to.equal('Hello Ada 3 warm');
    shown.dispose();
  });

  it('keeps its own records, exports them and erases them', async () => {
    const host = await createHost({ ...shop, point: 'command' });
    await host.contribution('greet').run({});
    expect(await codeOf(Promise.resolve(host.contribution().run({})))).to.equal(
      'plugin-data-duplicate',
    );
    expect(await host.exported('c_1')).to.deep.equal({
      sent: [{ id: 'c_1 2026', customer: 'c_1', year: 2026 }],
    });
    expect(await host.exported('c_2')).to.equal(undefined);
    await host.erase('c_1');
    expect(host.rows.everything()).to.deep.equal([]);
  });

  it('reads only what the shop granted', async () => {
    const host = await createHost({ ...shop, point: 'command', permissions: {} });
    expect(await codeOf(Promise.resolve().then(() => host.contribution().run({})))).to.not.equal(
      'done',
    );
    expect(host.rows.everything()).to.deep.equal([]);
  });
});

describe('a collection of a plugin', () => {
  const withSent = async (version?: number, migrate?: (record: object) => object) => {
    let sent: unknown;
    const plugin: AnyPlugin = {
      ...greetings,
      collections: {
        sent: {
          ...greetings.collections!.sent,
          ...(version && { version }),
          ...(migrate && { migrate }),
        },
      },
      activate: ({ data }) => void (sent = data['sent']),
    };
    const host = await createHost({ plugin, point: 'command' });
    return { host, sent: sent as Sent };
  };
  interface Sent {
    add(record: object): Promise<{ id: string }>;
    get(id: string): Promise<object | undefined>;
    query(query?: object): Promise<{ id: string }[]>;
  }

  it('refuses what its schema does not know, and says what', async () => {
    const { sent, host } = await withSent();
    for (const record of [
      { customer: 'c' },
      { customer: 'c', year: '2026' },
      { customer: 'c', year: 2026, extra: 1 },
      { id: '', customer: 'c', year: 2026 },
    ]) {
      expect(await codeOf(sent.add(record))).to.equal('plugin-data');
    }
    expect(await codeOf(sent.query({ where: { words: 'x' } }))).to.equal('plugin-data');
    expect(host.rows.everything()).to.deep.equal([]);
  });

  it('is asked by its indexes, in their order', async () => {
    const { sent } = await withSent();
    for (const [id, year] of [
      ['a', 2025],
      ['b', 2024],
      ['c', 2025],
    ] as const) {
      await sent.add({ id, customer: 'c_1', year });
    }
    const ids = async (query: object) => (await sent.query(query)).map(({ id }) => id);
    expect(await ids({ where: { year: 2025 } })).to.deep.equal(['a', 'c']);
    expect(await ids({ order: { by: 'year' }, limit: 2 })).to.deep.equal(['b', 'a']);
    expect(await ids({ where: { year: 2025, customer: 'c_2' } })).to.deep.equal([]);
  });

  it('brings records of an older version to its own', async () => {
    const { sent, host } = await withSent(2, (record) => ({ ...record, words: 'none' }));
    const old = { customer: 'c_1', year: 2025 };
    await host.rows.put([
      { plugin: 'greetings', collection: 'sent', id: 'a', version: 1, value: old, keys: [] },
    ]);
    expect(await sent.get('a')).to.deep.equal({ id: 'a', ...old, words: 'none' });
    expect(await sent.query({ where: { customer: 'c_1' } })).to.have.length(1);
    await host.erase('c_1');
    expect(host.rows.everything()).to.deep.equal([]);
  });

  for (const [what, collections] of [
    ['does not say whether it is personal', { sent: { schema: {} } }],
    [
      'names no field for the customer',
      { sent: { schema: {}, personal: { customer: 'c', export: 'records', erase: 'remove' } } },
    ],
    [
      'does not say how it is erased',
      { sent: { schema: { c: 'string' }, personal: { customer: 'c', export: 'records' } } },
    ],
  ] as const) {
    it(`is refused when it ${what}`, async () => {
      const plugin = { ...greetings, collections } as AnyPlugin;
      expect(await codeOf(createHost({ plugin, point: 'command' }))).to.equal('plugin-manifest');
    });
  }
});
