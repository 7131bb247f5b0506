import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/visit-log/define.js';
import type { VisitLogElement } from '@patronkit/elements/visit-log/visit-log-element.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers, storyStaff } from './story-cast.js';
import {
  focused,
  gonePart,
  press,
  shownPart,
  shownWords,
  told,
  typeInto,
  until,
} from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop, storyNow } from './story-shop.js';
import {
  failingStoryShop,
  loadingStoryShop,
  lockedStoryShop,
  storyShopFor,
  unwritableStoryShop,
} from './story-states.js';

type Story = StoryObj<VisitLogElement>;

const tag = 'patron-visit-log';
const recorder = [tag, 'patron-visit-recorder'] as const;

/** Opens the newest visit. */
async function openVisit(played: Played): Promise<void> {
  await press(played, tag, '.summary');
  await shownPart(played, tag, '.summary[aria-expanded="true"]');
  await shownPart(played, tag, '.details');
}

/** Presses a kind of visit: its recorder opens, and the cursor is in it. */
const record =
  (kind: VisitKind) =>
  async (played: Played): Promise<void> => {
    await press(played, tag, `.kinds [data-kind="${kind}"]`);
    await focused(played, ...recorder);
  };

const meta: Meta<VisitLogElement> = {
  title: 'Elements/Visit log',
  component: 'patron-visit-log',
  tags: ['!autodocs'],
  args: { customer: undefined, readonly: false },
  argTypes: {
    customer: { control: 'select', options: [undefined, ...Object.values(storyCustomers)] },
    kind: { control: 'select', options: [undefined, ...visitKinds] },
    from: { control: 'text' },
    to: { control: 'text' },
  },
  render: (args, { loaded }) =>
    html`<patron-visit-log
      customer=${args.customer ?? nothing}
      staff=${args.staff ?? nothing}
      kind=${args.kind ?? nothing}
      from=${args.from ?? nothing}
      to=${args.to ?? nothing}
      ?readonly=${args.readonly}
      .store=${loaded['store'] as Store}
    ></patron-visit-log>`,
};
export default meta;

/** Every customer's visits, under the days they happened. */
export const WholeShop: Story = {};

/** One customer's visits, month by month. */
export const OneCustomer: Story = { args: { customer: storyCustomers.vip } };

export const ReadOnly: Story = { args: { customer: storyCustomers.vip, readonly: true } };

/** The original words, and the correction added to them. */
export const OpenVisit: Story = {
  args: { customer: storyCustomers.vip, kind: 'return-visit' },
  play: openVisit,
};

export const OpenPurchase: Story = {
  args: { customer: storyCustomers.vip, kind: 'purchase' },
  play: openVisit,
};

export const AddingACorrection: Story = {
  args: { customer: storyCustomers.vip, kind: 'return-visit' },
  async play(played) {
    await openVisit(played);
    await press(played, tag, '[data-action="correct"]');
    await focused(played, tag, '.correction-editor textarea');
  },
};

/** The correction is added below; what was recorded stays as it was said. */
export const CorrectionAdded: Story = {
  args: { customer: storyCustomers.vip, kind: 'return-visit' },
  async play(played) {
    await openVisit(played);
    await press(played, tag, '[data-action="correct"]');
    const field = await shownPart<HTMLTextAreaElement>(played, tag, '.correction-editor textarea');
    typeInto(field, 'It was the blue pot.');
    await told(played, 'visit-corrected', () => press(played, tag, '[data-action="save"]'));
    await shownWords(played, 'It was the blue pot.', tag, '.corrections');
    await shownPart(played, tag, '[part="words"]');
  },
};

export const RecordingACall: Story = {
  args: { customer: storyCustomers.vip, staff: storyStaff.manager },
  play: record('call'),
};

export const RecordingAPurchase: Story = {
  args: { customer: storyCustomers.vip },
  play: record('purchase'),
};

/** Three actions: the kind, the words, Enter. The visit stands first in the list. */
export const CallRecorded: Story = {
  args: { customer: storyCustomers.vip },
  async play(played) {
    await record('call')(played);
    typeInto(await shownPart<HTMLTextAreaElement>(played, ...recorder, '#words'), 'Asked for Ben.');
    await told(played, 'visit-recorded', () => press(played, ...recorder, '.primary'));
    await gonePart(played, ...recorder);
    await shownWords(played, 'Asked for Ben.', tag, '[part="visit"]');
  },
};

/** An amount that could mean two things is refused rather than guessed. */
export const UnclearAmount: Story = {
  args: { customer: storyCustomers.vip },
  async play(played) {
    await record('purchase')(played);
    typeInto(await shownPart<HTMLInputElement>(played, ...recorder, '#amount'), '12,5');
    await press(played, ...recorder, '.primary');
    await focused(played, ...recorder, '#amount[aria-invalid="true"]');
  },
};

/** The whole shop's log asks whose visit it is. */
export const RecordingForSomeone: Story = {
  async play(played) {
    await record('visit')(played);
    await focused(played, ...recorder, 'patron-customer-search', 'input');
  },
};

/** The browser has no room left: what was typed stays. */
export const NotSaved: Story = {
  args: { customer: storyCustomers.vip },
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    await record('visit')(played);
    const field = await shownPart<HTMLTextAreaElement>(played, ...recorder, '#words');
    typeInto(field, 'Moving to Leeds in spring.');
    await press(played, ...recorder, '.primary');
    await shownPart(played, ...recorder, '[role="alert"] .error');
    await until('what was typed is kept', () => field.value === 'Moving to Leeds in spring.');
  },
};

export const Filtered: Story = { args: { kind: 'purchase', from: '2020-01-01' } };

export const NothingMatches: Story = { args: { kind: 'event' } };

export const LongWords: Story = {
  args: { customer: storyCustomers.longWords },
  play: openVisit,
};

export const Narrow: Story = {
  render: () => html`<div class="narrow"><patron-visit-log></patron-visit-log></div>`,
};

/** 100,000 visits; only those in view are in the page. */
export const Many: Story = {
  tags: ['!test'],
  loaders: [
    async () => {
      const store = await openStoryShop();
      await store.visits.addMany(
        Array.from({ length: 100_000 }, (_, index) => ({
          customer: Object.values(storyCustomers)[index % 5]!,
          at: storyNow - index * 15 * 60_000,
          kind: visitKinds[1 + (index % 6)]!,
          channel: 'phone' as const,
          staff: storyStaff.cashier,
          words: `Visit number ${index + 1}`,
        })),
      );
      return { store };
    },
  ],
};

export const Empty: Story = {
  loaders: [async () => ({ store: await openStoryShop({ filled: false }) })],
};

export const UnknownCustomer: Story = { args: { customer: storyCustomers.unknown } };

export const Loading: Story = {
  loaders: [async () => ({ store: await loadingStoryShop() })],
};

export const Failing: Story = {
  loaders: [async () => ({ store: await failingStoryShop() })],
};

/** The browser refused its database. */
export const KeptInMemory: Story = {
  loaders: [async () => ({ store: await openStoryShop({ lasting: false }) })],
};

/** Names and words are locked; what was bought, and when, is not. */
export const Locked: Story = {
  loaders: [async () => ({ store: await lockedStoryShop() })],
};

/** For shoppers, words are not shown. */
export const SeenByShopper: Story = {
  loaders: [async () => ({ store: await storyShopFor('shopper') })],
};
