import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import type { TierScheme } from '@patronkit/records/shop-settings.js';
import type { Visit } from '@patronkit/records/visit.js';
import { loyaltyStanding } from './loyalty-standing.js';

const day = 86_400_000;
const now = 1_800_000_000_000;
const kept = { shop: 'corner', createdAt: 0, updatedAt: 0 };

let made = 0;
const purchase = (at: number, minor: number): Visit => ({
  ...kept,
  id: `v_${++made}`,
  customer: 'c_1',
  at,
  kind: 'purchase',
  channel: 'in-person',
  amount: { minor, currency: 'GBP' },
});
const earned = (at: number, points: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...kept,
  id: `l_${++made}`,
  customer: 'c_1',
  at,
  kind: 'earned',
  points,
  ...more,
});
const summary = (tier: string, tierReviewAt?: number): CustomerSummary => ({
  ...kept,
  id: 'c_1',
  visits: 1,
  purchases: 1,
  spend: 0,
  tier,
  ...(tierReviewAt !== undefined && { tierReviewAt }),
});

function standing(
  facts: Partial<Parameters<typeof loyaltyStanding>[0]>,
  scheme: Partial<TierScheme> = {},
) {
  return loyaltyStanding({
    settings: { tiers: { ...defaultShopSettings.tiers, ...scheme } },
    summary: undefined,
    ledger: [],
    visits: [],
    now,
    ...facts,
  });
}

describe('loyaltyStanding', () => {
  it('starts everyone in the first tier with all of the next one missing', () => {
    const { tier, next, balance, changesAt } = standing({});
    expect([tier.tier, next!.tier.tier, next!.missing]).to.deep.equal(['ordinary', 'key', 100_000]);
    expect(balance.usable).to.equal(0);
    expect(changesAt).to.equal(Infinity);
  });

  it('counts only what was spent in the period, and tells when the oldest of it drops out', () => {
    const visits = [
      purchase(now - 366 * day, 50_000),
      purchase(now - 365 * day, 40_000),
      purchase(now - 364 * day, 30_000),
      purchase(now, 20_000),
    ];
    const { figure, next, changesAt } = standing({ visits });
    expect(figure).to.equal(50_000);
    expect(next!.missing).to.equal(50_000);
    expect(changesAt).to.equal(now + day);
  });

  it('counts points earned where the scheme goes by points', () => {
    const ledger = [earned(now - day, 300), earned(now, -50, { kind: 'redeemed' })];
    const { figure, next } = standing(
      { ledger, visits: [purchase(now, 5000)] },
      { basis: 'points' },
    );
    expect([figure, next!.missing]).to.deep.equal([300, 99_700]);
  });

  it('has nothing next in the highest tier', () => {
    expect(standing({ summary: summary('vip') }).next).to.equal(undefined);
  });

  it('takes a tier the shop no longer has for the first one', () => {
    expect(standing({ summary: summary('platinum') }).tier.tier).to.equal('ordinary');
  });

  it('says until when a tier is kept that the figure no longer warrants', () => {
    const reviewAt = now + 40 * day;
    expect(standing({ summary: summary('key', reviewAt) }).keptUntil).to.equal(reviewAt);
    const visits = [purchase(now - day, 100_000)];
    expect(standing({ summary: summary('key', reviewAt), visits }).keptUntil).to.equal(undefined);
  });

  it('changes at the first instant of all: usable, expired, reviewed, dropped out, still to come', () => {
    const facts = {
      ledger: [
        earned(now - day, 10, { usableAt: now + 5 * day, expiresAt: now + 90 * day }),
        earned(now - 90 * day, 10, { expiresAt: now + 4 * day }),
        earned(now + 3 * day, 10),
      ],
      summary: summary('key', now + 6 * day),
      visits: [purchase(now - 358 * day, 100)],
    };
    expect(standing(facts).changesAt).to.equal(now + 3 * day);
    expect(standing({ ...facts, now: now + 3 * day }).changesAt).to.equal(now + 4 * day);
    expect(standing({ ...facts, now: now + 4 * day }).changesAt).to.equal(now + 5 * day);
    expect(standing({ ...facts, now: now + 5 * day }).changesAt).to.equal(now + 6 * day);
    expect(standing({ ...facts, now: now + 6 * day }).changesAt).to.equal(now + 7 * day);
  });

  it('stays the same until then, whatever the history', () => {
    const instants = fc.integer({ min: now - 400 * day, max: now + 30 * day });
    const histories = fc.record({
      visits: fc.array(fc.tuple(instants, fc.integer({ min: 1, max: 200_000 }))),
      entries: fc.array(
        fc.tuple(instants, fc.integer({ min: 1, max: 500 }), fc.nat(20), fc.nat(400)),
      ),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(histories, ({ visits, entries, part }) => {
        const facts = {
          visits: visits.map(([at, minor]) => purchase(at, minor)),
          ledger: entries.map(([at, points, pending, expiry]) =>
            earned(at, points, {
              usableAt: at + pending * day,
              expiresAt: at + (21 + expiry) * day,
            }),
          ),
        };
        const before = standing(facts);
        if (before.changesAt === Infinity) return;
        const between = now + Math.floor((before.changesAt - 1 - now) * part);
        const after = standing({ ...facts, now: between });
        expect(after.balance).to.deep.equal(before.balance);
        expect(after.figure).to.equal(before.figure);
        expect(after.changesAt).to.equal(before.changesAt);
      }),
      { numRuns: 200 },
    );
  });
});
