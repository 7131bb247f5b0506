import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/feedback-form/define.js';
import type { FeedbackSentEvent } from '@patronkit/elements/feedback-form/feedback-form-events.js';
import type { FeedbackFormElement } from '@patronkit/elements/feedback-form/feedback-form-element.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { goOffline } from './story-online.js';
import {
  focused,
  partNow,
  press,
  shownPart,
  storyRoot,
  told,
  typeInto,
  until,
} from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import { failingStoryShop, loadingStoryShop, unwritableStoryShop } from './story-states.js';

type Story = StoryObj<FeedbackFormElement>;

const tag = 'patron-feedback-form';

const formIn = (played: Played): FeedbackFormElement =>
  storyRoot(played).querySelector<FeedbackFormElement>(tag)!;

/** Chooses a step of the scale, as a press does. */
const choose = (played: Played, score: number): Promise<void> =>
  press(played, tag, `input[type=radio][value="${score}"]`);

async function typeComment(played: Played, text: string): Promise<void> {
  typeInto(await shownPart<HTMLTextAreaElement>(played, tag, 'textarea'), text);
}

/** Chooses a score and sends it: thanks take the place of the form. */
const sending =
  (score: number) =>
  async (played: Played): Promise<void> => {
    await choose(played, score);
    const { score: sent } = await told<FeedbackSentEvent>(played, 'feedback-sent', () =>
      press(played, tag, '[part="send"]'),
    );
    await until('the page is told the score', () => sent === score);
    await shownPart(played, tag, '[part="thanks"]');
    await focused(played, tag, '[part="heading"]');
  };

const meta: Meta<FeedbackFormElement> = {
  title: 'Elements/Feedback form',
  component: 'patron-feedback-form',
  tags: ['!autodocs'],
  args: { measure: 'csat', customer: storyCustomers.nearlyThere },
  argTypes: {
    measure: { control: 'radio', options: ['csat', 'nps', 'ces'] },
    channel: {
      control: 'select',
      options: ['phone', 'messaging', 'email', 'in-person', 'web'],
    },
  },
  render: (args, { loaded }) =>
    html`<patron-feedback-form
      measure=${args.measure}
      customer=${args.customer ?? nothing}
      visit=${args.visit ?? nothing}
      channel=${args.channel ?? nothing}
      name=${args.name || nothing}
      value=${args.defaultValue || nothing}
      heading=${args.heading ?? nothing}
      question=${args.question ?? nothing}
      promise=${args.promise ?? nothing}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?repeatable=${args.repeatable}
      .store=${loaded['store'] as Store}
    ></patron-feedback-form>`,
};
export default meta;

export const Satisfaction: Story = {};

export const Recommendation: Story = { args: { measure: 'nps' } };

export const Effort: Story = { args: { measure: 'ces' } };

export const FilledIn: Story = {
  async play(played) {
    await choose(played, 2);
    await typeComment(played, 'The lantern came with a tear, and nobody picked up the phone.');
    await press(played, tag, '[type=checkbox]');
    await shownPart(played, tag, '[part="contact"]');
    await until('the page’s form carries the score', () => formIn(played).value === '2');
  },
};

export const OwnWords: Story = {
  render: () =>
    html`<patron-feedback-form
      heading="Your stay with us"
      question="How was the room?"
      promise="We call you back tonight."
    ></patron-feedback-form>`,
};

export const ScoreMissing: Story = {
  async play(played) {
    await press(played, tag, '[part="send"]');
    await focused(played, tag, 'input[type=radio]');
  },
};

/** Nothing is cut: what is too long is counted, and sent once it is shorter. */
export const CommentTooLong: Story = {
  async play(played) {
    const story = 'A very long story. '.repeat(560);
    await typeComment(played, story);
    await choose(played, 4);
    await press(played, tag, '[part="send"]');
    const field = await shownPart<HTMLTextAreaElement>(
      played,
      tag,
      'textarea[aria-invalid="true"]',
    );
    await until('nothing is cut', () => field.value === story);
  },
};

export const SentHappy: Story = { args: { repeatable: true }, play: sending(5) };

export const SentNeutral: Story = { play: sending(3) };

export const SentUnhappy: Story = { play: sending(1) };

export const SavingFails: Story = {
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  async play(played) {
    await choose(played, 2);
    await press(played, tag, '[part="send"]');
    await until('why it was not sent is said', () =>
      partNow(played, tag, '.sending [role="alert"]')?.textContent.trim(),
    );
    await until('the score is kept', () => formIn(played).value === '2');
  },
};

export const ReadOnly: Story = { args: { readonly: true, defaultValue: '4' } };

export const Disabled: Story = { args: { disabled: true } };

/** Beside other fields: the values travel with the page's form. */
export const InAForm: Story = {
  render: () =>
    html`<form>
      <patron-feedback-form name="opinion" required></patron-feedback-form>
    </form>`,
};

/** What the page puts inside shows only until the element is there. */
export const WithFallback: Story = {
  render: () =>
    html`<patron-feedback-form>
      <form action="/feedback" method="post">
        <label>How was it? <input name="score" type="number" min="1" max="5" /></label>
        <button>Send</button>
      </form>
    </patron-feedback-form>`,
};

export const Narrow: Story = {
  args: { measure: 'nps' },
  render: ({ measure }) =>
    html`<div class="narrow">
      <patron-feedback-form measure=${measure}></patron-feedback-form>
    </div>`,
};

/** Without a network it is kept on this device, and the button says so before anybody presses it. */
export const Offline: Story = {
  loaders: [() => (goOffline(), {})],
  async play(played) {
    await choose(played, 4);
    await until('it is said where it will be kept', () =>
      partNow(played, tag, '.sending [role="status"]')?.textContent.trim(),
    );
  },
};

/** The form shows at once; only sending waits for the shop. */
export const ShopStillOpening: Story = {
  loaders: [async () => ({ store: await loadingStoryShop() })],
};

export const ShopCannotBeRead: Story = {
  loaders: [async () => ({ store: await failingStoryShop() })],
};

/** The browser refused its database. */
export const KeptInMemory: Story = {
  loaders: [async () => ({ store: await openStoryShop({ lasting: false }) })],
};
