import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { StorageError } from '@patronkit/store/errors.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Live } from '@patronkit/store/live.js';
import { PermissionError } from '@patronkit/store/permissions/permission-error.js';
import { LockedError } from '@patronkit/store/sealing/sealing-errors.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { FigureOnPage } from '../shared/figures/testing/figure-on-page.js';
import './define.js';
import type { FeedbackFiguresElement } from './feedback-figures-element.js';

const day = 86_400_000;

let shops = 0;
async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `feedback-figures-${++shops}`, persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    contactWays: [],
    stage: 'keep',
  });
  return store;
}

const say = (store: Store, score: number, more: object = {}) =>
  store.feedback.add({
    at: Date.now() - day,
    measure: 'nps',
    score,
    channel: 'web',
    ...more,
  });

const come = (store: Store, id: string, daysAgo = 1) =>
  store.visits.add({
    id,
    customer: 'c_1',
    at: Date.now() - daysAgo * day,
    kind: 'visit',
    channel: 'in-person',
  });

/** A store whose questions to one collection get this answer. */
function answering(store: Store, answer: Live<never>): Store {
  const live = () => signal(answer);
  return { ...store, feedback: { ...store.feedback, live } };
}

async function show(
  store: Store,
  { measure = 'nps', period = 'quarter', lang = 'en' } = {},
): Promise<FeedbackFiguresElement> {
  return fixture<FeedbackFiguresElement>(
    html`<patron-feedback-figures
      measure=${measure}
      period=${period}
      lang=${lang}
      .store=${store}
    ></patron-feedback-figures>`,
  );
}

