import { expect } from '@open-wc/testing';
import { jsonText } from './json-text.js';

const values = {
  ways: [{ kind: 'phone', marks: ['home', undefined] }],
  empty: [],
  at: new Date(0),
  never: new Date(Number.NaN),
  missing: undefined,
  said: 'a "quoted" word',
  own: { toJSON: () => 'as it says itself' },
};

describe('jsonText', () => {
  const usual = JSON.stringify([values], undefined, 2);

  it('is what JSON.stringify says in a page without old libraries', () => {
    expect(jsonText([values], 2)).to.equal(usual);
    expect(jsonText(undefined)).to.equal(undefined);
  });

  it('is the same where a library gives arrays, objects and dates a toJSON', () => {
    const prototypes = [Array.prototype, Object.prototype, Date.prototype];
    const before = prototypes.map((one) => Object.getOwnPropertyDescriptor(one, 'toJSON'));
    const toJSON = () => 'theirs';
    for (const one of prototypes) {
      Object.defineProperty(one, 'toJSON', { configurable: true, value: toJSON });
    }
    try {
      expect(JSON.stringify([values])).to.equal('"theirs"');
      expect(jsonText([values], 2)).to.equal(usual);
      expect(jsonText(undefined)).to.equal(undefined);
    } finally {
      prototypes.forEach((one, index) => {
        if (before[index]) Object.defineProperty(one, 'toJSON', before[index]);
        else Reflect.deleteProperty(one, 'toJSON');
      });
    }
  });
});
