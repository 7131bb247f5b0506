import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/visit-recorder/define.js';
import type { VisitRecorderElement } from '@patronkit/elements/visit-recorder/visit-recorder-element.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { focused, press, pressKey, shownPart, told, typeInto, until } from './story-play.js';
import type { Played } from './story-play.js';
import { unwritableStoryShop } from './story-states.js';

type Story = StoryObj<VisitRecorderElement>;

const tag = 'patron-visit-recorder';

const meta: Meta<VisitRecorderElement> = {
  title: 'Elements/Visit recorder',
  component: tag,
  tags: ['!autodocs'],
  args: { customer: storyCustomers.vip, kind: 'visit' },
  argTypes: {
    customer: { control: 'select', options: [undefined, ...Object.values(storyCustomers)] },
    kind: { control: 'select', options: visitKinds },
  },
  render: ({ customer, staff, kind }, { loaded }) =>
    html`<patron-visit-recorder
      customer=${customer ?? nothing}
      staff=${staff ?? nothing}
      kind=${kind}
      .store=${loaded['store'] as Store}
    ></patron-visit-recorder>`,
};
export default meta;

async function typeWords(played: Played, words: string): Promise<HTMLTextAreaElement> {
  const field = await shownPart<HTMLTextAreaElement>(played, tag, '#words');
  typeInto(field, words);
  return field;
}

/** Somebody came by: what they said, in their words. */
export const Visit: Story = {};

/** A purchase begins with its amount. */
export const Purchase: Story = { args: { kind: 'purchase' } };

/** A call is a matter of the phone: the channel follows the kind. */
export const Call: Story = { args: { kind: 'call' } };

/** Without a customer it asks first. */
export const ForSomeone: Story = {
  args: { customer: undefined },
  async play(played) {
    typeInto(
      await shownPart<HTMLInputElement>(played, tag, 'patron-customer-search', 'input'),
      '88',
    );
    await press(played, tag, 'patron-customer-search', '[role="option"]');
    await shownPart(played, tag, '.chosen');
    await focused(played, tag, '#words');
  },
};

/** Nobody was chosen: the search says so, and has the cursor. */
export const NobodyChosen: Story = {
  args: { customer: undefined },
  async play(played) {
    await shownPart(played, tag, 'patron-customer-search', 'input');
    await press(played, tag, '.primary');
    await shownPart(played, tag, 'patron-customer-search', '.error');
    await focused(played, tag, 'patron-customer-search', '[aria-invalid="true"]');
  },
};

/** "Now" becomes a field: yesterday's call is written down with yesterday's time. */
export const AnotherTime: Story = {
  args: { kind: 'call' },
  async play(played) {
    await press(played, tag, '.now');
    await focused(played, tag, '#time');
    const time = await shownPart<HTMLInputElement>(played, tag, '#time');
    time.value = '2026-01-05T10:30';
    time.dispatchEvent(new Event('change'));
  },
};

/** Enter saves, and the recorder is ready for the next. */
export const Saved: Story = {
  async play(played) {
    const field = await typeWords(played, 'Wants the catalogue by post.');
    await told(played, 'visit-recorded', () => pressKey(field, 'Enter'));
    await until('the field is empty again', () => field.value === '');
  },
};

/** An amount that could mean two things is refused rather than guessed. */
export const UnclearAmount: Story = {
  args: { kind: 'purchase' },
  async play(played) {
    typeInto(await shownPart<HTMLInputElement>(played, tag, '#amount'), '12,5');
    await press(played, tag, '.primary');
    await focused(played, tag, '#amount[aria-invalid="true"]');
  },
};

/** The browser has no room left: what was typed stays. */
export const NotSaved: Story = {
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    const field = await typeWords(played, 'Moving to Leeds in spring.');
    await press(played, tag, '.primary');
    await shownPart(played, tag, '[role="alert"] .error');
    await until('what was typed is kept', () => field.value === 'Moving to Leeds in spring.');
  },
};
