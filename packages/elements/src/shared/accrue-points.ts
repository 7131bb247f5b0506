import type {
  ContributionRegistry,
  RegisteredContribution,
} from '@patronkit/plugin-sdk/host/contribution-registry.js';
import type { RuleContribution } from '@patronkit/plugin-sdk/extension-points.js';
import { inLocale } from '@patronkit/records/locale.js';
import { earnedEntry } from '@patronkit/records/points.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Change } from '@patronkit/store/change.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';

type AccrueRule = Extract<RuleContribution, { readonly rule: 'accrue' }>;
type RegisteredRule = RegisteredContribution<'rule'>;

/** Changes looked at before the place is noted. */
const changesAtOnce = 100;

const nameOf = ({ plugin, contribution }: RegisteredRule): string => `${plugin}/${contribution.id}`;

/**
 * The same in every tab, so that the database itself refuses to give points twice: FNV-1a of 64
 * bits (draft-eastlake-fnv), since both names together are longer than an id may be.
 */
function entryId(visit: string, rule: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${rule}\n${visit}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `accrual-${hash.toString(36)}`;
}

const visitsIn = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ entries }) =>
    entries
      .filter(({ collection, type }) => collection === 'visits' && type === 'put')
      .map(({ id }) => id),
  );

/** The shop's settings, written or preset. */
const settingsOf = (store: Store): Promise<ShopSettings> =>
  new Promise((resolve, reject) => {
    const stop = store.shopSettings.subscribe(({ status, value, error }) => {
      if (status === 'loading') return;
      if (value) resolve(value);
      else reject(error);
      // It may have called before it returned how to stop.
      queueMicrotask(() => stop());
    });
  });

/**
 * Gives the points that rules of plugins give for visits. It follows the store's feed of changes,
 * and notes for each rule how far it has come, so that nothing is left out that was recorded while
 * no tab was open; several tabs may be at it.
 */
export class PointsAccrual {
  readonly #registry: ContributionRegistry;
  readonly #store: Store;
  readonly #stops: (() => void)[] = [];
  #work: Promise<void> | undefined;
  #isDue = false;
  #hasEnded = false;

  constructor(registry: ContributionRegistry, store: Store) {
    this.#registry = registry;
    this.#store = store;
    const look = (): void => void this.look();
    this.#stops.push(registry.all.subscribe(look), store.changes.subscribe(look));
  }

  /** Resolves when everything recorded so far is judged. Never rejects. */
  look(): Promise<void> {
    this.#isDue = true;
    this.#work ??= this.#judgeAll().finally(() => {
      this.#work = undefined;
    });
    return this.#work;
  }

  end(): void {
    this.#hasEnded = true;
    for (const stop of this.#stops) stop();
  }

  async #judgeAll(): Promise<void> {
    while (this.#isDue && !this.#hasEnded) {
      this.#isDue = false;
      for (const rule of this.#registry.at('rule')) {
        if (rule.contribution.rule !== 'accrue') continue;
        // What the store refuses now (a full disk, a locked one) is judged at the next change.
        await this.#follow(rule).catch((error: unknown) => rule.report?.failed(error));
      }
    }
  }

  async #follow(rule: RegisteredRule): Promise<void> {
    const place = `accrual:${nameOf(rule)}`;
    const { changes, local } = this.#store;
    const known = (await local.get(place)) as number | undefined;
    let after = known ?? 0;
    while (!this.#hasEnded) {
      const next = await changes.since(after, changesAtOnce);
      after = next.at(-1)?.sequence ?? after;
      // A rule that is new gives nothing for what was before.
      if (known !== undefined) for (const id of visitsIn(next)) await this.#judge(rule, id);
      if (next.length < changesAtOnce) break;
      if (known !== undefined) await local.set(place, after);
    }
    if (after !== known) await local.set(place, after);
  }

  async #judge(rule: RegisteredRule, id: string): Promise<void> {
    const store = this.#store;
    const visit = await store.visits.get(id);
    const customer = visit && (await store.customers.get(visit.customer));
    if (!visit || !customer) return;
    const { judge, label } = rule.contribution as AccrueRule;
    const start = performance.now();
    let points = 0;
    try {
      points = (await judge({ visit, customer, now: Date.now() })) ?? 0;
      if (!Number.isSafeInteger(points) || points < 0) {
        throw new RangeError(`It gave ${String(points)} points: give a whole number, or nothing.`);
      }
    } catch (error) {
      // Asked again it would fail again, and keep everything behind it waiting.
      console.warn(`[patronkit] plugin-failed: the rule "${nameOf(rule)}".`, error);
      rule.report?.failed(error);
      return;
    }
    rule.report?.spent(performance.now() - start);
    if (!points) return;
    try {
      await store.ledger.add({
        ...earnedEntry(visit, points, (await settingsOf(store)).points),
        id: entryId(id, nameOf(rule)),
        reason: inLocale(label, 'en'),
      });
    } catch (error) {
      // Another tab was first, or the customer is gone by now.
      if (!['duplicate-id', 'not-found'].includes((error as StoreError).code)) throw error;
    }
  }
}
