import { expect } from '@open-wc/testing';
import { dayMilliseconds } from './day.js';
import { defaultShopSettings } from './default-shop-settings.js';
import { ledgerEntryForVisit, pointsForVisit } from './points.js';
import type { PointsRules } from './shop-settings.js';
import { visitKinds } from './visit-kind.js';

const rules: PointsRules = { ...defaultShopSettings.points, pointsPerVisit: 0 };
const purchase = (minor: number) => ({
  id: 'visit',
  customer: 'customer',
  at: 1_000,
  kind: 'purchase' as const,
  amount: { minor, currency: 'GBP' },
});

describe('pointsForVisit', () => {
  it('gives 10 points for 105.00 at 1 point per 10.00', () => {
    expect(pointsForVisit(purchase(10_500), rules)).to.equal(10);
  });

  it('drops what is short of a full step', () => {
    expect(pointsForVisit(purchase(999), rules)).to.equal(0);
    expect(pointsForVisit(purchase(1_000), rules)).to.equal(1);
    expect(pointsForVisit(purchase(1_999), { ...rules, pointsPerSpend: 3 })).to.equal(3);
  });

  it('adds the points per visit where the customer came, and only there', () => {
    const earning = visitKinds.filter(
      (kind) => pointsForVisit({ kind }, { ...rules, pointsPerVisit: 5 }) === 5,
    );
    expect(earning).to.deep.equal(['purchase', 'visit', 'event']);
    expect(pointsForVisit(purchase(10_500), { ...rules, pointsPerVisit: 5 })).to.equal(15);
  });
});

describe('ledgerEntryForVisit', () => {
  it('says when the points become usable and when they end', () => {
    expect(
      ledgerEntryForVisit(purchase(10_500), { ...rules, pendingDays: 14, expiryDays: 365 }),
    ).to.deep.equal({
      customer: 'customer',
      at: 1_000,
      kind: 'earned',
      points: 10,
      visit: 'visit',
      usableAt: 1_000 + 14 * dayMilliseconds,
      expiresAt: 1_000 + 365 * dayMilliseconds,
    });
  });

  it('leaves both out where points are usable at once and never end', () => {
    const { expiryDays: _, ...everlasting } = rules;
    expect(
      ledgerEntryForVisit(purchase(10_500), { ...everlasting, pendingDays: 0 }),
    ).to.have.all.keys('customer', 'at', 'kind', 'points', 'visit');
  });

  it('is not there where a visit earns nothing', () => {
    expect(ledgerEntryForVisit(purchase(999), rules)).to.equal(undefined);
  });
});
