import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dayMilliseconds as day } from './day.js';
import { tierAt } from './tier.js';
import type { TierEvent, TierRules, TierStanding } from './tier.js';

const tiers = [
  { tier: 'ordinary', from: 0 },
  { tier: 'key', from: 100 },
  { tier: 'vip', from: 500 },
];
const scheme: TierRules = { periodDays: 10, holdDays: 20, downgrade: 'one-tier', tiers };
const on = (dayNumber: number, amount: number): TierEvent => ({ at: dayNumber * day, amount });
const standing = (events: TierEvent[], dayNumber: number, rules = scheme): TierStanding =>
  tierAt({ events, scheme: rules, now: dayNumber * day });

describe('tierAt', () => {
  it('starts in the lowest tier, for ever', () => {
    expect(standing([], 7)).to.deep.equal({
      tier: 'ordinary',
      figure: 0,
      next: { tier: 'key', from: 100, missing: 100 },
      progress: 0,
    });
  });

  it('rises at once when the figure reaches a tier', () => {
    const events = [on(1, 60), on(5, 40)];
    expect(tierAt({ events, scheme, now: 5 * day - 1 })).to.include({ tier: 'ordinary' });
    expect(standing(events, 5)).to.deep.equal({
      tier: 'key',
      since: 5 * day,
      reviewAt: 25 * day,
      figure: 100,
      next: { tier: 'vip', from: 500, missing: 400 },
      progress: 0.2,
    });
  });

  it('rises over several tiers at once, and has nothing above the highest', () => {
    expect(standing([on(1, 900)], 1)).to.deep.equal({
      tier: 'vip',
      since: day,
      reviewAt: 21 * day,
      figure: 900,
      progress: 1,
    });
  });

  it('counts an event from its instant until the period is over', () => {
    const events = [on(1, 60)];
    expect(standing(events, 10.5).figure).to.equal(60);
    expect(standing(events, 11).figure).to.equal(0);
  });

  it('holds a reached tier though the figure no longer warrants it', () => {
    expect(standing([on(1, 500)], 20.9)).to.include({ tier: 'vip', figure: 0 });
  });

  it('falls by one tier when the hold ends, and holds that one too', () => {
    const events = [on(1, 500)];
    expect(standing(events, 21)).to.include({
      tier: 'key',
      since: 21 * day,
      reviewAt: 41 * day,
    });
    expect(standing(events, 40.9)).to.include({ tier: 'key' });
    const last = standing(events, 41);
    expect(last).to.include({ tier: 'ordinary', since: 41 * day });
    expect(last).not.to.have.property('reviewAt');
  });

  it('falls straight to what the figure warrants where the shop says so', () => {
    const rules: TierRules = { ...scheme, downgrade: 'to-figure' };
    expect(standing([on(1, 500)], 21, rules)).to.include({ tier: 'ordinary' });
    expect(standing([on(1, 500), on(15, 150)], 21, rules)).to.include({
      tier: 'key',
      since: 21 * day,
      reviewAt: 41 * day,
    });
  });

  it('does not fall straight past a tier that is still held', () => {
    const rules: TierRules = { ...scheme, periodDays: 3, downgrade: 'to-figure' };
    expect(standing([on(1, 500), on(16, 100)], 21, rules)).to.include({ tier: 'key', figure: 0 });
  });

  it('keeps a tier after the hold for as long as the figure warrants it', () => {
    const events = [on(1, 100), on(9, 100), on(17, 100)];
    expect(standing(events, 1).reviewAt).to.equal(21 * day);
    expect(standing(events, 17).reviewAt).to.equal(27 * day);
    expect(standing(events, 26.9)).to.include({ tier: 'key', since: day });
    expect(standing(events, 27)).to.include({ tier: 'ordinary', since: 27 * day });
  });

  it('holds a tier anew when it is reached again while it was only held', () => {
    const events = [on(1, 100), on(15, 100)];
    expect(standing(events, 15)).to.include({ tier: 'key', since: day, reviewAt: 35 * day });
  });

  it('follows the figure alone where nothing is held', () => {
    const rules: TierRules = { ...scheme, holdDays: 0 };
    expect(standing([on(1, 500)], 10.9, rules)).to.include({ tier: 'vip', reviewAt: 11 * day });
    expect(standing([on(1, 500)], 11, rules)).to.include({ tier: 'ordinary', since: 11 * day });
  });

  it('leaves out what does not count', () => {
    expect(standing([on(1, -50), on(1, 0), on(3, 100)], 2)).to.include({
      tier: 'ordinary',
      figure: 0,
    });
  });

  it('works out 20,000 events, each of which changes the window', () => {
    const events = Array.from({ length: 20_000 }, (_, index) => on(index, 10 + (index % 7)));
    expect(standing(events, 20_000)).to.include({ tier: 'key' });
  });

  const schemes = fc.record({
    periodDays: fc.integer({ min: 1, max: 20 }),
    holdDays: fc.nat({ max: 25 }),
    downgrade: fc.constantFrom('one-tier' as const, 'to-figure' as const),
    tiers: fc
      .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 })
      .map((steps) =>
        [0, ...steps.sort((one, other) => one - other)].map((from) => ({ tier: `t${from}`, from })),
      ),
  });
  const histories = fc.array(
    fc.record({
      at: fc.nat({ max: 90 }).map((dayNumber) => dayNumber * day),
      amount: fc.nat({ max: 200 }),
    }),
    { maxLength: 40 },
  );
  const days = fc.nat({ max: 150 });
  const rank = ({ tiers: all }: TierRules, { tier }: TierStanding): number =>
    all.findIndex((candidate) => candidate.tier === tier);

  it('agrees with a day-by-day account of the rules', () => {
    fc.assert(
      fc.property(histories, schemes, days, (events, rules, until) => {
        const result = tierAt({ events, scheme: rules, now: until * day });
        const account = accountDayByDay(events, rules, until);
        expect(rank(rules, result)).to.equal(account.tier);
        expect(result.since).to.equal(account.since);
        expect(result.figure).to.equal(account.figure);
      }),
      { numRuns: 500 },
    );
  });

  it('is never below the tier the figure warrants', () => {
    fc.assert(
      fc.property(histories, schemes, days, (events, rules, until) => {
        const result = tierAt({ events, scheme: rules, now: until * day });
        expect(rules.tiers[rank(rules, result)]!.from).to.be.at.least(
          Math.max(...rules.tiers.map(({ from }) => from).filter((from) => from <= result.figure)),
        );
      }),
    );
  });

  it('ends in the lowest tier when nothing happens any more', () => {
    fc.assert(
      fc.property(histories, schemes, (events, rules) => {
        const result = tierAt({ events, scheme: rules, now: 1_000 * day });
        expect(rank(rules, result)).to.equal(0);
        expect(result).not.to.have.property('reviewAt');
      }),
    );
  });

  it('does not depend on the order of events or on events still to come', () => {
    fc.assert(
      fc.property(histories, schemes, days, (events, rules, until) => {
        const now = until * day;
        const past = events.filter(({ at }) => at <= now).reverse();
        expect(tierAt({ events: past, scheme: rules, now })).to.deep.equal(
          tierAt({ events, scheme: rules, now }),
        );
      }),
    );
  });

  it('is the same at a later instant whether or not it was evaluated before', () => {
    fc.assert(
      fc.property(histories, schemes, days, days, (events, rules, first, second) => {
        const frozen = Object.freeze(events.map((event) => Object.freeze(event)));
        const alone = tierAt({ events: frozen, scheme: rules, now: second * day });
        tierAt({ events: frozen, scheme: rules, now: first * day });
        expect(tierAt({ events: frozen, scheme: rules, now: second * day })).to.deep.equal(alone);
      }),
    );
  });

  it('names as review the first instant at which the tier falls if nothing more happens', () => {
    fc.assert(
      fc.property(histories, schemes, days, (events, rules, until) => {
        const now = until * day;
        const past = events.filter(({ at }) => at <= now);
        const result = tierAt({ events: past, scheme: rules, now });
        if (result.reviewAt === undefined) {
          expect(rank(rules, result)).to.equal(0);
          return;
        }
        expect(result.reviewAt).to.be.greaterThan(now);
        const at = (instant: number): number =>
          rank(rules, tierAt({ events: past, scheme: rules, now: instant }));
        expect(at(result.reviewAt - 1)).to.equal(rank(rules, result));
        expect(at(result.reviewAt)).to.be.lessThan(rank(rules, result));
      }),
      { numRuns: 500 },
    );
  });

  it('does not fall before the review, whatever happens until then', () => {
    fc.assert(
      fc.property(histories, schemes, days, (events, rules, until) => {
        const now = until * day;
        const past = events.filter(({ at }) => at <= now);
        const result = tierAt({ events: past, scheme: rules, now });
        const end = Math.min(result.reviewAt ?? 0, 160 * day);
        for (let instant = now; instant < end; instant += day) {
          expect(rank(rules, tierAt({ events, scheme: rules, now: instant }))).to.be.at.least(
            rank(rules, result),
          );
        }
      }),
    );
  });
});

