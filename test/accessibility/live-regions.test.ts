import { expect, waitUntil } from '@open-wc/testing';
import { QuotaError } from '@patronkit/store/errors.js';
import { shownPart, typeInto } from '../../stories/story-play.js';
import { failingStoryShop, unwritableStoryShop } from '../../stories/story-states.js';
import { files, isChromium, show } from '../stories/story-page.js';
import { RegionWatch } from './region-watch.js';

// What changes is told by a screen reader only where it knows the place from before: a region that
// comes with its words is often silent, one that changes twice is heard twice.

const frame = { locale: 'en', theme: 'light', direction: 'ltr' } as const;
const asked = isChromium ? it : it.skip;

interface Told {
  /** What somebody does. */
  readonly when: string;
  readonly file: string;
  readonly story: string;
  /** What is so before. */
  readonly given?: (canvas: HTMLElement) => unknown;
  readonly act: (canvas: HTMLElement) => unknown;
  readonly says: string;
}

const part = (canvas: HTMLElement, ...path: [string, ...string[]]): Promise<HTMLElement> =>
  shownPart({ canvasElement: canvas }, ...path);

const press =
  (...path: [string, ...string[]]) =>
  async (canvas: HTMLElement): Promise<void> =>
    (await part(canvas, ...path)).click();

const typed =
  (text: string, ...path: [string, ...string[]]) =>
  async (canvas: HTMLElement): Promise<void> =>
    typeInto((await part(canvas, ...path)) as HTMLInputElement, text);

const inTurn =
  (...acts: Told['act'][]) =>
  async (canvas: HTMLElement): Promise<void> => {
    for (const act of acts) await act(canvas);
  };

/** The browser loses its network, as far as a page can tell. */
function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
}

const unwritable =
  (tag: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    const store = await unwritableStoryShop(new QuotaError());
    const element = canvas.querySelector(tag)!;
    Object.assign(element, { store });
    await new Promise((resolve) => setTimeout(resolve, 300));
  };

const failing =
  (tag: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    Object.assign(canvas.querySelector(tag)!, { store: await failingStoryShop() });
  };

const card = 'patron-customer-card';
const log = 'patron-visit-log';
const recorder = 'patron-visit-recorder';
const form = 'patron-feedback-form';
const search = 'patron-customer-search';

