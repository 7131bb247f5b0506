import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import type { Store } from '@patronkit/store/store.js';
import { storyCustomers } from './story-cast.js';
import { press, shownPart } from './story-play.js';
import type { Played } from './story-play.js';
import { openStoryShop, storyNow } from './story-shop.js';

type Story = StoryObj;

const card = 'patron-customer-card';
const badge = 'patron-loyalty-badge';
const day = 86_400_000;

const showCard = (customer: string, store?: Store) =>
  html`<patron-customer-card readonly customer=${customer} .store=${store}></patron-customer-card>`;

const showBadge = (customer: string) =>
  html`<patron-loyalty-badge customer=${customer}></patron-loyalty-badge>`;

const cardDrawn = async (played: Played): Promise<void> =>
  void (await shownPart(played, card, '#visits-by-day-title'));

/** Three years of a customer who comes every few days, and spends more from year to year. */
async function regularsShop(): Promise<Store> {
  const store = await openStoryShop();
  await store.visits.addMany(
    Array.from({ length: 260 }, (_, index) => ({
      id: `v_regular_${index}`,
      customer: storyCustomers.newcomer,
      at: storyNow - (index * 4 + (index % 3)) * day,
      kind: 'purchase' as const,
      channel: 'in-person' as const,
      amount: {
        minor: 1_000 + ((index * 7_919) % 9_000) * (index < 95 ? 2 : 1),
        currency: 'GBP',
      },
    })),
  );
  return store;
}

const meta: Meta = { title: 'Parts/Figures' };
export default meta;

/** Spend by month and visits by day, in the customer card. */
export const SpendAndVisits: Story = {
  render: () => showCard(storyCustomers.vip),
  play: cardDrawn,
};

/** Each month beside the same one a year before. */
export const ComparedWithTheYearBefore: Story = {
  loaders: [async () => ({ store: await regularsShop() })],
  render: (_, { loaded }) => showCard(storyCustomers.newcomer, loaded['store'] as Store),
  play: cardDrawn,
};

/** A call is a visit, but nothing was bought. */
export const NothingBought: Story = {
  render: () => showCard(storyCustomers.longWords),
  play: cardDrawn,
};

export const DayLookedAt: Story = {
  render: () => showCard(storyCustomers.vip),
  async play(played) {
    await cardDrawn(played);
    const field = await shownPart<HTMLInputElement>(
      played,
      card,
      '[aria-labelledby="visits-by-day-title"] input',
    );
    field.value = '2';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await shownPart(played, card, '.looked-at-day');
  },
};

export const AsTables: Story = {
  render: () => showCard(storyCustomers.vip),
  async play(played) {
    await cardDrawn(played);
    (await shownPart(played, card, '[data-figure="spend-by-month"]')).click();
    (await shownPart(played, card, '[data-figure="visits-by-day"]')).click();
    await shownPart(played, card, '.table-window');
  },
};

/** The customer objected to profiling. */
export const NotDrawn: Story = {
  loaders: [
    async () => {
      const store = await openStoryShop();
      await store.consents.add({
        customer: storyCustomers.vip,
        at: storyNow - day,
        purpose: 'profiling',
        given: false,
        wording: '2026-11',
        channel: 'web',
      });
      return { store };
    },
  ],
  render: (_, { loaded }) => showCard(storyCustomers.vip, loaded['store'] as Store),
  play: async (played) => void (await shownPart(played, card, '.over-time')),
};

/** In the loyalty badge: the way through the tiers, and the points that expire. */
export const TiersAndExpiringPoints: Story = {
  render: () => showBadge(storyCustomers.nearlyThere),
  async play(played) {
    await press(played, badge, '[part=charts] > summary');
    await shownPart(played, badge, '#ending-points-title');
  },
};

export const HighestTier: Story = {
  render: () => showBadge(storyCustomers.vip),
  async play(played) {
    await press(played, badge, '[part=charts] > summary');
    await shownPart(played, badge, '#ladder-title');
  },
};
