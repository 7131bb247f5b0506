import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { emptySummary, foldVisit } from './customer-summary-rules.js';
import { visitKinds } from './visit-kind.js';

describe('foldVisit', () => {
  it('adds a purchase to counts, spend and instants', () => {
    const summary = foldVisit(emptySummary('c', 'ordinary'), {
      at: 7,
      kind: 'purchase',
      amount: { minor: 250, currency: 'GBP' },
    });
    expect(summary).to.deep.equal({
      id: 'c',
      tier: 'ordinary',
      visits: 1,
      purchases: 1,
      spend: 250,
      firstVisitAt: 7,
      lastVisitAt: 7,
      lastPurchaseAt: 7,
    });
  });

  it('counts a call as a visit, not as a purchase', () => {
    const summary = foldVisit(emptySummary('c', 'ordinary'), { at: 7, kind: 'call' });
    expect(summary).to.include({ visits: 1, purchases: 0, spend: 0, lastVisitAt: 7 });
    expect(summary).not.to.have.property('lastPurchaseAt');
  });

  it('leaves the summary it was given as it was', () => {
    const before = Object.freeze(emptySummary('c', 'ordinary'));
    foldVisit(before, { at: 7, kind: 'visit' });
    expect(before).to.deep.equal(emptySummary('c', 'ordinary'));
  });

  it('gives the same figures in whatever order visits are folded in', () => {
    const visits = fc.array(
      fc.record({
        at: fc.nat(),
        kind: fc.constantFrom(...visitKinds),
        amount: fc.record({ minor: fc.nat(), currency: fc.constant('GBP') }),
      }),
    );
    fc.assert(
      fc.property(visits, (list) => {
        const fold = (ordered: typeof list) => ordered.reduce(foldVisit, emptySummary('c', 'x'));
        expect(fold([...list].reverse())).to.deep.equal(fold(list));
        expect(fold([...list].sort((one, other) => one.at - other.at))).to.deep.equal(fold(list));
      }),
    );
  });
});
