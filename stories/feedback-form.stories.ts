import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/feedback-form/define.js';
import type { FeedbackFormElement } from '@patronkit/elements/feedback-form/feedback-form-element.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { shownPart, typeInto } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import { failingStoryShop, loadingStoryShop, unwritableStoryShop } from './story-states.js';

type Story = StoryObj<FeedbackFormElement>;

const tag = 'patron-feedback-form';

const formIn = (canvas: HTMLElement): FeedbackFormElement =>
  canvas.querySelector<FeedbackFormElement>(tag)!;

async function typeComment(played: Played, text: string): Promise<void> {
  typeInto(await shownPart<HTMLTextAreaElement>(played, tag, 'textarea'), text);
}

/** Chooses a score and sends it. */
const sending =
  (score: number) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const form = formIn(canvasElement);
    form.value = String(score);
    await form.send();
  };

const meta: Meta<FeedbackFormElement> = {
  title: 'Elements/Feedback form',
  component: 'patron-feedback-form',
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
    formIn(played.canvasElement).value = '2';
    await typeComment(played, 'The lantern came with a tear, and nobody picked up the phone.');
    (await shownPart(played, tag, '[type=checkbox]')).click();
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
  async play({ canvasElement }) {
    await formIn(canvasElement).send();
  },
};

/** Nothing is cut: what is too long is counted, and sent once it is shorter. */
export const CommentTooLong: Story = {
  play: (played) => typeComment(played, 'A very long story. '.repeat(560)),
};

export const SentHappy: Story = { args: { repeatable: true }, play: sending(5) };

export const SentNeutral: Story = { play: sending(3) };

export const SentUnhappy: Story = { play: sending(1) };

export const SavingFails: Story = {
  loaders: [async () => ({ store: await unwritableStoryShop(new QuotaError()) })],
  play: sending(2),
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