const textOf = (element: FeedbackFiguresElement, selector: string): string =>
  element.shadowRoot!.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('<patron-feedback-figures>', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openShop();
  });

  it('shows the score on a dial, and what it is made of', async () => {
    for (const score of [10, 9, 9, 7, 3]) await say(store, score);
    const element = await show(store);
    const dial = await FigureOnPage.shown(element, 'standing');
    expect(dial.text('.gauge-value')).to.equal('+40');
    expect(dial.text('.figure-words')).to.contain('5 answers in 13 weeks.');
    expect(dial.spoken.description).to.equal('A dial from -100 to +100, its hand at +40.');
    const spread = await FigureOnPage.shown(element, 'spread');
    expect(spread.spoken.description).to.contain('Detractors 20%, Passives 20%, Promoters 60%');
    await FigureOnPage.shown(element, 'trend');
    await expect(element).to.be.accessible();
  });

  for (const [measure, scores, words] of [
    ['csat', [5, 4, 3, 1], '50%'],
    ['ces', [7, 5, 4, 2], '4.5'],
  ] as const) {
    it(`knows ${measure}`, async () => {
      for (const score of scores) await say(store, score, { measure });
      const dial = await FigureOnPage.shown(await show(store, { measure }), 'standing');
      expect(dial.text('.gauge-value')).to.equal(words);
    });
  }

  for (const [lang, words] of [
    ['en', /^Most recently 6\.0 \(week of .+ 2\d{3}\)\.$/],
    ['zh-CN', /^最近一次有回答的是.+起的一周：6\.0。$/],
  ] as const) {
    it(`says in a sentence how the latest week was, in ${lang}`, async () => {
      await say(store, 6, { measure: 'ces' });
      const trend = await FigureOnPage.shown(await show(store, { measure: 'ces', lang }), 'trend');
      expect(trend.text('.figure-words')).to.match(words);
    });
  }

  it('goes through the answers score by score', async () => {
    for (const score of [10, 10, 0]) await say(store, score);
    const spread = await FigureOnPage.shown(await show(store), 'spread');
    await spread.goTo(0);
    expect(spread.text('.figure-words')).to.equal('0: 1 answer, 33%');
    await spread.pointAt(0.99, 0.5);
    expect(spread.text('.figure-words')).to.equal('10: 2 answers, 67%');
  });

  it('counts the visits that were answered, each once, and none that could not be', async () => {
    for (const id of ['v_1', 'v_2', 'v_3', 'v_4']) await come(store, id);
    await store.visits.add({
      id: 'v_call',
      customer: 'c_1',
      at: Date.now() - day,
      kind: 'return-visit',
      channel: 'phone',
    });
    await say(store, 9, { visit: 'v_1' });
    await say(store, 4, { visit: 'v_1' });
    await say(store, 4, { visit: 'v_call' });
    await say(store, 4);
    // An answer to another question is an answer all the same.
    await say(store, 5, { visit: 'v_2', measure: 'csat' });
    const rate = await FigureOnPage.shown(await show(store), 'response');
    expect(rate.text('.figure-value')).to.equal('50%');
    expect(rate.text('.figure-words')).to.contain('2 of 4 visits were answered');
    await rate.turn();
    expect(rate.columns).to.eql(['Week', 'Visits', 'Answered', 'Share']);
    expect(rate.rows).to.have.length(13);
  });

  it('says so where there were no visits', async () => {
    await say(store, 9);
    const element = await show(store);
    await waitUntil(() => textOf(element, 'section').includes('No visits in this period.'));
  });

  it('follows new answers', async () => {
    await say(store, 10);
    const dial = await FigureOnPage.shown(await show(store), 'standing');
    await say(store, 0);
    await waitUntil(() => dial.text('.gauge-value') === '0');
  });

  it('reaches back as far as its period says', async () => {
    await say(store, 10);
    await say(store, 0, { at: Date.now() - 200 * day });
    const element = await show(store);
    const dial = await FigureOnPage.shown(element, 'standing');
    expect(dial.text('.gauge-value')).to.equal('+100');
    element.period = 'year';
    await waitUntil(() => textOf(element, '.gauge-value') === '0');
    const trend = await FigureOnPage.shown(element, 'trend');
    await trend.turn();
    expect(trend.rows).to.have.length(12);
    expect(trend.columns[0]).to.equal('Month');
  });

  it('shows another measure when asked to', async () => {
    await say(store, 10);
    await say(store, 2, { measure: 'csat' });
    const element = await show(store);
    await FigureOnPage.shown(element, 'standing');
    element.measure = 'csat';
    await waitUntil(() => textOf(element, '.gauge-value') === '0%');
    expect(textOf(element, 'h2')).to.equal('Satisfaction');
  });

  it('takes an attribute that makes no sense for the usual question and period', async () => {
    await say(store, 4, { measure: 'csat' });
    const element = await show(store, { measure: 'constructor', period: 'toString' });
    const dial = await FigureOnPage.shown(element, 'standing');
    expect(dial.text('.gauge-value')).to.equal('100%');
    expect(dial.text('.figure-words')).to.contain('in 13 weeks');
  });

  it('speaks Chinese', async () => {
    await say(store, 10);
    const element = await show(store, { lang: 'zh-CN' });
    await waitUntil(() => textOf(element, 'h3') === '净推荐值（NPS）');
    expect(textOf(element, 'h2')).to.equal('推荐度');
  });

  describe('without figures', () => {
    it('says that nobody has answered yet', async () => {
      const element = await show(store);
      await waitUntil(() => textOf(element, '[part=empty]').includes('No answers in this period'));
      await expect(element).to.be.accessible();
    });

    it('says that it is loading, and keeps their room', async () => {
      const element = await show(answering(store, { status: 'loading' }));
      expect(element.shadowRoot!.querySelector('[role=status] [role=img]')!.ariaLabel).to.equal(
        'Loading the feedback',
      );
      expect(element.shadowRoot!.querySelectorAll('.figure-room')).to.have.length(4);
      await expect(element).to.be.accessible();
    });

    it('says that reading failed, with the code', async () => {
      const error = new StorageError('reading');
      const element = await show(answering(store, { status: 'error', error }));
      await waitUntil(() => textOf(element, '[part=error]').includes(error.code));
    });

    it('says to whom they are closed, and when', async () => {
      const closed = async (error: StoreError): Promise<string> => {
        const element = await show(answering(store, { status: 'error', error }));
        await waitUntil(() => textOf(element, '[part=closed]'));
        await expect(element).to.be.accessible();
        return textOf(element, '[part=closed]');
      };
      expect(await closed(new PermissionError('shopper', 'read feedback'))).to.contain(
        'Not for your role',
      );
      expect(await closed(new LockedError('feedback'))).to.contain('Unlock it');
    });
  });

  for (const width of [320, 1000]) {
    it(`takes the room that was kept, at ${width} px`, async () => {
      await come(store, 'v_1');
      await say(store, 10, { visit: 'v_1' });
      const element = await show(store);
      element.style.setProperty('width', `${width}px`);
      await FigureOnPage.shown(element, 'response');
      const drawn = element.shadowRoot!.querySelector<HTMLElement>('.figure-spaces')!;
      const waiting = await show(answering(store, { status: 'loading' }));
      waiting.style.setProperty('width', `${width}px`);
      const room = waiting.shadowRoot!.querySelector<HTMLElement>('.figure-spaces')!;
      expect(drawn.offsetHeight).to.be.closeTo(room.offsetHeight, 4);
    });
  }
});
