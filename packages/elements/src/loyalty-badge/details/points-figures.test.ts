import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { FigureOnPage } from '../../shared/figures/testing/figure-on-page.js';
import '../define.js';
import type { LoyaltyBadgeElement } from '../loyalty-badge-element.js';

const day = 86_400_000;

let shops = 0;
async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `points-figures-${++shops}`, persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    contactWays: [],
    stage: 'keep',
  });
  return store;
}

const purchase = (store: Store, daysAgo: number, minor: number) =>
  store.visits.add({
    customer: 'c_1',
    at: Date.now() - daysAgo * day,
    kind: 'purchase',
    channel: 'in-person',
    amount: { minor, currency: 'GBP' },
  });

const find = <Found extends HTMLElement>(badge: LoyaltyBadgeElement, selector: string): Found =>
  badge.shadowRoot!.querySelector<Found>(selector)!;

/** A badge whose figures are still folded away. */
async function showFolded(store: Store, lang = 'en'): Promise<LoyaltyBadgeElement> {
  const badge = await fixture<LoyaltyBadgeElement>(
    html`<patron-loyalty-badge customer="c_1" lang=${lang} .store=${store}></patron-loyalty-badge>`,
  );
  await waitUntil(() => find(badge, 'summary'), 'nothing opens the figures');
  return badge;
}

async function show(store: Store, lang?: string): Promise<LoyaltyBadgeElement> {
  const badge = await showFolded(store, lang);
  find(badge, 'summary').click();
  return badge;
}

describe('the figures of a loyalty badge', () => {
  it('are folded away until somebody asks, and can be folded again', async () => {
    const badge = await showFolded(await openShop());
    const { height } = badge.getBoundingClientRect();
    const figures = () => badge.shadowRoot!.querySelectorAll('.figure-space, figure').length;
    expect(figures()).to.equal(0);
    expect(find(badge, 'summary').innerText).to.equal('Your points in charts');
    find(badge, 'summary').click();
    await FigureOnPage.shown(badge, 'ladder');
    expect(badge.getBoundingClientRect().height).to.be.above(height + 100);
    find(badge, 'summary').click();
    await waitUntil(() => figures() === 0, 'the figures are still there');
    expect(badge.getBoundingClientRect().height).to.equal(height);
  });

  it('take their room as soon as they are asked for', async () => {
    const store = await openShop();
    await purchase(store, 100, 50_000);
    const badge = await show(store);
    const heightOf = (selector: string) =>
      find(badge, selector).closest('.drawn')!.getBoundingClientRect().height;
    await waitUntil(() => badge.shadowRoot!.querySelector('.figure-space'));
    const before = heightOf('.figure-space');
    await FigureOnPage.shown(badge, 'ladder');
    expect(heightOf('figure')).to.be.closeTo(before, 1);
  });

  it('show where the customer stands among the tiers', async () => {
    const store = await openShop();
    await purchase(store, 1, 50_000);
    const badge = await show(store);
    const ladder = await FigureOnPage.shown(badge, 'ladder');
    expect(ladder.text('.figure-value')).to.equal('£500.00');
    expect(ladder.spoken.description).to.equal(
      '£500.00 on a way with these steps: Ordinary from £0.00, Key from £1,000.00, VIP from £5,000.00.',
    );
    expect(ladder.text('.steps .current')).to.contain('Ordinary');
    // Half of the first of three steps.
    const { left, width } = ladder.find('.drawing')!.getBoundingClientRect();
    const stand = ladder.find('.stand')!.getBoundingClientRect();
    expect((stand.left + stand.width / 2 - left) / width).to.be.closeTo(1 / 6, 0.01);
    await expect(badge).to.be.accessible();
  });

  it('are a table for who asks', async () => {
    const store = await openShop();
    await purchase(store, 1, 150_000);
    const badge = await show(store);
    const ladder = await FigureOnPage.shown(badge, 'ladder');
    await ladder.turn();
    expect(ladder.rows).to.eql([
      ['Ordinary', '£0.00', '–'],
      ['Key', '£1,000.00', 'here'],
      ['VIP', '£5,000.00', '–'],
    ]);
    await expect(badge).to.be.accessible();
  });

  it('show four of many tiers: the one before, the customer’s own and what comes', async () => {
    const store = await openShop();
    const tiers = Array.from({ length: 9 }, (_, index) => ({
      tier: `t${index}`,
      label: { en: `Level ${index}` },
      from: index * 10_000,
      benefits: [],
    }));
    await store.settings.put({
      ...defaultShopSettings,
      tiers: { ...defaultShopSettings.tiers, tiers },
    });
    await purchase(store, 1, 45_000);
    const ladder = await FigureOnPage.shown(await show(store), 'ladder');
    const names = [...ladder.root.querySelectorAll('.steps span')].map(
      ({ textContent }) => textContent,
    );
    expect(names).to.eql(['Level 3', 'Level 4', 'Level 5', 'Level 6']);
  });

  it('show in which months points expire, if any do', async () => {
    const store = await openShop();
    const badge = await show(store);
    await FigureOnPage.shown(badge, 'ladder');
    expect(badge.shadowRoot!.getElementById('ending-points-title')).to.equal(null);
    await purchase(store, 100, 50_000);
    await purchase(store, 200, 20_000);
    const ending = await FigureOnPage.shown(badge, 'ending-points');
    expect(ending.text('.figure-value')).to.equal('70 points');
    expect(ending.root.querySelectorAll('.column')).to.have.length(2);
    await ending.turn();
    expect(ending.rows).to.have.length(13);
    expect(
      ending.rows.map(([, points]) => points).filter((points) => points !== '0 points'),
    ).to.eql(['20 points', '50 points']);
    await expect(badge).to.be.accessible();
  });

  it('speak Chinese', async () => {
    const store = await openShop();
    await purchase(store, 1, 50_000);
    const ladder = await FigureOnPage.shown(await show(store, 'zh-CN'), 'ladder');
    await waitUntil(() => ladder.text('h3') === '您的等级进度');
    expect(ladder.text('.steps .current')).to.contain('普通客户');
  });
});
