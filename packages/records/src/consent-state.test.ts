import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { consentPurposes, purposesAskedFirst } from './consent-purpose.js';
import { consentHolds, consentState } from './consent-state.js';

let made = 0;
const decide = (at: number, given: boolean, purpose: 'service' | 'photo' = 'service') => ({
  id: `consent-${made++}`,
  at,
  given,
  purpose,
  wording: '2026-11',
  channel: 'in-person' as const,
});

describe('consentState', () => {
  it('takes silence for a no where the shop has to ask first', () => {
    const held = (askedFirst?: typeof consentPurposes) =>
      consentPurposes.filter((purpose) => consentHolds({}, purpose, askedFirst));
    expect(held()).to.deep.equal(['service', 'profiling']);
    expect(held()).not.to.include.members([...purposesAskedFirst]);
    expect(held(consentPurposes)).to.deep.equal([]);
  });

  it('ends with a withdrawal what needs no asking', () => {
    const state = consentState([decide(1, false)], 10);
    expect(consentHolds(state, 'service')).to.equal(false);
  });

  it('holds the latest decision on each purpose, with the wording that was shown', () => {
    const state = consentState([decide(3, false), decide(1, true), decide(2, true, 'photo')], 10);
    expect(consentHolds(state, 'service')).to.equal(false);
    expect(consentHolds(state, 'photo')).to.equal(true);
    expect(state.photo).to.include({ at: 2, wording: '2026-11', channel: 'in-person' });
  });

  it('lets a consent be given again after it was withdrawn', () => {
    const ledger = [decide(1, true), decide(2, false), decide(3, true)];
    expect(consentHolds(consentState(ledger, 10), 'service')).to.equal(true);
    expect(consentHolds(consentState(ledger.slice(0, 2), 10), 'service')).to.equal(false);
  });

  it('takes the withdrawal of two decisions at one instant', () => {
    const ledger = [decide(1, false), decide(1, true)];
    expect(consentHolds(consentState(ledger, 10), 'service')).to.equal(false);
    expect(consentHolds(consentState(ledger.reverse(), 10), 'service')).to.equal(false);
  });

  it('heeds a withdrawal dated ahead by a wrong clock, but no such consent', () => {
    expect(
      consentHolds(consentState([decide(1, true), decide(99, false)], 10), 'service'),
    ).to.equal(false);
    expect(
      consentHolds(consentState([decide(1, false), decide(99, true)], 10), 'service'),
    ).to.equal(false);
  });

  it('does not depend on the order of the ledger', () => {
    const ledgers = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.boolean()));
    fc.assert(
      fc.property(ledgers, (rows) => {
        const ledger = rows.map(([at, given]) => decide(at, given));
        expect(consentState([...ledger].reverse(), 3)).to.deep.equal(consentState(ledger, 3));
      }),
    );
  });
});