/** The rules of `tierAt` again, told day by day without any cleverness. */
function accountDayByDay(
  events: readonly TierEvent[],
  { periodDays, holdDays, downgrade, tiers: all }: TierRules,
  until: number,
): { tier: number; since: number | undefined; figure: number } {
  const heldUntil = all.map(() => 0);
  let tier = 0;
  let since: number | undefined;
  let figure = 0;
  for (let today = 0; today <= until; today++) {
    const before = sumOfDays(events, today - periodDays + 1, today - 1);
    figure = sumOfDays(events, today - periodDays + 1, today);
    all.forEach(({ from }, index) => {
      if (before < from && figure >= from) heldUntil[index] = today + holdDays;
    });
    const warranted = all.findLastIndex(({ from }) => from <= figure);
    if (warranted > tier) {
      tier = warranted;
      since = today * day;
    }
    while (tier > warranted && heldUntil[tier]! <= today) {
      const kept = all.findLastIndex(
        (_, index) => index < tier && (index <= warranted || heldUntil[index]! > today),
      );
      tier = downgrade === 'one-tier' ? tier - 1 : kept;
      since = today * day;
      heldUntil[tier] = Math.max(heldUntil[tier]!, today + holdDays);
    }
  }
  return { tier, since, figure };
}

function sumOfDays(events: readonly TierEvent[], first: number, last: number): number {
  return events
    .filter(({ at }) => at >= first * day && at <= last * day)
    .reduce((sum, { amount }) => sum + amount, 0);
}
