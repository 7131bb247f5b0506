import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pointsBalance } from './points-balance.js';
import type { PointsMovement } from './points-balance.js';

let made = 0;
const earn = (at: number, points: number, more: Partial<PointsMovement> = {}): PointsMovement => ({
  id: `e${made++}`,
  at,
  kind: 'earned',
  points,
  ...more,
});
const redeem = (at: number, points: number): PointsMovement => ({
  id: `r${made++}`,
  at,
  kind: 'redeemed',
  points: -points,
});

describe('pointsBalance', () => {
  it('is all zeros without a ledger', () => {
    expect(pointsBalance([], 5)).to.deep.equal({
      usable: 0,
      pending: [],
      expiring: [],
      earnedEver: 0,
      redeemed: 0,
      takenBack: 0,
      expired: 0,
      overdrawn: 0,
    });
  });

  it('keeps points pending until the instant they become usable', () => {
    const entries = [earn(0, 10, { usableAt: 20 }), earn(0, 5, { usableAt: 10 })];
    expect(pointsBalance(entries, 9)).to.deep.include({
      usable: 0,
      pending: [
        { points: 5, usableAt: 10 },
        { points: 10, usableAt: 20 },
      ],
    });
    expect(pointsBalance(entries, 10).usable).to.equal(5);
    expect(pointsBalance(entries, 20)).to.deep.include({ usable: 15, pending: [] });
  });

  it('ends points at the instant they expire and lists what ends next, soonest first', () => {
    const entries = [
      earn(0, 10, { expiresAt: 30 }),
      earn(1, 5, { expiresAt: 20 }),
      earn(2, 7, { expiresAt: 30 }),
      earn(3, 1),
    ];
    expect(pointsBalance(entries, 19)).to.deep.include({
      usable: 23,
      expiring: [
        { points: 5, expiresAt: 20 },
        { points: 17, expiresAt: 30 },
      ],
    });
    expect(pointsBalance(entries, 20)).to.include({ usable: 18, expired: 5 });
    expect(pointsBalance(entries, 30)).to.include({ usable: 1, expired: 22 });
  });

  it('redeems what ends soonest first', () => {
    const entries = [
      earn(0, 10),
      earn(0, 10, { expiresAt: 50 }),
      earn(0, 10, { expiresAt: 40 }),
      redeem(5, 12),
    ];
    expect(pointsBalance(entries, 6).expiring).to.deep.equal([{ points: 8, expiresAt: 50 }]);
    expect(pointsBalance(entries, 60)).to.include({ usable: 10, expired: 8, redeemed: 12 });
  });

  it('does not redeem points that were pending, ended or not yet earned at that instant', () => {
    const entries = [
      earn(0, 10, { usableAt: 100 }),
      earn(0, 10, { expiresAt: 4 }),
      earn(6, 10, { usableAt: 0 }),
      redeem(5, 3),
    ];
    expect(pointsBalance(entries, 100)).to.include({ usable: 20, redeemed: 0, overdrawn: 3 });
  });

  it('never goes below zero: what was not there is reported and not owed', () => {
    const entries = [earn(0, 10), redeem(1, 8), redeem(1, 8), earn(2, 4)];
    expect(pointsBalance(entries, 1)).to.include({ usable: 0, redeemed: 10, overdrawn: 6 });
    expect(pointsBalance(entries, 2)).to.include({ usable: 4, overdrawn: 6 });
  });

  it('adds before it takes where both happened at one instant', () => {
    expect(pointsBalance([redeem(3, 5), earn(3, 5)], 3)).to.include({ usable: 0, overdrawn: 0 });
  });

  it('takes a returned purchase out of its own points, even while they are pending', () => {
    const entries: PointsMovement[] = [
      earn(0, 10),
      earn(0, 20, { usableAt: 50, visit: 'bought' }),
      { id: 'back', at: 10, kind: 'adjusted', points: -20, visit: 'bought' },
    ];
    expect(pointsBalance(entries, 10)).to.deep.include({ usable: 10, pending: [], takenBack: 20 });
  });

  it('takes an adjustment that names no visit like a redemption', () => {
    const entries: PointsMovement[] = [
      earn(0, 10, { usableAt: 50 }),
      earn(0, 4),
      { id: 'less', at: 10, kind: 'adjusted', points: -6 },
    ];
    expect(pointsBalance(entries, 50)).to.include({ usable: 10, takenBack: 4, overdrawn: 2 });
  });

  it('ignores entries after the instant asked for', () => {
    expect(pointsBalance([earn(0, 10), earn(9, 10), redeem(9, 5)], 8).usable).to.equal(10);
  });

  const ledgers = fc
    .array(
      fc.record(
        {
          at: fc.nat({ max: 100 }),
          kind: fc.constantFrom('earned' as const, 'redeemed' as const, 'adjusted' as const),
          points: fc.integer({ min: -50, max: 50 }),
          usableAt: fc.nat({ max: 120 }),
          expiresAt: fc.nat({ max: 150 }),
          visit: fc.constantFrom('v1', 'v2'),
        },
        { requiredKeys: ['at', 'kind', 'points'] },
      ),
      { maxLength: 40 },
    )
    .map((rows) => rows.map((row, index): PointsMovement => ({ ...row, id: `id-${index}` })));

  it('loses and invents no point, and shows none below zero', () => {
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 200 }), (entries, now) => {
        const balance = pointsBalance(entries, now);
        const pending = balance.pending.reduce((sum, { points }) => sum + points, 0);
        const expiring = balance.expiring.reduce((sum, { points }) => sum + points, 0);
        const added = entries
          .filter(({ at, points }) => at <= now && points > 0)
          .reduce((sum, { points }) => sum + points, 0);
        const asked = entries
          .filter(({ at, points }) => at <= now && points < 0)
          .reduce((sum, { points }) => sum - points, 0);
        expect(balance.earnedEver).to.equal(added);
        expect(
          balance.usable + pending + balance.expired + balance.redeemed + balance.takenBack,
        ).to.equal(added);
        expect(balance.redeemed + balance.takenBack + balance.overdrawn).to.equal(asked);
        expect(expiring).to.be.at.most(balance.usable);
        const { pending: _, expiring: __, ...figures } = balance;
        for (const figure of Object.values(figures)) expect(figure).to.be.at.least(0);
      }),
    );
  });

  it('does not depend on the order in which entries are read', () => {
    fc.assert(
      fc.property(
        ledgers.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
          ),
        ),
        fc.nat({ max: 200 }),
        ([entries, shuffled], now) => {
          expect(pointsBalance(shuffled, now)).to.deep.equal(pointsBalance(entries, now));
        },
      ),
    );
  });
});
