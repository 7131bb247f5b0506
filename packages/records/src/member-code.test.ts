import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkCharacter, memberCode, readMemberCode } from './member-code.js';
import type { MemberReference } from './member-code.js';

describe('checkCharacter', () => {
  it('agrees with the Global Release Identifier, which uses the same system', () => {
    expect(checkCharacter('A12425GABC1234002')).to.equal('M');
  });
});

describe('memberCode', () => {
  const examples: [MemberReference, string][] = [
    [{ field: 'memberNumber', value: '10042' }, 'M10042'],
    [{ field: 'memberNumber', value: 'a-1' }, 'MZ61Z2D1'],
    [{ field: 'memberNumber', value: '王1' }, 'MZE7Z8EZ8B1'],
    [{ field: 'id', value: 'ABC' }, 'CABC'],
    [{ field: 'id', value: 'c_Z' }, 'CZ63Z5FZ5A'],
    [
      { field: 'id', value: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' },
      'U017F22E279B07CC398C4DC0C0C07398F',
    ],
  ];
  for (const [reference, payload] of examples) {
    it(`writes ${reference.field} ${reference.value} as ${payload} and a check character`, () => {
      expect(memberCode(reference)).to.equal(payload + checkCharacter(payload));
    });
  }

  const references = fc.record({
    field: fc.constantFrom('id' as const, 'memberNumber' as const),
    value: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.uuid()),
  });

  it('is capitals and digits, and leads back to the same customer', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const code = memberCode(reference);
        expect(code).to.match(/^[0-9A-Z]+$/);
        expect(readMemberCode(code)).to.deep.equal(reference);
      }),
    );
  });

  it('is read however it was typed', () => {
    const code = memberCode({ field: 'memberNumber', value: '10042' });
    expect(readMemberCode(` ${code.slice(0, 3)}-${code.slice(3).toLowerCase()}\n`)).to.deep.equal({
      field: 'memberNumber',
      value: '10042',
    });
  });

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(references, fc.nat(), fc.integer({ min: 1, max: 35 }), (reference, at, by) => {
        const code = memberCode(reference);
        const index = at % code.length;
        const value = parseInt(code[index]!, 36);
        const wrong = ((value + by) % 36).toString(36).toUpperCase();
        expect(readMemberCode(code.slice(0, index) + wrong + code.slice(index + 1))).to.equal(
          undefined,
        );
      }),
    );
  });

  it('is told from what else a scanner reads', () => {
    for (const text of ['', 'M', '5012345678900', 'https://example.com/', 'U123', 'MZZZ']) {
      expect(readMemberCode(text)).to.equal(undefined);
    }
  });

  it('is refused where the check character fits but what it covers is no reference', () => {
    for (const payload of ['MZ', 'MZZZ', 'U123', 'MZFF', 'X10042']) {
      expect(readMemberCode(payload + checkCharacter(payload))).to.equal(undefined);
    }
  });
});
