import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ces, csat, nps, npsFromStars, yesShare } from './satisfaction.js';

describe('csat', () => {
  it('is the share of fours and fives, and the mean', () => {
    expect(csat([5, 4, 3, 1])).to.deep.equal({ count: 4, satisfied: 2, share: 0.5, mean: 3.25 });
  });
});

describe('nps', () => {
  it('is promoters less detractors, in hundredths of all', () => {
    expect(nps([10, 9, 8, 7, 6, 0, 9, 9])).to.deep.equal({
      count: 8,
      promoters: 4,
      passives: 2,
      detractors: 2,
      score: 25,
    });
  });

  it('reaches from −100 to 100', () => {
    expect(nps([0, 6])?.score).to.equal(-100);
    expect(nps([9, 10])?.score).to.equal(100);
  });

  it('is not moved by the order of answers, and counts every one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 }), { minLength: 1 }), (scores) => {
        const result = nps(scores)!;
        expect(nps([...scores].reverse())).to.deep.equal(result);
        expect(result.promoters + result.passives + result.detractors).to.equal(scores.length);
        expect(result.score).to.be.within(-100, 100);
      }),
    );
  });
});

describe('npsFromStars', () => {
  it('reads 5 stars as promoter, 4 as passive, fewer as detractor', () => {
    expect(npsFromStars([5, 5, 4, 3, 2, 1])).to.deep.equal({
      count: 6,
      promoters: 2,
      passives: 1,
      detractors: 3,
      score: -100 / 6,
    });
  });
});

describe('ces', () => {
  it('is the mean, and the share of answers from 5 on', () => {
    expect(ces([7, 5, 4, 2])).to.deep.equal({ count: 4, easy: 2, share: 0.5, mean: 4.5 });
  });
});

describe('yesShare', () => {
  it('is the share of yes, and undefined without answers', () => {
    expect(yesShare([true, false, true, true])).to.deep.equal({ count: 4, yes: 3, share: 0.75 });
    expect(yesShare([])).to.equal(undefined);
  });
});

describe('csat, nps, npsFromStars and ces', () => {
  it('are undefined without answers: 0 would be a verdict', () => {
    for (const figure of [csat, nps, npsFromStars, ces]) {
      expect(figure([])).to.equal(undefined);
      expect(figure([-1, 11, 2.5, NaN])).to.equal(undefined);
    }
  });

  it('leave out what is not on the scale', () => {
    expect(csat([5, 0, 6])?.count).to.equal(1);
    expect(ces([1, 8])?.count).to.equal(1);
  });
});
