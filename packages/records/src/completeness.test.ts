import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { completenessOf, personWeights } from './completeness.js';
import type { Customer } from './customer.js';
import { dayMilliseconds } from './day.js';

const bare: Customer = {
  id: 'c',
  shop: 's',
  createdAt: 0,
  updatedAt: 0,
  name: 'Ana',
  kind: 'person',
  contactWays: [],
  stage: 'keep',
};
const full: Customer = {
  ...bare,
  contactWays: [
    { kind: 'phone', value: '020 7946 0958' },
    { kind: 'email', value: 'ana@example.com' },
    { kind: 'messaging', value: 'ana' },
    { kind: 'address', value: '1 High Street' },
  ],
  birthday: '--02-29',
  language: 'en',
  region: 'North',
  employer: 'Corner Ltd',
  source: 'walk-in',
  owner: 'staff-1',
  buyingHabits: 'Saturdays',
  taste: 'plain',
  character: 'patient',
};

describe('completenessOf', () => {
  it('is 0 for a bare name and asks for a phone number first', () => {
    const result = completenessOf(bare, 0);
    expect(result).to.deep.include({ share: 0, filled: [] });
    expect(result.missing.slice(0, 2)).to.deep.equal(['phone', 'email']);
    expect(result.missing).to.have.length(Object.keys(personWeights).length);
  });

  it('is 1 for a full profile and asks for nothing', () => {
    expect(completenessOf(full, 0)).to.deep.include({ share: 1, missing: [] });
  });

  it('counts a field by its weight', () => {
    const weights = { phone: 3, taste: 1 };
    expect(completenessOf({ ...bare, taste: 'plain' }, 0, { weights })).to.deep.include({
      share: 0.25,
      missing: ['phone'],
    });
  });

  it('does not take spaces for an answer', () => {
    expect(completenessOf({ ...bare, taste: '  ' }, 0).filled).to.deep.equal([]);
  });

  it('asks a firm for no birthday and no employer', () => {
    const { missing } = completenessOf({ ...bare, kind: 'organisation' }, 0);
    expect(missing).not.to.include.any.members(['birthday', 'employer']);
  });

  it('is stale a year after the last change', () => {
    const year = 365 * dayMilliseconds;
    expect(completenessOf(bare, year - 1)).to.include({ isStale: false, daysSinceUpdate: 364 });
    expect(completenessOf(bare, year)).to.include({ isStale: true, daysSinceUpdate: 365 });
    expect(completenessOf(bare, year, { staleAfterDays: 400 }).isStale).to.equal(false);
  });

  it('is fresh when the clock was set back since', () => {
    expect(completenessOf({ ...bare, updatedAt: 9 }, 0)).to.include({
      isStale: false,
      daysSinceUpdate: 0,
    });
  });

  it('never falls when one more field is filled', () => {
    const fields = ['birthday', 'taste', 'owner', 'region', 'character'] as const;
    fc.assert(
      fc.property(fc.subarray([...fields]), fc.constantFrom(...fields), (some, more) => {
        const fill = (names: readonly (typeof fields)[number][]): Customer => ({
          ...bare,
          ...Object.fromEntries(names.map((name) => [name, full[name]])),
        });
        expect(completenessOf(fill([...some, more]), 0).share).to.be.at.least(
          completenessOf(fill(some), 0).share,
        );
      }),
    );
  });
});
