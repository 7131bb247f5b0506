import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/loyalty-badge/define.js';
import type { LoyaltyBadgeElement } from '@patronkit/elements/loyalty-badge/loyalty-badge-element.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { press, shownPart } from './story-play.js';
import { failingStoryShop, loadingStoryShop, lockedStoryShop } from './story-states.js';

type Story = StoryObj<LoyaltyBadgeElement>;

const tag = 'patron-loyalty-badge';

const meta: Meta<LoyaltyBadgeElement> = {
  title: 'Elements/Loyalty badge',
  component: 'patron-loyalty-badge',
  tags: ['!autodocs'],
  args: { customer: storyCustomers.nearlyThere, appearance: 'full' },
  argTypes: {
    customer: { control: 'select', options: Object.values(storyCustomers) },
    appearance: { control: 'radio', options: ['full', 'compact'] },
  },
  render: ({ customer, appearance }, { loaded }) =>
    html`<patron-loyalty-badge
      customer=${customer ?? ''}
      appearance=${appearance}
      .store=${loaded['store'] as Store}
    ></patron-loyalty-badge>`,
};
export default meta;

/** A little short of the next tier; some points pending, some about to expire. */
export const NearlyThere: Story = {};

export const HighestTier: Story = { args: { customer: storyCustomers.vip } };

export const Newcomer: Story = { args: { customer: storyCustomers.newcomer } };

/** One line for a header or a till. */
export const Compact: Story = { args: { appearance: 'compact' } };

export const CompactInAHeader: Story = {
  render: () =>
    html`<header>
      <nav aria-label="Account">
        <a href="#orders">Orders</a>
        <patron-loyalty-badge
          appearance="compact"
          customer=${storyCustomers.vip}
        ></patron-loyalty-badge>
      </nav>
    </header>`,
};

/** Where somebody stands and what they lose, as pictures; loaded when they are asked for. */
export const ChartsShown: Story = {
  async play(played) {
    await press(played, tag, '[part=charts] > summary');
    await shownPart(played, tag, '#ending-points-title');
  },
};

/** The member code stays dark on white, with its quiet zone, in every theme. */
export const CodeShown: Story = {
  async play(played) {
    await press(played, tag, '[aria-controls=code]');
    await shownPart(played, tag, '[part="code"] [role="img"]');
    await shownPart(played, tag, '[aria-controls=code][aria-expanded=true]');
  },
};

export const LongWords: Story = { args: { customer: storyCustomers.longWords } };

export const Narrow: Story = {
  render: ({ customer }) =>
    html`<div class="narrow">
      <patron-loyalty-badge customer=${customer ?? ''}></patron-loyalty-badge>
    </div>`,
};

/** No customer yet: what the page puts inside is shown. */
export const NobodySignedIn: Story = {
  render: () =>
    html`<patron-loyalty-badge><a href="#join">Join and collect points</a></patron-loyalty-badge>`,
};

export const UnknownCustomer: Story = { args: { customer: storyCustomers.unknown } };

export const Loading: Story = {
  loaders: [async () => ({ store: await loadingStoryShop() })],
};

export const Failing: Story = {
  loaders: [async () => ({ store: await failingStoryShop() })],
};

/** Who it is, is locked away; tier and points are not personal. */
export const Locked: Story = {
  loaders: [async () => ({ store: await lockedStoryShop() })],
};
