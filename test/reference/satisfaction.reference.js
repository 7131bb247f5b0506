// Figures of packages/records on real answers: the 23,486 stars and recommendations of the
// Women's E-Commerce Clothing Reviews (CC0), read in place from ../shared/data.
// Run: npx tsc -b packages/records && node --test test/reference/satisfaction.reference.js
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { measureFigure, scoreDistribution } from '@patronkit/records/feedback-figures.js';
import { csat, npsFromStars, yesShare } from '@patronkit/records/satisfaction.js';
import Papa from 'papaparse';

const reviews = fileURLToPath(
  new URL(
    '../../../shared/data/womens-clothing-reviews/womens_clothing_reviews.csv.gz',
    import.meta.url,
  ),
);
const skip = existsSync(reviews)
  ? false
  : `the reference data is not here: put it at ${reviews} to check the figures`;

describe('satisfaction on the clothing reviews', { skip }, () => {
  let stars;
  let recommended;

  before(() => {
    const { data } = Papa.parse(gunzipSync(readFileSync(reviews)).toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    stars = data.map((row) => Number(row['Rating']));
    recommended = data.map((row) => row['Recommended IND'] === '1');
  });

  it('finds 77.5270 % in the top two boxes and a mean of 4.196032', () => {
    const { count, satisfied, share, mean } = csat(stars);
    assert.equal(count, 23_486);
    assert.equal(satisfied, 5_077 + 13_131);
    assert.equal((100 * share).toFixed(4), '77.5270');
    assert.equal(mean.toFixed(6), '4.196032');
  });

  it('finds that 82.2362 % recommend', () => {
    const { count, yes, share } = yesShare(recommended);
    assert.equal(count, 23_486);
    assert.equal(yes, 19_314);
    assert.equal((100 * share).toFixed(4), '82.2362');
  });

  it('reads an NPS from the stars that agrees with a count made another way', () => {
    const tally = new Map();
    for (const star of stars) tally.set(star, (tally.get(star) ?? 0) + 1);
    const of = (star) => tally.get(star) ?? 0;
    const result = npsFromStars(stars);
    assert.deepEqual(
      { ...result, score: result.score.toFixed(4) },
      {
        count: 23_486,
        promoters: 13_131,
        passives: 5_077,
        detractors: 842 + 1_565 + 2_871,
        score: ((100 * (of(5) - of(1) - of(2) - of(3))) / stars.length).toFixed(4),
      },
    );
    assert.equal(result.score.toFixed(4), '33.4369');
  });

  it('draws the spread of the stars as the file has them', () => {
    const spread = scoreDistribution('csat', stars);
    assert.deepEqual(
      spread.map(({ count }) => count),
      [842, 1_565, 2_871, 5_077, 13_131],
    );
    const happy = spread.reduce(
      (sum, { group, count }) => (group === 'high' ? sum + count : sum),
      0,
    );
    assert.equal((happy / stars.length).toFixed(6), measureFigure('csat', stars).value.toFixed(6));
    assert.equal(measureFigure('csat', stars).value.toFixed(6), '0.775270');
  });
});
