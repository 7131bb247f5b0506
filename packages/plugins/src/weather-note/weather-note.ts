import { definePlugin } from '@patronkit/plugin-sdk/sandbox/guest/define-sandboxed-plugin.js';
import type {
  SandboxContext,
  SandboxRoot,
} from '@patronkit/plugin-sdk/sandbox/sandboxed-plugin.js';
import { KnownWeather } from './known-weather.js';
import { weatherText } from './weather-messages.js';
import { readPlace, skyOf, weatherOrigins } from './weather-service.js';

const placeKey = 'place';

/**
 * The weather at the shop on the day of each visit of the last three months. Sandboxed: it reads
 * when visits were, not whose, and asks a weather service the shop grants. Without an answer it
 * says nothing.
 */
export default definePlugin({
  manifest: {
    id: 'weather-note',
    name: { en: 'Weather of visits', 'zh-CN': '到店天气' },
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'sandboxed',
    contributes: ['visit-log.row', 'visit-log.panel'],
    permissions: { read: { visits: ['at'] } },
    network: weatherOrigins,
  },
  async activate(context: SandboxContext<'visit-log.row' | 'visit-log.panel'>) {
    const { storage } = context;
    const shown = new Set<() => void>();
    let placeText = (await storage.get(placeKey)) ?? '';
    let weather: KnownWeather | undefined;
    const settle = (): void => {
      const place = readPlace(placeText);
      const source = { fetch: context.fetch, storage, now: () => Date.now() };
      weather = place && new KnownWeather(source, place);
      for (const draw of shown) draw();
    };
    settle();
    const keepShown = (draw: () => void): (() => void) => {
      shown.add(draw);
      draw();
      return () => void shown.delete(draw);
    };
    const setPlace = (text: string): void => {
      placeText = text;
      // Kept for the next time; where it cannot be, it holds for now.
      storage.set(placeKey, text).catch((error: unknown) => context.log(String(error)));
      settle();
    };

    const drawRow = async (root: SandboxRoot, at: number): Promise<void> => {
      const day = await weather?.of(at);
      const sky = day && skyOf(day.code);
      if (!sky) return root.render();
      const values = { sky: weatherText(root.lang, sky), degrees: Math.round(day.degrees) };
      return root.render(['patron-text', {}, weatherText(root.lang, 'weather', values)]);
    };
    await context.contribute('visit-log.row', {
      id: 'weather',
      render: (root, { visit }) =>
        visit?.at === undefined ? undefined : keepShown(() => void drawRow(root, visit.at!)),
    });

    const drawPanel = (root: SandboxRoot): Promise<void> => {
      const text = (key: Parameters<typeof weatherText>[1]): string => weatherText(root.lang, key);
      if (weather) {
        return root.render(
          ['patron-text', {}, weatherText(root.lang, 'source', { place: placeText })],
          ['patron-button', { press: () => setPlace('') }, text('change')],
        );
      }
      let typed = '';
      return root.render(
        [
          'patron-text-field',
          { label: text('place'), value: placeText, change: (value = '') => (typed = value) },
        ],
        ['patron-button', { press: () => setPlace(typed || placeText) }, text('set')],
        ...(placeText ? [['patron-notice', { tone: 'warning' }, text('wrong')] as const] : []),
      );
    };
    await context.contribute('visit-log.panel', {
      id: 'place',
      render: (root) => keepShown(() => void drawPanel(root)),
    });
  },
});
