import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/visit-log/define.js';
import type { VisitLogElement } from '@patronkit/elements/visit-log/visit-log-element.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers, storyStaff } from './story-cast.js';
import { shownPart } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop, storyNow } from './story-shop.js';
import { failingStoryShop, loadingStoryShop, unwritableStoryShop } from './story-states.js';

type Story = StoryObj<VisitLogElement>;

/** Waits until the log holds what `selectors` find, and returns it. */
const inLog = (played: Played, ...selectors: string[]): Promise<HTMLElement> =>
  shownPart(played, 'patron-visit-log', ...selectors);

const press =
  (...selectors: string[]) =>
  async (played: Played): Promise<void> =>
    (await inLog(played, ...selectors)).click();

const meta: Meta<VisitLogElement> = {
  title: 'Elements/Visit log',
  component: 'patron-visit-log',
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
  play: press('.summary'),
};

export const OpenPurchase: Story = {
  args: { customer: storyCustomers.vip, kind: 'purchase' },
  play: press('.summary'),
};

export const AddingACorrection: Story = {
  args: { customer: storyCustomers.vip, kind: 'return-visit' },
  async play(played) {
    await press('.summary')(played);
    await press('[data-action="correct"]')(played);
  },
};

export const RecordingACall: Story = {
  args: { customer: storyCustomers.vip, staff: storyStaff.manager },
  play: press('.kinds [data-kind="call"]'),
};

export const RecordingAPurchase: Story = {
  args: { customer: storyCustomers.vip },
  play: press('.kinds [data-kind="purchase"]'),
};

/** An amount that could mean two things is refused rather than guessed. */
export const UnclearAmount: Story = {
  args: { customer: storyCustomers.vip },
  async play(played) {
    await press('.kinds [data-kind="purchase"]')(played);
    const field = await inLog(played, 'patron-visit-recorder', '#amount');
    (field as HTMLInputElement).value = '12,5';
    field.dispatchEvent(new Event('input'));
    await press('patron-visit-recorder', '.primary')(played);
  },
};

/** The whole shop's log asks whose visit it is. */
export const RecordingForSomeone: Story = {
  async play(played) {
    await press('.kinds [data-kind="visit"]')(played);
    await inLog(played, 'patron-visit-recorder', 'patron-customer-search', 'input');
  },
};

/** The browser has no room left: what was typed stays. */
export const NotSaved: Story = {
  args: { customer: storyCustomers.vip },
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    await press('.kinds [data-kind="visit"]')(played);
    const field = await inLog(played, 'patron-visit-recorder', '#words');
    (field as HTMLTextAreaElement).value = 'Moving to Leeds in spring.';
    field.dispatchEvent(new Event('input'));
    await press('patron-visit-recorder', '.primary')(played);
  },
};

export const Filtered: Story = { args: { kind: 'purchase', from: '2020-01-01' } };

export const NothingMatches: Story = { args: { kind: 'event' } };

export const LongWords: Story = {
  args: { customer: storyCustomers.longWords },
  play: press('.summary'),
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
