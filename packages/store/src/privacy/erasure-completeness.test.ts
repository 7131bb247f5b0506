import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { channels } from '@patronkit/records/channel.js';
import type { CollectionName } from '@patronkit/records/collections.js';
import { consentPurposes } from '@patronkit/records/consent-purpose.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import { isAnonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import { foundIn } from './testing/find-values.js';
import type { RawBase } from './testing/raw-base.js';
import { openRawBase } from './testing/raw-base.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';

const now = Date.UTC(2026, 5, 1);
const earliest = Date.UTC(2020, 0, 1);

/** What one record of a customer is made of; texts become unmistakable when they are written. */
const recordKinds = [
  'contacts',
  'visits',
  'corrections',
  'notes',
  'feedback',
  'feedback of a visit',
  'feedback with a contact',
  'ledger',
  'consents',
  'draft',
  'referral',
] as const;

const written = fc.record({
  kind: fc.constantFrom(...recordKinds),
  whose: fc.nat({ max: 2 }),
  at: fc.integer({ min: earliest, max: now }),
  size: fc.integer({ min: 1, max: 9 }),
  choice: fc.nat({ max: 20 }),
});
type Written = {
  kind: (typeof recordKinds)[number];
  whose: number;
  at: number;
  size: number;
  choice: number;
};

const pick = <Item>(items: readonly Item[], choice: number): Item => items[choice % items.length]!;

/** Writes random records of three customers; remembers every text that leads to each. */
class Cast {
  readonly texts: string[][] = [[], [], []];
  readonly visits: string[][] = [[], [], []];
  #made = 0;
  readonly base: RawBase;

  constructor(base: RawBase) {
    this.base = base;
  }

  /** A text found nowhere else. */
  text(whose: number): string {
    const text = `w${whose}x${(++this.#made).toString(36)}q`;
    this.texts[whose]!.push(text);
    return text;
  }

  phone(whose: number): string {
    const digits = `7${whose}${String(100_000 + ++this.#made)}`;
    this.texts[whose]!.push(digits);
    return `+44 20 ${digits.slice(0, 4)} ${digits.slice(4)}`;
  }

  id(whose: number): string {
    return `person-${whose}-end`;
  }

  async begin(): Promise<void> {
    for (const whose of [0, 1, 2]) {
      this.texts[whose]!.push(this.id(whose));
      await this.base.add('customers', {
        id: this.id(whose),
        name: `Name ${this.text(whose)}`,
        kind: 'person',
        stage: 'keep',
        memberNumber: this.text(whose),
        contactWays: [
          { kind: 'phone', value: this.phone(whose) },
          { kind: 'email', value: `${this.text(whose)}@example.org` },
        ],
        taste: this.text(whose),
      });
    }
  }

  async write({ kind, whose, at, size, choice }: Written): Promise<void> {
    const { base } = this;
    const customer = this.id(whose);
    const own = () => ({ id: this.text(whose), customer, at });
    const channel = pick(channels, choice);
    const visit = pick(this.visits[whose]!, choice);
    const score = () => ({
      measure: 'nps',
      score: choice % 11,
      channel,
      comment: this.text(whose),
    });
    switch (kind) {
      case 'contacts':
        await base.add(kind, { ...own(), at: undefined, name: this.text(whose), contactWays: [] });
        return;
      case 'visits': {
        const visitKind = pick(visitKinds, choice);
        const id = this.text(whose);
        await base.add(kind, {
          id,
          customer,
          at,
          kind: visitKind,
          channel,
          words: this.text(whose),
          ...(visitKind === 'purchase' && {
            amount: { minor: size * 1234, currency: 'GBP' },
            lines: [{ name: this.text(whose), quantity: size }],
          }),
        });
        this.visits[whose]!.push(id);
        return;
      }
      case 'corrections':
        if (visit) await base.add(kind, { ...own(), visit, words: this.text(whose) });
        return;
      case 'notes':
        await base.add(kind, { ...own(), words: this.text(whose) });
        return;
      case 'feedback':
        await base.add(kind, { ...own(), ...score(), ...(visit && { visit }) });
        return;
      case 'feedback of a visit':
        if (visit) await base.add('feedback', { ...own(), customer: undefined, ...score(), visit });
        return;
      case 'feedback with a contact': {
        const record = await base.context.backend.get('customers', customer);
        const { contactWays } = record as { contactWays: object[] };
        await base.add('feedback', {
          at,
          ...score(),
          contact: pick(contactWays, choice),
          contactName: this.text(whose),
        });
        return;
      }
      case 'ledger':
        await base.add(kind, {
          ...own(),
          kind: 'adjusted',
          points: size,
          reason: this.text(whose),
        });
        return;
      case 'consents':
        await base.add(kind, {
          ...own(),
          purpose: pick(consentPurposes, choice),
          given: choice % 2 === 0,
          wording: '2026-11',
          channel,
        });
        return;
      case 'draft':
        await base.setLocal(`feedback-draft/${this.text(whose)}/nps/${customer}/`, {
          comment: this.text(whose),
        });
        return;
      case 'referral':
        await base.patch('customers', this.id((whose + 1) % 3), { referredBy: customer });
    }
  }
}

