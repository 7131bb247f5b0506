import type { CollectionName } from '@patronkit/records/collections.js';
import type { RetentionRules } from '@patronkit/records/retention.js';
import { defaultRetention } from '@patronkit/records/retention-presets.js';
import { localStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { Writer } from '../writer.js';
import { erasePeople } from './erase-people.js';
import { inactiveCustomers, inactivityStores, isInactive } from './inactive-customers.js';
import { oldDrafts } from './old-drafts.js';
import { askParts } from './personal-data-parts.js';
import type { RecordReader } from './record-reader.js';
import { readRecords } from './record-reader.js';
import type { RecordRule } from './retention-rules.js';
import { cutoffOf, recordRules } from './retention-rules.js';
import { rowsBefore } from './rows-before.js';

/** What a rule has done, or would do. */
export interface RetentionStep {
  readonly rule: keyof RetentionRules;
  /** The object store. */
  readonly store: string;
  readonly rows: number;
  /** Epoch milliseconds: what is older, it concerns. */
  readonly before: number;
}

export interface RetentionOptions {
  /** Rules to try out; by default those of the shop's settings. */
  readonly rules?: RetentionRules;
  /** Stops between two slices; what was done stays done. */
  readonly signal?: AbortSignal;
}

/** How long what is known is kept. */
export interface Retention {
  /** The rules in force. */
  rules(): Promise<RetentionRules>;
  /** What the rules would do now; changes nothing. */
  preview(options?: RetentionOptions): Promise<RetentionStep[]>;
  /**
   * Does it, in slices that leave the page its turns; each slice whole or not at all.
   * @throws {PersonalDataPartError} when a plugin could not forget a customer
   */
  run(options?: RetentionOptions): Promise<RetentionStep[]>;
}

/** Customers erased in one transaction: each reads the feed of changes once. */
const peopleAtOnce = 50;

/** What is due under a rule is found the same way whether it is counted or done. */
type Work = {
  treat(rule: RecordRule, due: readonly string[]): Promise<number>;
  erase(
    customers: readonly string[],
    inactiveSince: number,
    facts: 'anonymise' | 'delete',
  ): Promise<number>;
  dropDrafts(before: number): Promise<number>;
};

function counting(context: StoreContext): Work {
  return {
    treat: (_rule, due) => Promise.resolve(due.length),
    erase: (customers) => Promise.resolve(customers.length),
    dropDrafts: (before) =>
      readRecords(context, [localStore], async (_reader, transaction) => {
        return (await oldDrafts(transaction, before)).length;
      }),
  };
}

function doing(context: StoreContext, writer: Writer): Work {
  return {
    treat: ({ collection, concerns, treat }, due) =>
      writer.write(
        [collection],
        async (unit) => {
          let treated = 0;
          for (const id of due) {
            const record = await unit.get(collection, id);
            if (!record || !concerns(record)) continue;
            const kept = treat(record);
            if (kept) unit.set(collection, kept);
            else unit.drop(collection, id);
            treated++;
          }
          return treated;
        },
        { bulk: true, withoutEffects: true },
      ),
    async erase(customers, inactiveSince, facts) {
      const concerns = (reader: RecordReader, customer: string): Promise<boolean> =>
        isInactive(reader, customer, inactiveSince);
      let erased = 0;
      for (let start = 0; start < customers.length; start += peopleAtOnce) {
        const slice = customers.slice(start, start + peopleAtOnce);
        const asked: string[] = [];
        for (const customer of slice) {
          // Plugins take their time, and whoever comes back meanwhile is to lose nothing.
          const isDue = await readRecords(context, inactivityStores, (reader) =>
            concerns(reader, customer),
          );
          if (!isDue) continue;
          await askParts(context, 'erased', (part) => part.erase(customer));
          asked.push(customer);
        }
        const { proofs } = await erasePeople(context, writer, asked, {
          facts,
          detail: 'retention',
          concerns,
        });
        erased += proofs.length;
      }
      return erased;
    },
    dropDrafts: (before) =>
      writer.write(
        [],
        async ({ transaction }) => {
          const keys = await oldDrafts(transaction, before);
          for (const key of keys) transaction.delete(localStore, key);
          return keys.length;
        },
        { stores: [localStore], withoutEffects: true },
      ),
  };
}

/** The instant at which a record happened, whichever index found it. */
const happenedAt = (record: { readonly createdAt: number }): number =>
  (record as { readonly at?: number }).at ?? record.createdAt;

async function apply(
  context: StoreContext,
  rules: RetentionRules,
  work: Work,
  signal?: AbortSignal,
): Promise<RetentionStep[]> {
  const now = context.now();
  const steps: RetentionStep[] = [];
  const keep = (rule: keyof RetentionRules, store: string, before: number, rows: number): void => {
    if (rows) steps.push({ rule, store, rows, before });
  };
  for (const rule of recordRules) {
    const before = cutoffOf(rules, rule.rule, now);
    if (before === undefined) continue;
    let rows = 0;
    const name: CollectionName = rule.collection;
    const end = rule.field === 'id' ? undefined : before;
    for await (const batch of rowsBefore(context, name, rule.field, end)) {
      signal?.throwIfAborted();
      const due = batch.filter((record) => happenedAt(record) < before && rule.concerns(record));
      if (due.length)
        rows += await work.treat(
          rule,
          due.map(({ id }) => id),
        );
    }
    keep(rule.rule, name, before, rows);
  }
  const inactiveSince = cutoffOf(rules, 'inactiveCustomerMonths', now);
  if (inactiveSince !== undefined) {
    let rows = 0;
    for await (const customers of inactiveCustomers(context, inactiveSince)) {
      signal?.throwIfAborted();
      const facts = rules.inactiveCustomerFacts ?? 'anonymise';
      if (customers.length) rows += await work.erase(customers, inactiveSince, facts);
    }
    keep('inactiveCustomerMonths', 'customers', inactiveSince, rows);
  }
  const draftsBefore = cutoffOf(rules, 'draftDays', now);
  if (draftsBefore !== undefined) {
    keep('draftDays', localStore, draftsBefore, await work.dropDrafts(draftsBefore));
  }
  return steps;
}

export function createRetention(context: StoreContext, writer: () => Promise<Writer>): Retention {
  const rulesInForce = async (): Promise<RetentionRules> => {
    const { retention } = await readRecords(context, [], (reader) => reader.settings());
    return retention ?? defaultRetention;
  };
  return {
    rules: rulesInForce,
    async preview({ rules, signal } = {}) {
      return apply(context, rules ?? (await rulesInForce()), counting(context), signal);
    },
    async run({ rules, signal } = {}) {
      const work = doing(context, await writer());
      return apply(context, rules ?? (await rulesInForce()), work, signal);
    },
  };
}
