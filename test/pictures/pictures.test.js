import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whyNotComparable } from './baselines.js';
import { comparePictures } from './compare-pictures.js';
import { decodePicture, encodePicture, reducePicture } from './encode-picture.js';

const size = 40;

/** A picture whose pixels are what `colour` says of a place. */
function draw(colour, width = size) {
  const data = new Uint8Array(width * size * 4);
  for (let pixel = 0; pixel < width * size; pixel += 1) {
    data.set([...colour(pixel % width, Math.floor(pixel / width)), 255], pixel * 4);
  }
  return reducePicture({ data, width, height: size });
}

const white = () => [255, 255, 255];
const square = (x, y) => (x < 10 && y < 10 ? [33, 93, 165] : [255, 255, 255]);

describe('a kept picture', () => {
  it('of few colours is what was drawn', () => {
    const { data } = decodePicture(encodePicture(draw(square)));
    assert.deepEqual([...data.subarray(0, 4)], [33, 93, 165, 255]);
    assert.ok(data.equals(draw(square).data));
  });

  it('of many colours differs from what was drawn by less than an eye sees', () => {
    const colour = (x, y) => [x * 6, y * 6, (x + y) * 3];
    const { data } = decodePicture(encodePicture(draw(colour)));
    let furthest = 0;
    for (let pixel = 0; pixel < size * size; pixel += 1) {
      const drawn = colour(pixel % size, Math.floor(pixel / size));
      for (const channel of [0, 1, 2]) {
        const off = Math.abs(drawn[channel] - data[pixel * 4 + channel]);
        furthest = Math.max(furthest, off);
      }
    }
    assert.ok(furthest > 0, 'it is rounded');
    assert.ok(furthest <= 37, `${furthest} of 255`);
  });

  it('has the same bytes each time', () => {
    assert.ok(encodePicture(draw(square)).equals(encodePicture(draw(square))));
  });
});

describe('comparing pictures', () => {
  const kept = draw(square);

  it('finds none different that is the same, or nearly', () => {
    const nearly = draw((x, y) => (x === 20 && y === 20 ? [200, 200, 200] : square(x, y)));
    assert.deepEqual(comparePictures(kept, kept), { isSame: true });
    assert.deepEqual(comparePictures(kept, nearly), { isSame: true });
  });

  it('says how many pixels differ, and shows where', () => {
    const { isSame, why, diff } = comparePictures(kept, draw(white));
    assert.equal(isSame, false);
    assert.match(why, /differs in \d\d+ pixels/);
    assert.equal(decodePicture(diff).width, size);
  });

  it('says when the size differs', () => {
    const { why } = comparePictures(kept, draw(white, size + 1));
    assert.equal(why, 'is 41 × 40 px in place of 40 × 40 px');
  });

  it('is not done with another browser or other fonts than the kept ones were taken with', () => {
    const record = { browser: 'Chromium 156', fonts: 'a', system: 'linux x64' };
    assert.equal(whyNotComparable(record, { ...record }), undefined);
    assert.match(whyNotComparable(record, { ...record, fonts: 'b' }), /fonts: kept a, here b/);
    assert.match(whyNotComparable(undefined, record), /no pictures are kept yet/);
  });
});