type Figures = Readonly<Record<string, unknown>>;

/** Counts and sums that an erasure must not move. */
async function figuresOf({ query }: RawBase): Promise<Figures> {
  const sum = async (name: CollectionName, value: (row: never) => number): Promise<number> =>
    (await query(name, {})).reduce((total, row) => total + value(row as never), 0);
  return {
    visits: (await query('visits', {})).map(({ at, kind, channel }) => [at, kind, channel]).sort(),
    spend: await sum('visits', ({ amount }: { amount?: { minor: number } }) => amount?.minor ?? 0),
    articles: await sum(
      'visits',
      ({ articles, lines }: { articles?: number; lines?: { quantity: number }[] }) =>
        articles ?? lines?.[0]?.quantity ?? 0,
    ),
    points: await sum('ledger', ({ points }: { points: number }) => points),
    scores: (await query('feedback', {})).map(({ at, score }) => [at, score]).sort(),
  };
}

/** All rows of the others, but for who referred them. */
async function rowsOfOthers({ query }: RawBase, cast: Cast): Promise<unknown[]> {
  const names = ['contacts', 'visits', 'corrections', 'notes', 'feedback', 'ledger', 'consents'];
  const rows: unknown[] = [];
  for (const name of names as CollectionName[]) {
    const all = await query(name, {});
    rows.push(...all.filter(({ customer }) => customer === cast.id(1) || customer === cast.id(2)));
  }
  for (const row of await query('customers', { where: { id: [cast.id(1), cast.id(2)] } })) {
    const { referredBy, updatedAt: _at, stamps: _stamps, ...rest } = row;
    const stays = referredBy !== undefined && referredBy !== cast.id(0);
    rows.push({ ...rest, ...(stays && { referredBy }) });
  }
  return rows;
}

async function check(
  persistence: 'indexeddb' | 'memory',
  records: readonly Written[],
  facts: 'anonymise' | 'delete',
): Promise<void> {
  const base = await openRawBase(persistence, () => now);
  try {
    const cast = new Cast(base);
    await cast.begin();
    for (const record of records) await cast.write(record);
    const [figures, others] = [await figuresOf(base), await rowsOfOthers(base, cast)];
    expect(foundIn(await base.dump(), cast.texts[0]!)).to.deep.equal(cast.texts[0]);

    const rights = await (await base.administration()).personalData();
    await rights.erase(cast.id(0), { facts });

    expect(foundIn(await base.dump(), cast.texts[0]!)).to.deep.equal([]);
    expect(await rowsOfOthers(base, cast)).to.deep.equal(others);
    if (facts === 'anonymise') expect(await figuresOf(base)).to.deep.equal(figures);
    else {
      const left = await base.query('visits', {});
      expect(left.some(({ customer }) => isAnonymousCustomer(customer as string))).to.equal(false);
    }
  } finally {
    await base.end();
  }
}

describe('erasure completeness', () => {
  const cases = fc.tuple(
    fc.array(written, { maxLength: 14 }),
    fc.constantFrom('anonymise' as const, 'delete' as const),
  );

  it('leaves no value of the person, all of the others, and the figures (memory)', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ([records, facts]) => check('memory', records, facts)),
      { numRuns: propertyRuns(40), includeErrorInReport: true },
    );
  });

  it('leaves no value of the person, all of the others, and the figures (IndexedDB)', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ([records, facts]) => check('indexeddb', records, facts)),
      { numRuns: propertyRuns(8), includeErrorInReport: true },
    );
  });
});
