import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { effectiveGrant, wantedGrants } from '@patronkit/plugin-sdk/sandbox/grant-words.js';
import type { SandboxRoot, SandboxTree } from '@patronkit/plugin-sdk/sandbox/sandboxed-plugin.js';
import { checkTrees } from '@patronkit/plugin-sdk/sandbox/ui-elements.js';
import { dayAt, KnownWeather } from './known-weather.js';
import weatherNote from './weather-note.js';
import { readPlace, readWeather, skyOf } from './weather-service.js';

const { manifest } = weatherNote;
const day = 86_400_000;
const now = Date.now();

/** Stands in for the weather service: rain and 18.4 °C on each of these days. */
const answerFor = (...days: string[]): string =>
  JSON.stringify({
    daily: {
      time: days,
      weather_code: days.map(() => 61),
      temperature_2m_max: days.map(() => 18.4),
    },
  });

interface Place {
  readonly shown: () => string;
  press(label: string): void;
  type(value: string): void;
}

/** The plugin in a host that stands in for the sandbox; what it shows is held to the allow-list. */
async function start({
  stored = {},
  fetched,
}: { stored?: Record<string, string>; fetched?: string } = {}) {
  const storage = new Map(Object.entries(stored));
  const requests: string[] = [];
  const contributions = new Map<string, { render(root: SandboxRoot, data: object): unknown }>();
  await weatherNote.activate({
    locale: 'en',
    log: () => {},
    storage: {
      get: async (key: string) => storage.get(key),
      set: async (key: string, value: string) => void storage.set(key, value),
      remove: async (key: string) => void storage.delete(key),
    },
    async fetch(address: string) {
      requests.push(address);
      if (fetched === undefined) throw new Error('offline');
      return { status: 200, text: fetched };
    },
    async contribute(point: string, contribution: never) {
      contributions.set(point, contribution);
      return async () => {};
    },
  } as never);
  const show = (point: string, data: object, lang = 'en'): Place => {
    let trees: readonly SandboxTree[] = [];
    contributions.get(point)!.render(
      {
        lang,
        async render(...now) {
          const plain = JSON.stringify(now, (_, value: unknown) =>
            typeof value === 'function' ? 0 : value,
          );
          checkTrees('weather-note', JSON.parse(plain), false);
          trees = now;
        },
      },
      data,
    );
    const attribute = (tag: string, name: string, label?: string): ((value?: string) => void) =>
      (trees as [string, Record<string, never>, string][]).find(
        ([found, , text]) => found === tag && (label === undefined || text === label),
      )![1][name]!;
    return {
      shown: () =>
        trees
          .map((tree) =>
            typeof tree === 'string'
              ? tree
              : tree
                  .slice(2)
                  .filter((child) => typeof child === 'string')
                  .join(''),
          )
          .join(' '),
      press: (label) => attribute('patron-button', 'press', label)(),
      type: (value) => attribute('patron-text-field', 'change')(value),
    };
  };
  return { show, storage, requests };
}

const place = '51.51, -0.13';
const visit = (at: number) => ({ visit: { id: 'v_1', at } });

