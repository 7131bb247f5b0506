import { expect } from '@open-wc/testing';
import type { CollectionName } from './collections.js';
import { collectionNames } from './collections.js';
import { defaultShopSettings } from './default-shop-settings.js';
import { schemas } from './schemas.js';
import { describeIssues } from './validation-issues.js';

const stored = { id: 'r-1', shop: 'corner', createdAt: 1, updatedAt: 2 };
const customer = { ...stored, name: '王芳', kind: 'person', contactWays: [], stage: 'keep' };
const visit = { ...stored, customer: 'c-1', at: 5, kind: 'call', channel: 'phone' };
const purchase = { ...visit, kind: 'purchase', amount: { minor: 10_500, currency: 'GBP' } };
const feedback = { ...stored, at: 5, measure: 'nps', score: 9, channel: 'web' };
const ledger = { ...stored, customer: 'c-1', at: 5, kind: 'earned', points: 10 };
const settings = { ...stored, ...defaultShopSettings };
const good: Record<CollectionName, object> = {
  customers: customer,
  contacts: { ...stored, customer: 'c-1', name: 'Ana', contactWays: [] },
  visits: visit,
  corrections: { ...stored, visit: 'v-1', customer: 'c-1', at: 5, words: 'It was Tuesday.' },
  notes: { ...stored, customer: 'c-1', at: 5, words: 'Likes blue.' },
  feedback,
  ledger,
  consents: {
    ...stored,
    customer: 'c-1',
    at: 5,
    purpose: 'service',
    given: true,
    wording: '2026-11',
    channel: 'web',
  },
  consentWordings: { ...stored, texts: { photo: { en: 'You may take photos.' } } },
  staff: { ...stored, name: 'Lin', role: 'cashier', active: true },
  settings,
  summaries: { ...stored, visits: 0, purchases: 0, spend: 0, tier: 'ordinary' },
};

/** What staff are told of a record, as `path: message`; nothing where it is accepted. */
function refusal(name: CollectionName, record: unknown): string[] {
  const result = schemas[name].safeParse(record);
  if (result.success) return [];
  return describeIssues(result.error, record).map(({ path, message }) => `${path}: ${message}`);
}
const way = (kind: string, value: string) => ({ ...customer, contactWays: [{ kind, value }] });

