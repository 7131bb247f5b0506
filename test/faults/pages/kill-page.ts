import { createStore } from '@patronkit/store/create-store.js';
import { call } from './call.js';
import { checkAfterKill } from './kill-checks.js';
import type { Store } from '@patronkit/store/store.js';
import type { Fact, KillPlan } from './kill-plan.js';
import { workUntilKilled } from './kill-works.js';
import { seededRandom } from '../../setup/seeded-random.js';
import { makeVersion1Database } from './version-1-database.js';

// Looks at what the last death of the browser has left, then writes until the next one.

let waiting: Fact[] = [];
let sending = false;

/** Tells the test; what comes while one call is on its way goes with the next. */
async function acknowledge(facts: readonly Fact[]): Promise<void> {
  waiting.push(...facts);
  if (sending) return;
  sending = true;
  while (waiting.length) {
    const told = waiting;
    waiting = [];
    await call('/acknowledge', told);
  }
  sending = false;
}

/** Whoever looks for a loss wants to know first whether the database was there at all. */
function surroundings(
  { lost }: { readonly lost: readonly string[] },
  left: IDBDatabaseInfo | undefined,
  { status }: Store,
): string[] {
  if (!lost.length) return [];
  const { persistence, reason = 'no reason' } = status.peek();
  return [
    `lost with ${left ? `version ${left.version}` : 'no database'}, in ${persistence}: ${reason}`,
  ];
}

async function run(): Promise<void> {
  const { check, shop, work, round, seed, hasty } = await call<KillPlan>('/plan');
  if (check) {
    // Refused where the browser found damage.
    const databases = await indexedDB.databases().catch(() => []);
    const left = databases.find(({ name }) => name === `patronkit:${check.shop}`);
    const store = await createStore({ shop: check.shop });
    const findings = await checkAfterKill(store, check.facts);
    await call('/found', {
      version: left?.version,
      ...findings,
      problems: [...findings.problems, ...surroundings(findings, left, store)],
    });
    store.close();
  }
  const tag = `r${round}`;
  if (work === 'upgrade') await call('/prepared', await makeVersion1Database(shop, tag));
  // From here on the browser may be killed at any moment: where a customer base is upgraded, as
  // soon as it is opened.
  if (work === 'upgrade') void call('/begun');
  const store = await createStore({ shop });
  await store.prepareToWrite();
  if (work !== 'upgrade') await call('/begun');
  await workUntilKilled(work, {
    store,
    tag,
    random: seededRandom(seed),
    acknowledge: (facts) => void acknowledge(facts),
    async write(facts, write) {
      if (hasty) void acknowledge(facts);
      await write();
      if (!hasty) void acknowledge(facts);
    },
  });
}

run().catch((error: unknown) => call('/failed', String((error as Error).stack ?? error)));
