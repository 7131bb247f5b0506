import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { effectiveGrant, wantedGrants } from '@patronkit/plugin-sdk/sandbox/grant-words.js';
import { createSandboxedHost } from '@patronkit/plugin-sdk/testing/create-sandboxed-host.js';
import { testSandboxedPlugin } from '@patronkit/plugin-sdk/testing/test-sandboxed-plugin.js';
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

/** The plugin in a shop where the weather service answers so; without an answer it is offline. */
async function start(stored: Readonly<Record<string, string>> = {}, answer?: string) {
  const requests: string[] = [];
  const host = await createSandboxedHost({
    plugin: weatherNote,
    stored,
    fetch(address) {
      requests.push(address as string);
      if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(new Response(answer));
    },
  });
  return { host, requests };
}

const place = '51.51, -0.13';
const label = 'Weather at the shop: latitude, longitude';
const visit = (at: number) => ({ visit: { id: 'v_1', at } });

describe('the plugin weather-note', () => {
  describe('the contract', () => testSandboxedPlugin(weatherNote));

  it('gets network and the time of visits, and asks for nothing personal', async () => {
    const wanted = wantedGrants(manifest.id, manifest.permissions, manifest.network);
    const grant = await effectiveGrant(manifest.id, wanted, wanted);
    expect(grant.isKeptOffline).to.equal(false);
    expect([...grant.network]).to.deep.equal([...manifest.network!]);
  });

  it('says what the weather was on the day of a visit, in the place’s language', async () => {
    const at = now - 3 * day;
    const { host } = await start({ place }, answerFor(dayAt(at)));
    const english = await host.show('visit-log.row', visit(at));
    const chinese = await host.show('visit-log.row', visit(at), { lang: 'zh-CN' });
    await waitUntil(() => english.text === 'rain, up to 18 °C');
    await waitUntil(() => chinese.text === '雨，最高 18 °C');
  });

  it('asks once for many visits, and never again for days that are over', async () => {
    const at = now - 3 * day;
    const first = await start({ place }, answerFor(dayAt(at), dayAt(at - day)));
    const rows = await Promise.all(
      [at, at - day, at].map((one) => first.host.show('visit-log.row', visit(one))),
    );
    await waitUntil(() => rows.every((row) => row.text));
    expect(first.requests).to.have.length(1);
    expect(first.requests[0]).to.contain('latitude=51.51&longitude=-0.13');

    const offline = await start(first.host.stored());
    const row = await offline.host.show('visit-log.row', visit(at));
    await waitUntil(() => row.text === 'rain, up to 18 °C');
    expect(offline.requests).to.deep.equal([]);
  });

  it('says nothing where nothing is known', async () => {
    for (const answer of [undefined, '', '{"daily":{}}', 'null', answerFor('1999-01-01')]) {
      const { host, requests } = await start({ place }, answer);
      const row = await host.show('visit-log.row', visit(now - day));
      await waitUntil(() => requests.length > 0);
      await new Promise((resolve) => setTimeout(resolve));
      expect(row.text).to.equal('');
    }
  });

  it('asks nobody about the future, about long ago, or before it knows the place', async () => {
    const known = await start({ place });
    await known.host.show('visit-log.row', visit(now + day));
    await known.host.show('visit-log.row', visit(now - 100 * day));
    const unknown = await start();
    await unknown.host.show('visit-log.row', visit(now - day));
    await new Promise((resolve) => setTimeout(resolve));
    expect([...known.requests, ...unknown.requests]).to.deep.equal([]);
  });

  it('takes the place in the panel, and shows the weather at once', async () => {
    const at = now - day;
    const { host } = await start({}, answerFor(dayAt(at)));
    const panel = await host.show('visit-log.panel', {});
    const row = await host.show('visit-log.row', visit(at));
    await waitUntil(() => panel.text.includes('Show the weather'));
    panel.change(label, 'somewhere');
    panel.press('Show the weather');
    await waitUntil(() => panel.text.includes('latitude and longitude, such as'));
    panel.change(label, place);
    panel.press('Show the weather');
    await waitUntil(() => row.text.includes('rain'));
    expect(panel.text).to.contain('Open-Meteo.com');
    expect(host.stored()['place']).to.equal(place);
    panel.press('Other place');
    await waitUntil(() => row.text === '');
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