describe('schemas', () => {
  for (const name of collectionNames) {
    it(`accepts a good record of ${name} and keeps it as it was`, () => {
      const result = schemas[name].safeParse(good[name]);
      expect(result.success).to.equal(true);
      expect(result.data).to.deep.equal(good[name]);
    });

    it(`refuses what is no record of ${name}, naming at least one field`, () => {
      for (const wrong of [null, undefined, 7, 'text', [], {}, { id: 7, at: 'now', score: {} }]) {
        expect(refusal(name, wrong)).not.to.deep.equal([]);
      }
    });
  }

  it('trims short texts before it measures them, and leaves long ones as they were said', () => {
    expect(schemas.customers.parse({ ...customer, name: '  Ana  ' }).name).to.equal('Ana');
    expect(schemas.visits.parse({ ...visit, words: ' hm ' }).words).to.equal(' hm ');
  });

  const refused: [string, CollectionName, object, string][] = [
    ['a name of spaces', 'customers', { ...customer, name: '   ' }, 'name: must not be empty'],
    [
      'a negative amount',
      'visits',
      { ...purchase, amount: { minor: -1, currency: 'GBP' } },
      'amount.minor: must be at least 0',
    ],
    [
      'an amount with a fraction of a penny',
      'visits',
      { ...purchase, amount: { minor: 10.5, currency: 'GBP' } },
      'amount.minor: must be a whole number',
    ],
    [
      'an amount beyond all measure',
      'visits',
      { ...purchase, amount: { minor: 1e15, currency: 'GBP' } },
      'amount.minor: must be at most 1000000000000',
    ],
    [
      'a currency that is no code',
      'visits',
      { ...purchase, amount: { minor: 1, currency: '£' } },
      'amount.currency: must be a currency code, such as GBP or CNY',
    ],
    [
      'a purchase without an amount',
      'visits',
      { ...visit, kind: 'purchase' },
      'amount: must be there for a purchase, and only for a purchase',
    ],
    [
      'a call with an amount',
      'visits',
      { ...purchase, kind: 'call' },
      'amount: must be there for a purchase, and only for a purchase',
    ],
    [
      'an unknown kind of visit',
      'visits',
      { ...visit, kind: 'sale' },
      'kind: must be one of: purchase, visit, call, message, inquiry, return-visit, event',
    ],
    ['an instant before 1970', 'visits', { ...visit, at: -1 }, 'at: must be at least 0'],
    [
      'an instant that no date holds',
      'visits',
      { ...visit, at: 9e15 },
      'at: must be at most 8640000000000000',
    ],
    [
      'a record made at no time there is',
      'visits',
      { ...visit, createdAt: 9e15 },
      'createdAt: must be at most 8640000000000000',
    ],
    [
      'a comment of 100 kB',
      'feedback',
      { ...feedback, comment: 'x'.repeat(100_000) },
      'comment: must be at most 10000 characters',
    ],
    [
      'a comment without a word',
      'feedback',
      { ...feedback, comment: ' \n ' },
      'comment: must not be empty',
    ],
    [
      'a score out of the range of its measure',
      'feedback',
      { ...feedback, measure: 'csat', score: 9 },
      'score: is outside the range of its measure: csat 1–5, nps 0–10, ces 1–7',
    ],
    [
      'a score of an unknown measure',
      'feedback',
      { ...feedback, measure: 'stars' },
      'measure: must be one of: csat, nps, ces',
    ],
    [
      'earned points below zero',
      'ledger',
      { ...ledger, points: -10 },
      'points: must be above 0 where points are earned, below 0 where they are redeemed, never 0',
    ],
    [
      'points that end before they can be used',
      'ledger',
      { ...ledger, usableAt: 9, expiresAt: 9 },
      'expiresAt: must be later than the instant from which the points are usable',
    ],
    [
      'an e-mail address without @',
      'customers',
      way('email', 'ana.example.com'),
      'contactWays.0.value: must be an e-mail address, such as name@example.com',
    ],
    [
      'a phone number without digits',
      'customers',
      way('phone', 'ask the desk'),
      'contactWays.0.value: must be a phone number, with at least three digits',
    ],
    [
      'a language tag with an underscore',
      'customers',
      { ...customer, language: 'zh_CN' },
      'language: must be a language tag, such as en or zh-CN',
    ],
    [
      'a grading score above 100',
      'customers',
      {
        ...customer,
        scores: [{ factor: 'credit', value: 101, source: 'person', scoredAt: 1 }],
      },
      'scores.0.value: must be at most 100',
    ],
    [
      'weights that do not sum to 1',
      'settings',
      {
        ...settings,
        grade: {
          ...settings.grade,
          factors: settings.grade.factors.map((factor) => ({ ...factor, weight: 0.3 })),
        },
      },
      'grade.factors: must have weights that sum to 1',
    ],
    [
      'bands that leave low grades without one',
      'settings',
      { ...settings, grade: { ...settings.grade, bands: [{ band: 'A', from: 91 }] } },
      'grade.bands: must begin at different grades, one of them at 0',
    ],
    [
      'tiers out of order',
      'settings',
      {
        ...settings,
        tiers: {
          ...settings.tiers,
          tiers: [0, 2, 1].map((index) => settings.tiers.tiers[index]),
        },
      },
      'tiers.tiers: must be in rising order of their thresholds',
    ],
    [
      'a lowest tier that not everyone reaches',
      'settings',
      { ...settings, tiers: { ...settings.tiers, tiers: settings.tiers.tiers.slice(1) } },
      'tiers.tiers.0.from: must be 0, so that every customer has a tier',
    ],
    [
      'points that end while they are pending',
      'settings',
      { ...settings, points: { ...settings.points, pendingDays: 30, expiryDays: 30 } },
      'points.expiryDays: must be more than the pending days, or points would end before they can be used',
    ],
    [
      'an unknown time zone',
      'settings',
      { ...settings, timeZone: 'Mars/Olympus' },
      'timeZone: must be a time zone such as Europe/London or Asia/Shanghai',
    ],
    [
      'a text without English',
      'settings',
      {
        ...settings,
        grade: {
          ...settings.grade,
          factors: [{ factor: 'revenue', label: { 'zh-CN': '销售额' }, weight: 1 }],
        },
      },
      'grade.factors.0.label: must be there in English (en) at least',
    ],
  ];
  for (const [what, name, record, message] of refused) {
    it(`refuses ${what} and says why`, () => {
      expect(refusal(name, record)).to.deep.equal([message]);
    });
  }

  const days = {
    accepted: ['1990-12-31', '2024-02-29', '--02-29', '--12-01'],
    refused: ['--02-30', '2023-02-29', '--13-01', '--04-31', '1990-1-1', '31.12.1990', '--', ''],
  };
  for (const birthday of days.accepted) {
    it(`accepts the birthday ${birthday}`, () => {
      expect(refusal('customers', { ...customer, birthday })).to.deep.equal([]);
    });
  }
  for (const birthday of days.refused) {
    it(`refuses the birthday "${birthday}"`, () => {
      expect(refusal('customers', { ...customer, birthday })).to.deep.equal([
        'birthday: must be a day that exists, as YYYY-MM-DD, or --MM-DD without the year',
      ]);
    });
  }

  it('accepts phone numbers in full-width digits and addresses in any script', () => {
    expect(refusal('customers', way('phone', '１３８ ００１３ ８０００'))).to.deep.equal([]);
    expect(refusal('customers', way('email', '王@例子.公司'))).to.deep.equal([]);
  });

  it('reports every wrong field at once', () => {
    expect(refusal('visits', { ...visit, kind: 'sale', channel: 'fax', at: 1.5 })).to.have.length(
      3,
    );
  });
});