const changes: readonly Told[] = [
  {
    when: 'a note is saved',
    file: 'customer-card',
    story: 'FullProfile',
    act: inTurn(
      typed('Likes tea', card, '#note'),
      press(card, '.composer .primary[aria-disabled=false]'),
    ),
    says: 'Note saved',
  },
  {
    when: 'a note cannot be saved',
    file: 'customer-card',
    story: 'FullProfile',
    given: unwritable(card),
    act: inTurn(
      typed('Likes tea', card, '#note'),
      press(card, '.composer .primary[aria-disabled=false]'),
    ),
    says: 'no room left',
  },
  {
    when: 'a consent is recorded',
    file: 'customer-card',
    story: 'FullProfile',
    act: press(card, '.consents li:last-child button'),
    says: 'Saved',
  },
  {
    when: 'a name is refused',
    file: 'customer-card',
    story: 'EditingProfile',
    act: inTurn(typed('', card, '[data-field="name"]'), press(card, '.editor .primary')),
    says: 'Not saved',
  },
  {
    when: 'the network is gone',
    file: 'customer-card',
    story: 'FullProfile',
    act: goOffline,
    says: 'Offline',
  },
  {
    when: 'customers are found',
    file: 'customer-search',
    story: 'Empty',
    act: typed('an', search, 'input'),
    says: '4 customers',
  },
  {
    when: 'nobody is found',
    file: 'customer-search',
    story: 'Empty',
    act: typed('zzz', search, 'input'),
    says: 'No customer matches',
  },
  {
    when: 'feedback cannot be saved',
    file: 'feedback-form',
    story: 'Satisfaction',
    given: unwritable(form),
    act: inTurn(press(form, '[type=radio]'), press(form, '.primary')),
    says: 'no room left',
  },
  {
    when: 'a comment gets too long',
    file: 'feedback-form',
    story: 'Satisfaction',
    act: typed('long '.repeat(2200), form, 'textarea'),
    says: 'too many',
  },
  {
    when: 'a visit is recorded',
    file: 'visit-log',
    story: 'OneCustomer',
    act: inTurn(
      press(log, '[data-kind=call]'),
      typed('Asked', log, 'patron-visit-recorder', '#words'),
      press(log, 'patron-visit-recorder', '.primary'),
    ),
    says: 'Call recorded.',
  },
  {
    when: 'a visit is recorded outside a log',
    file: 'visit-recorder',
    story: 'Visit',
    act: inTurn(typed('Asked', recorder, '#words'), press(recorder, '.primary')),
    says: 'Recorded for',
  },
  {
    when: 'an amount is refused in the field it was typed into',
    file: 'visit-recorder',
    story: 'UnclearAmount',
    act: press(recorder, '.primary'),
    says: 'This is no amount.',
  },
  {
    when: 'visits are filtered',
    file: 'visit-log',
    story: 'Filtered',
    act: press(log, '.filters button'),
    says: '15 visits',
  },
  {
    when: 'a correction is empty',
    file: 'visit-log',
    story: 'AddingACorrection',
    act: press(log, '[data-action=save]'),
    says: 'Write what was wrong first.',
  },
  {
    when: 'settings of a plugin are saved',
    file: 'plugin-manager',
    story: 'TrustedPlugin',
    act: inTurn(press('patron-plugin-manager', 'summary'), press('patron-plugin-manager', '.save')),
    says: 'Saved.',
  },
  {
    when: 'no command matches',
    file: 'plugins',
    story: 'Command',
    act: typed('zzz', 'patron-command-palette', 'input'),
    says: 'No such command',
  },
  {
    when: 'a customer that was loading cannot be loaded',
    file: 'customer-card',
    story: 'Loading',
    act: failing(card),
    says: 'could not be loaded',
  },
  {
    when: 'a membership that was loading cannot be shown',
    file: 'loyalty-badge',
    story: 'Loading',
    act: failing('patron-loyalty-badge'),
    says: 'cannot be shown',
  },
  {
    when: 'a membership turns out to be none',
    file: 'loyalty-badge',
    story: 'NearlyThere',
    act: (canvas) => canvas.querySelector('patron-loyalty-badge')!.setAttribute('customer', 'c_0'),
    says: 'No membership found',
  },
  {
    when: 'visits that were loading cannot be shown',
    file: 'visit-log',
    story: 'Loading',
    act: failing(log),
    says: 'cannot be shown',
  },
];

describe('a screen reader is told once, in a place it knows from before, when', () => {
  let canvas: HTMLElement;
  let watch: RegionWatch | undefined;

  beforeEach(() => {
    canvas = document.createElement('main');
    document.body.append(canvas);
  });
  afterEach(() => {
    watch?.end();
    Reflect.deleteProperty(navigator, 'onLine');
    canvas.remove();
  });

  for (const { when, file, story: name, given, act, says } of changes) {
    asked(when, async () => {
      const { stories } = files.find((one) => one.name === `${file}.stories.ts`)!;
      await show(
        stories.find((story) => story.name === name)!,
        canvas,
        frame,
      );
      await given?.(canvas);
      watch = new RegionWatch(canvas);
      await act(canvas);
      const told = (): string[] => watch!.told.filter((text) => text.includes(says));
      await waitUntil(() => told().length, `nobody is told “${says}”: ${watch.told.join(' / ')}`, {
        timeout: 5000,
      });
      // Whatever would tell it again has had the time to.
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(told(), 'told').to.have.length(1);
      expect(watch.silent, 'came with their words, or were hidden').to.eql([]);
    });
  }
});

describe('every live region of every story', () => {
  for (const { name, stories } of files) {
    asked(`${name}: can be reached by a screen reader while it is silent`, async () => {
      for (const story of stories) {
        const canvas = document.createElement('main');
        document.body.append(canvas);
        await show(story, canvas, frame);
        const watch = new RegionWatch(canvas);
        watch.end();
        canvas.remove();
        expect(watch.silent, story.name).to.eql([]);
      }
    });
  }
});
