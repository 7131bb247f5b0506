import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { matchedParts } from './matched-parts.js';

const matches = (text: string, words: string): string[] =>
  matchedParts(text, words)
    .filter(({ isMatch }) => isMatch)
    .map((part) => part.text);

describe('matchedParts', () => {
  it('cuts a text before and after the match', () => {
    expect(matchedParts('Zoë Björk', 'bjo')).to.deep.equal([
      { text: 'Zoë ', isMatch: false },
      { text: 'Bjö', isMatch: true },
      { text: 'rk', isMatch: false },
    ]);
  });

  it('finds Chinese characters inside a name', () => {
    expect(matches('欧阳雨桐', '雨')).to.deep.equal(['雨']);
  });

  it('finds digits across the spaces and signs of a number', () => {
    expect(matches('+86 138 0013 8000', '1380013')).to.deep.equal(['138 0013']);
  });

  it('finds words one by one when they stand apart', () => {
    expect(matches('Ada King Marsh', 'marsh ada')).to.deep.equal(['Ada', 'Marsh']);
  });

  it('points at nothing when the words are not there', () => {
    expect(matches('Ada', 'zz')).to.deep.equal([]);
    expect(matches('Ada', '')).to.deep.equal([]);
  });

  it('never loses or repeats a character', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (original, words) => {
        const parts = matchedParts(original, words);
        expect(parts.map((part) => part.text).join('')).to.equal(original);
      }),
    );
  });

  it('finds every piece of a text in it', () => {
    const text = fc.stringMatching(/^[a-z0-9 王芳]{1,12}$/);
    fc.assert(
      fc.property(text, fc.nat(11), fc.nat(11), (original, from, length) => {
        const piece = original.slice(from, from + length + 1).trim();
        expect(matches(original, piece)).to.deep.equal(piece ? [piece] : []);
      }),
    );
  });
});
