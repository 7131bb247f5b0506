import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createIdentifierSource, randomBytes } from './identifier.js';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('createIdentifierSource', () => {
  it('lays the instant, version and variant out as in the example of RFC 9562 A.6', () => {
    const bytes = Uint8Array.from([0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f, 0x04, 0xc3]);
    const next = createIdentifierSource(() => bytes);
    expect(next(0x017f22e279b0)).to.equal('017f22e2-79b0-74c3-98c4-dc0c0c07398f');
  });

  it('makes well-formed identifiers that rise whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 ** 43 }), { minLength: 1, maxLength: 200 }),
        (instants) => {
          const next = createIdentifierSource();
          const made = instants.map((instant) => next(instant));
          expect(made).to.deep.equal([...made].sort());
          expect(new Set(made).size).to.equal(made.length);
          for (const identifier of made) expect(identifier).to.match(uuidV7);
        },
      ),
    );
  });

  it('keeps rising through 10,000 identifiers in one millisecond', () => {
    const next = createIdentifierSource();
    const made = Array.from({ length: 10_000 }, () => next(1_700_000_000_000));
    expect(made).to.deep.equal([...made].sort());
    expect(new Set(made).size).to.equal(10_000);
  });

  it('starts anew at random in each source, so that two tills do not collide', () => {
    const first = createIdentifierSource()(1);
    const second = createIdentifierSource()(1);
    expect(first).not.to.equal(second);
  });
});

describe('randomBytes', () => {
  it('works in a host that has no crypto', () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      expect(randomBytes(16)).to.have.length(16);
      expect(new Set(randomBytes(64)).size).to.be.greaterThan(8);
    } finally {
      Object.defineProperty(globalThis, 'crypto', original);
    }
  });
});