describe('the plugin weather-note', () => {
  it('gets network and the time of visits, and asks for nothing personal', async () => {
    const wanted = wantedGrants(manifest.id, manifest.permissions, manifest.network);
    const grant = await effectiveGrant(manifest.id, wanted, wanted);
    expect(grant.isKeptOffline).to.equal(false);
    expect([...grant.network]).to.deep.equal([...manifest.network!]);
  });

  it('says what the weather was on the day of a visit, in the place’s language', async () => {
    const at = now - 3 * day;
    const { show } = await start({ stored: { place }, fetched: answerFor(dayAt(at)) });
    const [english, chinese] = [
      show('visit-log.row', visit(at)),
      show('visit-log.row', visit(at), 'zh-CN'),
    ];
    await waitUntil(() => english.shown() === 'rain, up to 18 °C');
    await waitUntil(() => chinese.shown() === '雨，最高18 °C');
  });

  it('asks once for many visits, and never again for days that are over', async () => {
    const at = now - 3 * day;
    const fetched = answerFor(dayAt(at), dayAt(at - day));
    const first = await start({ stored: { place }, fetched });
    const rows = [at, at - day, at].map((one) => first.show('visit-log.row', visit(one)));
    await waitUntil(() => rows.every((row) => row.shown()));
    expect(first.requests).to.have.length(1);
    expect(first.requests[0]).to.contain('latitude=51.51&longitude=-0.13');

    const offline = await start({ stored: Object.fromEntries(first.storage) });
    const row = offline.show('visit-log.row', visit(at));
    await waitUntil(() => row.shown() === 'rain, up to 18 °C');
    expect(offline.requests).to.deep.equal([]);
  });

  it('says nothing where nothing is known', async () => {
    for (const fetched of [undefined, '', '{"daily":{}}', 'null', answerFor('1999-01-01')]) {
      const { show, requests } = await start({
        stored: { place },
        ...(fetched !== undefined && { fetched }),
      });
      const row = show('visit-log.row', visit(now - day));
      await waitUntil(() => requests.length > 0);
      await new Promise((resolve) => setTimeout(resolve));
      expect(row.shown()).to.equal('');
    }
  });

  it('asks nobody about the future, about long ago, or before it knows the place', async () => {
    const known = await start({ stored: { place } });
    for (const at of [now + day, now - 100 * day]) known.show('visit-log.row', visit(at));
    const unknown = await start();
    unknown.show('visit-log.row', visit(now - day));
    await new Promise((resolve) => setTimeout(resolve));
    expect([...known.requests, ...unknown.requests]).to.deep.equal([]);
  });

  it('takes the place in the panel, and shows the weather at once', async () => {
    const at = now - day;
    const { show, storage } = await start({ fetched: answerFor(dayAt(at)) });
    const [panel, row] = [show('visit-log.panel', {}), show('visit-log.row', visit(at))];
    panel.type('somewhere');
    panel.press('Show the weather');
    await waitUntil(() => panel.shown().includes('latitude and longitude, such as'));
    panel.type(place);
    panel.press('Show the weather');
    await waitUntil(() => row.shown().includes('rain'));
    expect(panel.shown()).to.contain('Open-Meteo.com');
    expect(storage.get('place')).to.equal(place);
    panel.press('Other place');
    await waitUntil(() => row.shown() === '');
  });
});

describe('today', () => {
  it('is asked for anew until it is over', async () => {
    const kept = JSON.stringify({ [dayAt(now)]: { code: 0, degrees: 9 } });
    let asked = 0;
    const weather = new KnownWeather(
      {
        now: () => now,
        async fetch() {
          asked++;
          return { status: 200, text: answerFor(dayAt(now)) };
        },
        storage: { get: async () => kept, set: async () => {}, remove: async () => {} },
      },
      { latitude: 1, longitude: 2 },
    );
    expect(await weather.of(now)).to.deep.equal({ code: 61, degrees: 18.4 });
    expect(asked).to.equal(1);
  });
});

describe('what a service answers', () => {
  it('is read, or is no weather; it never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readWeather(text)).to.satisfy(
          (read: unknown) => read === undefined || typeof read === 'object',
        );
      }),
      { numRuns: 200 },
    );
    expect(readWeather(answerFor('2026-11-05'))).to.deep.equal({
      '2026-11-05': { code: 61, degrees: 18.4 },
    });
  });

  it('has a word for each kind of weather', () => {
    expect([0, 2, 45, 55, 63, 75, 80, 85, 95].map(skyOf)).to.deep.equal([
      'clear',
      'clouds',
      'fog',
      'drizzle',
      'rain',
      'snow',
      'rain',
      'snow',
      'thunder',
    ]);
    expect(skyOf(100)).to.equal(undefined);
  });
});

describe('a place', () => {
  it('is read as people write it', () => {
    expect(readPlace('51.51, -0.13')).to.deep.equal({ latitude: 51.51, longitude: -0.13 });
    expect(readPlace('31.23，121.47')).to.deep.equal({ latitude: 31.23, longitude: 121.47 });
    for (const text of ['', '51', 'London', '91, 0', '0, 181', '1, 2, 3']) {
      expect(readPlace(text)).to.equal(undefined);
    }
  });
});
