import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seededRandom } from '../setup/seeded-random.js';
import { startBrowser } from './browser-process.js';
import { bundlePages } from './bundle-pages.js';
import { servePages } from './page-server.js';

const works = ['single writes', 'transactions', 'bulk', 'upgrade', 'search'];

/** Rounds that go into one customer base, so that each finds what earlier ones left. */
const roundsPerShop = 10;

/** A browser that does not get as far as writing within this time is called stuck, in ms. */
const patience = 60_000;

/** A browser dies after so many acknowledgements at the latest, or of rows of bulk work. */
const mostAcknowledged = { bulk: 4_000, default: 120 };
/** … or after this time, in ms: machines differ. */
const longestLife = 5_000;
/** … and then after another moment of at most this length, in ms. An upgrade has only that. */
const longestMoment = { upgrade: 300, default: 60 };

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function withPatience(promise, what) {
  let timer;
  const impatience = new Promise((_, reject) => {
    const why = `${what} took longer than ${patience / 1000} s.`;
    timer = setTimeout(() => reject(new Error(why)), patience);
  });
  return Promise.race([promise, impatience]).finally(() => clearTimeout(timer));
}

/** The latest word on each record: a removal takes back what was acknowledged of it before. */
function mergeFacts(facts) {
  const latest = new Map();
  for (const fact of facts) {
    latest.set(
      fact.type === 'counted' ? `counted ${fact.id}` : `${fact.collection} ${fact.id}`,
      fact,
    );
  }
  return [...latest.values()];
}

/**
 * Kills a browser again and again while it writes, and looks each time at what is left.
 *
 * @param {{ kills: number, seed: number, hasty?: boolean, report?: (line: string) => void }} options
 *   `hasty` acknowledges too early: the test must then find losses
 * @returns {Promise<{ kills: Record<string, number>, acknowledged: number, acknowledgedBulk: number,
 *   oldRecords: number, unfinishedUpgrades: number, lost: string[], lostBulk: string[], problems: string[] }>}
 */
export async function runKillRounds({ kills, seed, hasty = false, report = () => undefined }) {
  const random = seededRandom(seed);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'patronkit-kill-'));
  const results = {
    kills: {},
    acknowledged: 0,
    acknowledgedBulk: 0,
    oldRecords: 0,
    unfinishedUpgrades: 0,
    lost: [],
    lostBulk: [],
    problems: [],
  };
  const factsOf = new Map();
  let plan;
  let events;

  function planFor(round, last) {
    const work = round < kills ? works[round % works.length] : 'single writes';
    // Only a customer base of its own can be of an old version.
    const shop =
      work === 'upgrade' ? `upgrade-${round}` : `shop-${Math.floor(round / roundsPerShop)}`;
    const check = last && { shop: last.shop, facts: mergeFacts(factsOf.get(last.shop) ?? []) };
    return { check, shop, work, round, seed: Math.floor(random() * 2 ** 32), hasty };
  }
  /** What a page tells in one round: `found` comes only where there is something to check. */
  function listen() {
    const heard = { acknowledged: 0 };
    const failed = new Promise((_, reject) => (heard.fail = reject));
    failed.catch(() => undefined);
    for (const name of ['found', 'begun']) {
      const told = new Promise((resolve) => (heard[name] = resolve));
      heard[`${name}Told`] = Promise.race([told, failed]);
      heard[`${name}Told`].catch(() => undefined);
    }
    return heard;
  }

  const remember = (facts) => factsOf.set(plan.shop, [...(factsOf.get(plan.shop) ?? []), ...facts]);
  const server = await servePages(await bundlePages(['kill-page']), {
    '/plan': () => plan,
    '/found': (findings) => events.found(findings),
    '/begun': () => events.begun(),
    '/failed': (why) => events.fail(new Error(`The page failed: ${why}`)),
    '/prepared'(facts) {
      remember(facts);
      results.oldRecords += facts.length;
    },
    '/acknowledge'(facts) {
      remember(facts);
      events.acknowledged += facts.length;
      for (const { bulk } of facts) results[bulk ? 'acknowledgedBulk' : 'acknowledged']++;
    },
  });

  async function livesUntil(work) {
    if (work !== 'upgrade') {
      const enough = random() * (mostAcknowledged[work] ?? mostAcknowledged.default);
      const began = Date.now();
      while (events.acknowledged < enough && Date.now() - began < longestLife) await wait(1);
    }
    await wait(random() * (longestMoment[work] ?? longestMoment.default));
  }

  function judge({ version, lost, lostBulk, problems }, { shop, work, round }) {
    const where = `round ${round} (${work})`;
    const missing = new Set([...lost, ...lostBulk]);
    // Counted once: later rounds of the same customer base would miss it again.
    factsOf.set(
      shop,
      (factsOf.get(shop) ?? []).filter((fact) => !missing.has(JSON.stringify(fact))),
    );
    results.lost.push(...lost.map((fact) => `${where}: ${fact}`));
    results.lostBulk.push(...lostBulk.map((fact) => `${where}: ${fact}`));
    results.problems.push(...problems.map((problem) => `${where}: ${problem}`));
    if (version === 1) results.unfinishedUpgrades++;
    report(
      `${where}: ${lost.length} lost, ${lostBulk.length} of bulk lost, ${problems.length} problems`,
    );
  }

  try {
    let last;
    // The round after the last kill only looks.
    for (let round = 0; round <= kills; round++) {
      plan = planFor(round, last);
      events = listen();
      const browser = await startBrowser(profile, `${server.address}/kill-page.html`);
      try {
        if (last) judge(await withPatience(events.foundTold, 'Checking'), last);
        if (round < kills) {
          await withPatience(events.begunTold, 'Beginning to write');
          await livesUntil(plan.work);
        }
      } finally {
        await browser.kill();
      }
      // What had left the browser when it died was acknowledged.
      await server.quiet();
      if (round < kills) results.kills[plan.work] = (results.kills[plan.work] ?? 0) + 1;
      last = plan;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    // Only the files can say why a browser did not open them.
    throw new Error(`${error.message} The files of the browser are kept in ${profile}.`, {
      cause: error,
    });
  } finally {
    await server.close();
  }
  return results;
}
