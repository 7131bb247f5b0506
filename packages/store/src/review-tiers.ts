import { reviewCustomer } from './visit-effects.js';
import type { Writer } from './writer.js';

/** Customers reviewed in one transaction. */
const batchSize = 200;

/**
 * Works out again the tiers whose review has come at `now`.
 * @returns how many customers changed their tier
 */
export async function reviewTiers(writer: Writer, now: number): Promise<number> {
  const reviewed = new Set<string>();
  let changed = 0;
  for (;;) {
    const due = await writer.write(
      ['summaries'],
      async (unit) => {
        const summaries = await unit.query('summaries', {
          where: { tierReviewAt: { to: now + 1 } },
          limit: batchSize,
        });
        const due = summaries.filter(({ id }) => !reviewed.has(id));
        const results = await Promise.all(due.map(({ id }) => reviewCustomer(unit, id)));
        changed += results.filter(([before, after]) => before?.tier !== after.tier).length;
        for (const { id } of due) reviewed.add(id);
        return due.length;
      },
      { now, bulk: true },
    );
    if (!due) return changed;
  }
}
