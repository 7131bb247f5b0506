import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { definePluginConsent } from '@patronkit/elements/shared/plugin-consent/ask-consent.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import '@patronkit/elements/command-palette/define.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-figures/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/plugin-manager/define.js';
import '@patronkit/elements/plugin-panel/define.js';
import '@patronkit/elements/visit-log/define.js';
import '@patronkit/elements/visit-recorder/define.js';
import type { LifecycleSample, Sampled } from './lifecycle-stage.js';

const day = 86_400_000;

interface ShopFacts {
  readonly shop: string;
  readonly name: string;
  readonly words: string;
  readonly currency: string;
  readonly answerWithinHours: number;
  readonly score: number;
}

async function openShop(facts: ShopFacts): Promise<Store> {
  const { shop, name, words, currency, answerWithinHours, score } = facts;
  const store = await openStore({ shop, persistence: 'memory' });
  await store.settings.put({ ...defaultShopSettings, currency, answerWithinHours });
  await store.customers.add({ id: 'c_1', name, kind: 'person', contactWays: [], stage: 'keep' });
  const at = Date.now() - 3 * day;
  const amount = { minor: 4200, currency };
  const visit = { customer: 'c_1', at, channel: 'in-person', words } as const;
  await store.visits.add({ ...visit, kind: 'purchase', amount });
  await store.feedback.add({ at, measure: 'csat', score, channel: 'web', customer: 'c_1' });
  return store;
}

/** Two shops that differ in all that an element shows. */
export const openShops = (): Promise<[Store, Store]> =>
  Promise.all([
    openShop({
      shop: 'lifecycle-tea',
      name: 'Ada Marsh',
      words: 'Asked for tea',
      currency: 'GBP',
      answerWithinHours: 24,
      score: 5,
    }),
    openShop({
      shop: 'lifecycle-coffee',
      name: 'Ada Brook',
      words: 'Bought coffee',
      currency: 'EUR',
      answerWithinHours: 72,
      score: 1,
    }),
  ]);

/** Has a command, a page and settings to show. */
export const installPlugin = (): Promise<() => void> =>
  usePlugin(
    definePlugin({
      manifest: {
        id: 'cards',
        name: { en: 'Greeting cards' },
        version: '1.0.0',
        apiVersion: '2026-11',
        trust: 'trusted',
        contributes: ['command', 'panel'],
        settings: { days: { type: 'number', default: 7, label: { en: 'Days' } } },
      },
      activate({ contribute }) {
        contribute('command', { id: 'send', label: { en: 'Send a card' }, run: () => undefined });
        contribute('panel', {
          id: 'due',
          label: { en: 'Cards due' },
          mount: (box) => void box.append('No card is due'),
        });
      },
    }),
  );

const consent: PluginConsent = {
  request: {
    plugin: 'weather-note',
    name: { en: 'Weather note' },
    version: '1.0.0',
    source: 'https://plugins.example/weather.js',
    integrity: 'sha384-x',
    bytes: 12_345,
    asked: ['read customers.birthday'],
  },
  held: undefined,
  isRefused: false,
  decide: () => Promise.resolve(),
};

const has = (selector: string) => (root: ShadowRoot) => !!root.querySelector(selector);

function typeName({ renderRoot }: Sampled): void {
  const field = renderRoot.querySelector('input')!;
  field.value = 'Ada';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

type Sample = Omit<LifecycleSample, 'tag' | 'shops'>;

/** How each element is brought to show what it is for. */
const samples: Readonly<Record<string, Sample>> = {
  'command-palette': {
    attributes: {},
    use: (element) => (element as HTMLElementTagNameMap['patron-command-palette']).show(),
    isWhole: has('dialog:modal [role=option]'),
  },
  'customer-card': {
    attributes: { customer: 'c_1' },
    marks: ['Ada Marsh', 'Ada Brook'],
    isWhole: has('[part=figure] svg'),
  },
  'customer-search': {
    attributes: { label: 'Who' },
    marks: ['Marsh', 'Brook'],
    use: typeName,
    isWhole: has('[role=option]'),
  },
  'feedback-figures': {
    attributes: { measure: 'csat', period: 'month' },
    marks: ['hand at 100%', 'hand at 0%'],
    isWhole: has('[part=figure] svg'),
  },
  'feedback-form': {
    attributes: { name: 'opinion' },
    marks: ['24 hours', '3 days'],
    isWhole: (root) => root.textContent.includes('keeps nothing'),
  },
  'loyalty-badge': {
    attributes: { customer: 'c_1' },
    marks: ['£', '€'],
    isWhole: has('[part=charts]'),
  },
  'plugin-manager': { attributes: {}, isWhole: has('[part=plugin] button') },
  'plugin-panel': { attributes: { panel: 'cards/due' }, isWhole: has('[part=panel] h2') },
  'visit-log': {
    attributes: { customer: 'c_1' },
    marks: ['Asked for tea', 'Bought coffee'],
    isWhole: has('#keyboard'),
  },
  'visit-recorder': {
    attributes: { kind: 'purchase', customer: 'c_1' },
    marks: ['GBP', 'EUR'],
    isWhole: has('.primary'),
  },
};

/** Elements in forms of their own, and those a page does not define itself. */
const variants: Readonly<Record<string, Sample & { readonly tag: string }>> = {
  'compact loyalty-badge': {
    tag: 'patron-loyalty-badge',
    attributes: { customer: 'c_1', appearance: 'compact' },
    isWhole: has('[part=badge]'),
  },
  'loyalty-badge of nobody': {
    tag: 'patron-loyalty-badge',
    attributes: {},
    isWhole: has('slot'),
  },
  'customer-card of nobody': {
    tag: 'patron-customer-card',
    attributes: {},
    isWhole: (root) => has('input')(root.querySelector('patron-customer-search')!.shadowRoot!),
  },
  'visit-recorder that asks for whom': {
    tag: 'patron-visit-recorder',
    attributes: {},
    isWhole: (root) => {
      const search = root.querySelector('patron-customer-search')?.shadowRoot;
      return !!search && has('input')(search);
    },
  },
  'plugin-consent': {
    tag: 'patron-plugin-consent',
    attributes: {},
    properties: { consent },
    isWhole: has('dialog:modal .allow'),
  },
};

/** Names of the folders that have a sample. */
export const sampledElements = Object.keys(samples);

/** Every element, by its name, as it is held to the contract. */
export function lifecycleSamples(): Readonly<Record<string, Omit<LifecycleSample, 'shops'>>> {
  definePluginConsent();
  const elements = Object.entries(samples).map(
    ([name, sample]) => [name, { tag: `patron-${name}`, ...sample }] as const,
  );
  return { ...Object.fromEntries(elements), ...variants };
}
