import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { matchedParts } from './matched-parts.js';

describe('matchedParts', () => {
  it('finds what was typed whatever its case and accents', () => {
    expect(matchedParts('Zoë Björk', 'bjo')).to.deep.equal({
      before: 'Zoë ',
      match: 'Bjö',
      after: 'rk',
    });
  });

  it('finds Chinese characters inside a name', () => {
    expect(matchedParts('欧阳雨桐', '雨').match).to.equal('雨');
  });

  it('finds digits across the spaces and signs of a number', () => {
    expect(matchedParts('+86 138 0013 8000', '1380013').match).to.equal('138 0013');
  });

  it('points at nothing when the words are not there', () => {
    expect(matchedParts('Ada', 'zz')).to.deep.equal({ before: 'Ada', match: '', after: '' });
    expect(matchedParts('Ada', '').match).to.equal('');
  });

  it('never loses or repeats a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, words) => {
          const { before, match, after } = matchedParts(text, words);
          expect(before + match + after).to.equal(text);
        },
      ),
    );
  });

  it('finds every piece of a text in it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9 王芳]{1,12}$/),
        fc.nat(11),
        fc.nat(11),
        (text, from, length) => {
          const piece = text.slice(from, from + length + 1).trim();
          expect(matchedParts(text, piece).match).to.equal(piece);
        },
      ),
    );
  });
});
