import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RowHeights } from './row-heights.js';

describe('row heights', () => {
  it('takes the estimate for rows that were not measured', () => {
    const heights = new RowHeights(50);
    heights.resize(100_000);
    expect(heights.total).to.equal(5_000_000);
    expect(heights.offsetOf(99_999)).to.equal(4_999_950);
    expect(heights.indexAt(4_999_950)).to.equal(99_999);
  });

  it('answers an empty list', () => {
    const heights = new RowHeights(50);
    expect(heights.total).to.equal(0);
    expect(heights.indexAt(10)).to.equal(0);
  });

  it('moves measurements with their rows when rows come in at the beginning', () => {
    const heights = new RowHeights(10);
    heights.resize(5);
    heights.set(1, 30);
    heights.resize(7);
    heights.shift(2);
    expect([0, 1, 2, 3, 4].map((index) => heights.offsetOf(index))).to.eql([0, 10, 20, 30, 60]);
  });

  it('forgets what it measured when it starts over', () => {
    const heights = new RowHeights(10);
    heights.resize(3);
    heights.set(0, 99);
    heights.reset(20);
    expect(heights.total).to.equal(60);
  });

  it('agrees with adding the heights up one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.tuple(fc.nat(320), fc.integer({ min: 1, max: 200 })), { maxLength: 60 }),
        fc.nat(20_000),
        (count, measurements, offset) => {
          const heights = new RowHeights(40);
          heights.resize(count);
          const plain = Array.from({ length: count }, () => 40);
          for (const [index, height] of measurements) {
            heights.set(index, height);
            if (index < count) plain[index] = height;
          }
          let sum = 0;
          let expected = count - 1;
          plain.forEach((height, index) => {
            expect(heights.offsetOf(index)).to.equal(sum);
            if (offset >= sum && offset < sum + height) expected = index;
            sum += height;
          });
          expect(heights.total).to.equal(sum);
          expect(heights.indexAt(offset)).to.equal(expected);
        },
      ),
    );
  });
});
