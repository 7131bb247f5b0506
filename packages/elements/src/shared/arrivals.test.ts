import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { openCardShop, showCard } from '../customer-card/testing/card-fixture.js';
import '../loyalty-badge/define.js';
import type { LoyaltyBadgeElement } from '../loyalty-badge/loyalty-badge-element.js';
import { Arrivals, comeIn } from './arrivals.js';

describe('what comes in', () => {
  it('is told once, when it is written, and not when it is only seen for the first time', () => {
    const arrivals = new Arrivals();
    const old = { id: 'old', createdAt: Date.now() - 1000 };
    const fresh = { id: 'fresh', createdAt: Date.now() + 1 };
    expect(arrivals.justArrived([old])).to.deep.equal([]);
    expect(arrivals.justArrived([fresh, old])).to.deep.equal(['fresh']);
    expect(arrivals.justArrived([fresh, old])).to.deep.equal([]);
  });

  it('comes silently where much comes at once', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      id: `v_${index}`,
      createdAt: Date.now() + 1,
    }));
    expect(new Arrivals().justArrived(many)).to.deep.equal([]);
  });

  it('moves nothing where motion is reduced', async () => {
    const element = await fixture(html`<p>Text</p>`);
    const { matchMedia } = window;
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
    comeIn(element);
    window.matchMedia = matchMedia;
    expect(element.getAnimations()).to.deep.equal([]);
    comeIn(element);
    expect(element.getAnimations()).to.have.length(1);
  });

  it('is a note that was just saved, not one that was there', async () => {
    const store = await openCardShop();
    await store.notes.add({ customer: 'c_1', at: 1, words: 'An old one' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const card = await showCard(store);
    const moving = () => card.find('.notes-list li')?.getAnimations().length ?? 0;
    await card.shows('.notes-list', 'An old one');
    expect(moving()).to.equal(0);
    await store.notes.add({ customer: 'c_1', at: Date.now(), words: 'A new one' });
    await card.shows('.notes-list', 'A new one');
    await waitUntil(() => moving() === 1);
  });

  it('are points and a tier in a badge, shown once and told in words', async () => {
    const store = await openCardShop();
    const badge = await fixture<LoyaltyBadgeElement>(
      html`<patron-loyalty-badge customer="c_1" .store=${store}></patron-loyalty-badge>`,
    );
    const root = badge.shadowRoot!;
    await waitUntil(() => root.querySelector('.told'));
    expect(root.querySelector('.told')!.textContent).to.equal('');
    await store.visits.add({
      customer: 'c_1',
      at: Date.now() - 20 * 86_400_000,
      kind: 'purchase',
      channel: 'in-person',
      amount: { minor: 100_000, currency: 'GBP' },
    });
    await waitUntil(() => root.querySelector('.told')!.textContent.includes('reached'));
    expect(root.querySelector('.told')!.textContent).to.contain('100 points more. Key reached.');
    expect(root.querySelector('.gained')!.textContent).to.equal('+100');
    expect(root.querySelector('.tier')!.getAnimations()).to.have.length(1);
    // What fades away is faint at its end.
    await expect(badge).to.be.accessible({ ignoredRules: ['color-contrast'] });
  });
});
