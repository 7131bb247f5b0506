import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/feedback-figures/define.js';
import type { FeedbackFiguresElement } from '@patronkit/elements/feedback-figures/feedback-figures-element.js';
import { PermissionError } from '@patronkit/store/permissions/permission-error.js';
import type { Store } from '@patronkit/store/store.js';
import { addStoryFeedback } from './story-feedback.js';
import { shownPart } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop } from './story-shop.js';
import { failingStoryShop, loadingStoryShop } from './story-states.js';

type Story = StoryObj<FeedbackFiguresElement>;

const tag = 'patron-feedback-figures';

/** A shop that has been asking for a year. */
async function askingStoryShop(): Promise<Store> {
  const store = await openStoryShop();
  await addStoryFeedback(store);
  return store;
}

/** The last figure is drawn when all are. */
const allDrawn = async (played: Played): Promise<void> =>
  void (await shownPart(played, tag, '#response-title'));

const meta: Meta<FeedbackFiguresElement> = {
  title: 'Elements/Feedback figures',
  tags: ['!autodocs'],
  component: tag,
  args: { measure: 'nps', period: 'year' },
  argTypes: {
    measure: { control: 'radio', options: ['csat', 'nps', 'ces'] },
    period: { control: 'radio', options: ['month', 'quarter', 'year'] },
  },
  loaders: [async () => ({ store: await askingStoryShop() })],
  render: ({ measure, period }, { loaded }) =>
    html`<patron-feedback-figures
      measure=${measure}
      period=${period}
      .store=${loaded['store'] as Store}
    ></patron-feedback-figures>`,
};
export default meta;

export const Recommendation: Story = { play: allDrawn };

export const Satisfaction: Story = { args: { measure: 'csat' }, play: allDrawn };

export const Effort: Story = { args: { measure: 'ces', period: 'quarter' }, play: allDrawn };

export const FiveWeeks: Story = { args: { period: 'month' }, play: allDrawn };

/** The same facts in rows. */
export const AsTables: Story = {
  async play(played) {
    await allDrawn(played);
    for (const name of ['standing', 'spread', 'trend', 'response']) {
      (await shownPart(played, tag, `[data-figure="${name}"]`)).click();
    }
    await shownPart(played, tag, 'table');
  },
};

/** One month after the other, by arrow keys or by pointing. */
export const LookedThrough: Story = {
  async play(played) {
    await allDrawn(played);
    const field = await shownPart<HTMLInputElement>(
      played,
      tag,
      '[aria-labelledby="trend-title"] input',
    );
    field.value = '7';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await shownPart(played, tag, 'line.looked-at');
  },
};

export const Narrow: Story = {
  play: allDrawn,
  render: ({ measure, period }, { loaded }) =>
    html`<div class="narrow">
      <patron-feedback-figures
        measure=${measure}
        period=${period}
        .store=${loaded['store'] as Store}
      ></patron-feedback-figures>
    </div>`,
};

/** One answer is a score, if a shaky one. */
export const FirstAnswer: Story = {
  args: { measure: 'csat' },
  loaders: [async () => ({ store: await openStoryShop() })],
  play: allDrawn,
};

export const NobodyAnswered: Story = {
  args: { measure: 'ces' },
  loaders: [async () => ({ store: await openStoryShop() })],
  play: async (played) => void (await shownPart(played, tag, '[part="empty"]')),
};

export const Loading: Story = {
  loaders: [async () => ({ store: await loadingStoryShop() })],
};

export const Failing: Story = {
  loaders: [async () => ({ store: await failingStoryShop() })],
};

/** Where a shop keeps its figures from some of its staff. */
export const NotForThisRole: Story = {
  loaders: [
    async () => ({ store: await failingStoryShop(new PermissionError('staff', 'read feedback')) }),
  ],
  play: async (played) => void (await shownPart(played, tag, '[part="closed"]')),
};
