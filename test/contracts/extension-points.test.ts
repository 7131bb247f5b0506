import { fixture, html, waitUntil } from '@open-wc/testing';
import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import type {
  ExtensionPointName,
  ExtensionPoints,
} from '@patronkit/plugin-sdk/extension-points.js';
import '@patronkit/elements/command-palette/define.js';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/plugin-panel/define.js';
import '@patronkit/elements/visit-log/define.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import { usePlugin } from '@patronkit/elements/shared/use-plugin.js';
import { openStore } from '@patronkit/store/open-store.js';

// Every extension point, at the element it belongs to: what is contributed there is seen or run,
// and gone once its plugin is. A point without a row here does not compile.

interface Sample<Name extends ExtensionPointName> {
  readonly tag: string;
  readonly contribution: ExtensionPoints[Name];
  /** Goes to where it shows. */
  readonly open?: (root: ShadowRoot) => void;
  /** It is a button: presses it. */
  readonly isPressed?: boolean;
  /** What is seen of it, where that is not its words. */
  readonly seen?: (root: ShadowRoot) => Element | null;
}

const words = 'Contributed here';
let ran = 0;

const label = { en: words };
const place = { id: 'sample', mount: (box: HTMLElement) => void box.append(words) };
const button = { id: 'sample', label, run: () => void ran++ };
const press = (selector: string) => (root: ShadowRoot) =>
  root.querySelector<HTMLElement>(selector)?.click();
/** Asks for what the store does not find, in other words each time. */
const type = (root: ShadowRoot): void => {
  const field = root.querySelector('input')!;
  field.value += 'z';
  field.dispatchEvent(new Event('input'));
};

const openVisit = (root: ShadowRoot): void => {
  const summary = root.querySelector<HTMLElement>('button.summary[aria-expanded="false"]');
  summary?.click();
};

const samples: { readonly [Name in ExtensionPointName]: Sample<Name> } = {
  'customer-card.header': { tag: 'patron-customer-card', contribution: place },
  'customer-card.section': { tag: 'patron-customer-card', contribution: place },
  'customer-card.action': {
    tag: 'patron-customer-card',
    contribution: button,
    isPressed: true,
  },
  'feedback-form.question': { tag: 'patron-feedback-form', contribution: place },
  'feedback-form.after-send': {
    tag: 'patron-feedback-form',
    contribution: place,
    open(root) {
      if (!root.querySelector('input[type=radio]:checked')) press('input[type=radio]')(root);
      else press('button.primary')(root);
    },
  },
  'loyalty-badge.benefit': { tag: 'patron-loyalty-badge', contribution: place },
  'loyalty-badge.action': {
    tag: 'patron-loyalty-badge',
    contribution: button,
    isPressed: true,
  },
  'visit-log.row': { tag: 'patron-visit-log', contribution: place },
  'visit-log.column': {
    tag: 'patron-visit-log',
    contribution: { id: 'sample', label: { en: 'Sample' }, text: () => words },
  },
  'visit-log.action': {
    tag: 'patron-visit-log',
    contribution: button,
    open: openVisit,
    isPressed: true,
  },
  'visit-log.panel': { tag: 'patron-visit-log', contribution: place },
  panel: { tag: 'patron-plugin-panel', contribution: { ...place, label: { en: 'Sample' } } },
  command: {
    tag: 'patron-command-palette',
    contribution: button,
    open: (root) => void (root.host as HTMLElement & { show(): void }).show(),
    isPressed: true,
    seen: (root) => root.querySelector('[role=option]'),
  },
  search: {
    tag: 'patron-customer-search',
    contribution: { id: 'sample', find: () => Promise.resolve(['c_1']) },
    open: type,
    seen: (root) => root.querySelector('[role=option]'),
  },
  rule: {
    tag: 'patron-customer-card',
    contribution: {
      rule: 'classify',
      id: 'sample',
      label: { en: 'Class' },
      judge: () => ({ text: { en: words } }),
    },
  },
};

/** The innermost element that says the words. */
const saying = (root: ShadowRoot): Element | null =>
  [...root.querySelectorAll('*')].findLast((one) => one.textContent.includes(words)) ?? null;

describe('an extension point', () => {
  before(async () => {
    const store = await openStore({ shop: 'points', persistence: 'memory' });
    const ada = { id: 'c_1', name: 'Ada', kind: 'person', stage: 'keep' } as const;
    await store.customers.add({ ...ada, contactWays: [] });
    await store.visits.add({
      customer: 'c_1',
      at: 1_760_000_000_000,
      kind: 'visit',
      channel: 'in-person',
      words: 'Asked for tea',
    });
    configureElements({ store, customer: 'c_1' });
  });
  after(() => configureElements({ customer: undefined }));

  for (const point of Object.keys(extensionPoints) as ExtensionPointName[]) {
    it(`${point} shows or runs what is contributed, until its plugin goes`, async () => {
      const { tag, contribution, open, isPressed, seen = saying } = samples[point];
      const uninstall = await usePlugin({
        manifest: {
          id: 'sample',
          version: '1.0.0',
          apiVersion: '2026-11',
          trust: 'trusted',
          contributes: [point],
        },
        activate: ({ contribute }: { contribute(name: string, one: unknown): void }) =>
          contribute(point, contribution),
      });
      try {
        const element = document.createElement(tag) as HTMLElement & { renderRoot: ShadowRoot };
        element.setAttribute('customer', 'c_1');
        if (tag === 'patron-feedback-form') element.setAttribute('measure', 'csat');
        await fixture(html`${element}`);
        const root = element.renderRoot;
        await waitUntil(
          () => {
            if (!seen(root)) open?.(root);
            return seen(root);
          },
          `nothing is seen at ${point}`,
          { timeout: 8000 },
        );
        if (isPressed) {
          const before = ran;
          (seen(root) as HTMLElement).click();
          await waitUntil(() => ran === before + 1, `nothing is run at ${point}`);
          if (point === 'command') (open as (root: ShadowRoot) => void)(root);
        }
        uninstall();
        if (point === 'search') type(root);
        await waitUntil(() => !seen(root), `${point} is still there`);
      } finally {
        uninstall();
      }
    });
  }
});
