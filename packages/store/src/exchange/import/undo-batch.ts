import type { CollectionName } from '@patronkit/records/collections.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { LedgerEntry } from '@patronkit/records/ledger-entry.js';
import { pointsBalance } from '@patronkit/records/points-balance.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { UnitOfWork } from '../../unit-of-work.js';
import type { StoredBatch } from './import-journal.js';
import { rebuildSummary } from './rebuild-summary.js';

export interface BatchUndone {
  removed: number;
  restored: number;
  kept: number;
}

/** Whether nobody but the import and its undoing has changed a customer since the batch. */
const isUntouched = (
  { stamps = {} }: Pick<Customer, 'stamps'>,
  batchStamp: string,
  undoStamps: readonly string[],
): boolean =>
  Object.values(stamps).every((stamp) => stamp <= batchStamp || undoStamps.includes(stamp));

/** Collections in which something may be said of a customer. */
const aboutCustomers = ['visits', 'ledger', 'feedback', 'notes', 'contacts', 'consents'] as const;

async function isUsed(
  unit: UnitOfWork,
  names: readonly CollectionName[],
  where: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const found = await Promise.all(names.map((name) => unit.query(name, { where, limit: 1 })));
  return found.some(({ length }) => length > 0);
}

/**
 * The visits whose points can go: the others' have been spent since, or somebody has adjusted them.
 * Where only some of a customer's points are left, the latest visits go.
 */
function withPointsLeft(visits: readonly Visit[], ledger: readonly LedgerEntry[]): Visit[] {
  const adjusted = new Set(ledger.flatMap(({ kind, visit }) => (kind === 'earned' ? [] : [visit])));
  const free = visits.filter(({ id }) => !adjusted.has(id));
  if (!ledger.some(({ points }) => points < 0)) return free;
  const overdrawn = (entries: readonly LedgerEntry[]): number =>
    pointsBalance(entries, Infinity).overdrawn;
  const before = overdrawn(ledger);
  const ids = new Set<string | undefined>(free.map(({ id }) => id));
  if (overdrawn(ledger.filter(({ visit }) => !ids.has(visit))) <= before) return free;
  let kept = ledger;
  return free
    .sort((one, other) => other.at - one.at)
    .filter(({ id }) => {
      const rest = kept.filter(({ visit }) => visit !== id);
      if (overdrawn(rest) > before) return false;
      kept = rest;
      return true;
    });
}

/** Removes the visits of a batch with the points they earned. Resolves with whose they were. */
async function removeVisits(
  unit: UnitOfWork,
  ids: readonly string[],
  undone: BatchUndone,
): Promise<Set<string>> {
  const rows = await Promise.all(ids.map((id) => unit.get('visits', id)));
  const visits = rows.filter((row) => row !== undefined);
  const customers = new Set(visits.map(({ customer }) => customer));
  const referred = new Set<string | undefined>();
  await Promise.all(
    [...customers].map(async (customer) => {
      for (const { visit } of await unit.query('feedback', { where: { customer } })) {
        referred.add(visit);
      }
    }),
  );
  const corrected = await Promise.all(
    visits.map(({ id }) => isUsed(unit, ['corrections'], { visit: id })),
  );
  const unused = visits.filter(({ id }, place) => !referred.has(id) && !corrected[place]);
  await Promise.all(
    [...customers].map(async (customer) => {
      const ledger = await unit.query('ledger', { where: { customer } });
      const own = unused.filter((visit) => visit.customer === customer);
      const gone = new Set<string | undefined>();
      for (const { id } of withPointsLeft(own, ledger)) {
        gone.add(id);
        unit.drop('visits', id);
        undone.removed++;
      }
      for (const { id, visit } of ledger) {
        if (visit !== undefined && gone.has(visit)) unit.drop('ledger', id);
      }
    }),
  );
  undone.kept += visits.length - undone.removed;
  return customers;
}

async function removeFeedback(
  unit: UnitOfWork,
  ids: readonly string[],
  undone: BatchUndone,
): Promise<void> {
  const rows = await Promise.all(ids.map((id) => unit.get('feedback', id)));
  for (const row of rows) {
    if (!row) continue;
    unit.drop('feedback', row.id);
    undone.removed++;
  }
}

/**
 * Undoes what one transaction of an import did, inside a transaction.
 * @param undoStamps stamps of the undoing so far
 */
export async function undoBatch(
  unit: UnitOfWork,
  { stamp, added, replaced }: StoredBatch,
  undoStamps: readonly string[],
): Promise<BatchUndone> {
  const undone: BatchUndone = { removed: 0, restored: 0, kept: 0 };
  const customers = await removeVisits(unit, added.visits ?? [], undone);
  await removeFeedback(unit, added.feedback ?? [], undone);
  for (const customer of customers) await rebuildSummary(unit, customer);

  for (const before of replaced) {
    const present = await unit.get('customers', before.id);
    if (present && isUntouched(present, stamp, undoStamps)) {
      await unit.put('customers', before);
      undone.restored++;
    } else {
      undone.kept++;
    }
  }
  for (const id of added.customers ?? []) {
    const present = await unit.get('customers', id);
    if (!present) continue;
    const isFree =
      isUntouched(present, stamp, undoStamps) &&
      !(await isUsed(unit, aboutCustomers, { customer: id }));
    if (isFree) {
      unit.drop('customers', id);
      undone.removed++;
    } else {
      undone.kept++;
    }
  }
  return undone;
}
