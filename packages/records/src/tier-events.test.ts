import { expect } from '@open-wc/testing';
import { pointsEvents, spendEvents } from './tier-events.js';

describe('spendEvents', () => {
  it('counts what was paid for purchases and nothing else', () => {
    const amount = { minor: 500, currency: 'GBP' };
    expect(
      spendEvents([
        { at: 1, kind: 'purchase', amount },
        { at: 2, kind: 'call' },
      ]),
    ).to.deep.equal([{ at: 1, amount: 500 }]);
  });
});

describe('pointsEvents', () => {
  it('counts points when they are added; redeeming them takes nothing away', () => {
    expect(
      pointsEvents([
        { at: 1, points: 10 },
        { at: 2, points: -10 },
      ]),
    ).to.deep.equal([{ at: 1, amount: 10 }]);
  });
});
