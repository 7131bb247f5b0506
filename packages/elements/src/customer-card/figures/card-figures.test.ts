import { expect, waitUntil } from '@open-wc/testing';
import type { Store } from '@patronkit/store/store.js';
import { FigureOnPage } from '../../shared/figures/testing/figure-on-page.js';
import { day, openCardShop, showCard } from '../testing/card-fixture.js';
import type { CardOnPage } from '../testing/card-fixture.js';

const purchase = (store: Store, daysAgo: number, minor: number, customer = 'c_1') =>
  store.visits.add({
    customer,
    at: Date.now() - daysAgo * day,
    kind: 'purchase',
    channel: 'in-person',
    amount: { minor, currency: 'GBP' },
  });

const agree = (store: Store, given: boolean) =>
  store.consents.add({
    customer: 'c_1',
    at: Date.now() - day,
    purpose: 'profiling',
    given,
    wording: '2026-11',
    channel: 'in-person',
  });

const figure = (card: CardOnPage, name: string): Promise<FigureOnPage> =>
  FigureOnPage.shown(card.element, name);

const spend = (card: CardOnPage) => figure(card, 'spend-by-month');
const visits = (card: CardOnPage) => figure(card, 'visits-by-day');

describe('the figures of a customer card', () => {
  it('show what was spent in twelve months, in words too', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 12_000);
    await purchase(store, 95, 30_550);
    const card = await showCard(store);
    const drawn = await spend(card);
    expect(drawn.text('.figure-value')).to.equal('£425.50');
    expect(drawn.text('.figure-words')).to.equal('In the last 12 months.');
    expect(drawn.spoken.name).to.equal('Spend by month');
    expect(drawn.spoken.description).to.contain('with £305.50');
    expect(drawn.root.querySelectorAll('.column')).to.have.length(2);
    await visits(card);
    await expect(card.element).to.be.accessible();
  });

  it('compare with the year before', async () => {
    const store = await openCardShop();
    await purchase(store, 1, 15_000);
    await purchase(store, 400, 10_000);
    const drawn = await spend(await showCard(store));
    expect(drawn.text('.figure-words')).to.contain('£100.00 in the 12 before that (+50%)');
    expect(drawn.text('.legend')).to.contain('Same month a year before');
    expect(drawn.root.querySelectorAll('line.marker')).to.have.length(1);
  });

  it('tell of one month after the other, by keys or by pointer, without covering anything', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 12_000);
    const drawn = await spend(await showCard(store));
    const field = drawn.find<HTMLInputElement>('input[type="range"]')!;
    const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format();
    expect(field.getAttribute('aria-label')).to.equal('Spend by month: go through it');
    expect(field.getAttribute('aria-valuetext')).to.equal(`${month}: £120.00 in 1 purchase`);
    await drawn.goTo(0);
    expect(drawn.text('.figure-words')).to.match(/: £0.00 in 0 purchases$/);
    expect(field.getAttribute('aria-valuetext')).to.equal(drawn.text('.figure-words'));
    expect(drawn.find('.looked-at')).to.exist;
    await drawn.pointAt(0.99, 0.5);
    expect(drawn.text('.figure-words')).to.equal(`${month}: £120.00 in 1 purchase`);
    field.dispatchEvent(new PointerEvent('pointerleave'));
    await waitUntil(() => drawn.text('.figure-words') === 'In the last 12 months.');
  });

  it('are tables for who asks, with the same facts', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 12_000);
    const card = await showCard(store);
    const drawn = await spend(card);
    await drawn.turn();
    expect(drawn.find('svg[role="img"]')).to.equal(null);
    expect(drawn.rows).to.have.length(12);
    expect(drawn.rows.at(-1)!.slice(1)).to.eql(['£120.00', '1']);
    expect(drawn.columns).to.eql(['Month', 'Spend by month', 'Purchases']);
    await expect(card.element).to.be.accessible();
    await drawn.turn();
    expect(drawn.find('svg[role="img"]')).to.exist;
  });

  it('mark the days of visits in a year, and go from one to the next', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 100);
    await purchase(store, 0, 100);
    await purchase(store, 200, 100);
    const drawn = await visits(await showCard(store));
    expect(drawn.text('.figure-value')).to.equal('3 visits');
    expect(drawn.text('.figure-words')).to.contain('On 2 days');
    await drawn.goTo(0);
    expect(drawn.text('.figure-words')).to.match(/: 1 visit$/);
    expect(drawn.find('.looked-at-day')).to.exist;
    await drawn.goTo(1);
    expect(drawn.text('.figure-words')).to.match(/: 2 visits$/);
  });

  it('follow a purchase made while they are looked at', async () => {
    const store = await openCardShop();
    await purchase(store, 3, 1_000);
    const drawn = await spend(await showCard(store));
    await purchase(store, 0, 2_000);
    await waitUntil(() => drawn.text('.figure-value') === '£30.00');
  });

  it('say so where the customer does not want to be profiled, and draw nothing', async () => {
    const store = await openCardShop();
    await purchase(store, 3, 1_000);
    await agree(store, false);
    const card = await showCard(store);
    await card.shows('.over-time', 'Not drawn: the customer does not want that.');
    expect(card.find('.figure')).to.equal(null);
  });

  it('are not there for who has not come in two years', async () => {
    const store = await openCardShop();
    await purchase(store, 900, 1_000);
    const card = await showCard(store, { settled: '.consents' });
    await waitUntil(() => card.find('.plugin-sections'));
    expect(card.find('.over-time')).to.equal(null);
  });

  it('say what there is to say of a year without purchases', async () => {
    const store = await openCardShop();
    await store.visits.add({
      customer: 'c_1',
      at: Date.now() - 3 * day,
      kind: 'call',
      channel: 'phone',
    });
    const card = await showCard(store);
    await visits(card);
    expect(card.text('.over-time')).to.contain('Nothing bought in the last two years.');
  });

  it('are those of the next customer when another one is shown', async () => {
    const store = await openCardShop();
    await store.customers.add({
      id: 'c_2',
      name: 'Ben Marsh',
      kind: 'person',
      contactWays: [],
      stage: 'keep',
    });
    await purchase(store, 3, 1_000);
    await purchase(store, 3, 7_000, 'c_2');
    const card = await showCard(store);
    const drawn = await spend(card);
    await drawn.goTo(2);
    card.element.customer = 'c_2';
    await waitUntil(() => card.text('.figure-value') === '£70.00');
    expect((await spend(card)).text('.figure-words')).to.equal('In the last 12 months.');
  });

  it('speak Chinese, amounts and months too', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 12_000);
    const card = await showCard(store, { lang: 'zh-CN' });
    const drawn = await spend(card);
    await waitUntil(() => drawn.text('h4') === '每月消费');
    expect(drawn.text('.label.kept:last-of-type')).to.match(/^\d+月$/);
    expect(drawn.text('[data-figure]')).to.equal('以表格显示');
  });

  // WebKitGTK 2.50 draws them anew at the next change only; why is not known.
  const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
  (isWebKit ? it.skip : it)('run from right to left where the page does', async () => {
    const store = await openCardShop();
    await purchase(store, 0, 12_000);
    const card = await showCard(store);
    const drawn = await spend(card);
    const left = (): number => drawn.find('.column')!.getBoundingClientRect().left;
    const middle = drawn.root.getBoundingClientRect().left + drawn.root.offsetWidth / 2;
    expect(left()).to.be.above(middle);
    card.element.dir = 'rtl';
    await waitUntil(() => left() < middle);
  });

  for (const width of [320, 900]) {
    it(`take no more room when they are there than was kept for them, at ${width} px`, async () => {
      const store = await openCardShop();
      await purchase(store, 0, 12_000);
      const card = await showCard(store);
      card.element.style.setProperty('width', `${width}px`);
      await visits(card);
      const drawn = card.find('.figure-spaces')!;
      const room = drawn.cloneNode() as HTMLElement;
      for (const name of ['figure-room', 'figure-room calendar-room']) {
        const space = document.createElement('div');
        space.className = 'figure-space';
        space.append(Object.assign(document.createElement('div'), { className: name }));
        room.append(space);
      }
      drawn.after(room);
      expect(drawn.offsetHeight).to.be.above(200);
      expect(drawn.offsetHeight).to.be.closeTo(room.offsetHeight, 2);
    });
  }
});
