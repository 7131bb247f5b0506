import type { ContactWay } from '@patronkit/records/contact-way.js';
import { contactWayKey } from '@patronkit/records/contact-way-text.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { sameContent } from '../../same-content.js';
import type { UnitOfWork } from '../../unit-of-work.js';
import type { ImportTarget } from './import-fields.js';
import type { ImportPlan } from './import-plan.js';
import type { Addition, CustomerUpdate, MatchedItems } from './match-items.js';
import type { RowProblem } from './row-problem.js';
import { tellingFields } from './telling-fields.js';

/** What a batch has done, so that it can be undone. */
export interface BatchEffects {
  readonly added: Partial<Record<ImportTarget, string[]>>;
  /** Customers as they were before. */
  readonly replaced: Customer[];
}

export interface BatchOutcome extends BatchEffects {
  readonly problems: readonly RowProblem[];
  /** Rows that were added, filled in, and left as they were because nothing in them was new. */
  readonly addedRows: number;
  readonly updatedRows: number;
  readonly unchangedRows: number;
  readonly newCustomers: number;
}

const duplicateOf = ({ line, rows, row }: Addition, known = row.id): RowProblem => ({
  line,
  code: 'duplicate',
  message: 'This one is there already.',
  known,
  ...(rows > 1 && { rows }),
});

/** Ids that would be there by now, had the batches of a dry run been written. */
export type RehearsedIds = Readonly<Record<ImportTarget, Set<string>>>;
export const nothingRehearsed = (): RehearsedIds => ({
  customers: new Set(),
  visits: new Set(),
  feedback: new Set(),
});

/** The rows whose ids nobody has; the others are told, or get an id of their own. */
async function withFreeIds(
  unit: UnitOfWork,
  target: ImportTarget,
  additions: readonly Addition[],
  { duplicates }: ImportPlan,
  problems: RowProblem[],
  rehearsed?: RehearsedIds,
): Promise<Addition[]> {
  const taken = await Promise.all(
    additions.map(async ({ row, idGiven }) => idGiven && !!(await unit.get(target, row.id))),
  );
  const seen = rehearsed?.[target] ?? new Set<string>();
  return additions.flatMap((addition, place): Addition[] => {
    const { line, row, idGiven } = addition;
    const isTaken = taken[place] || (idGiven && seen.has(row.id));
    if (idGiven || target === 'customers') seen.add(row.id);
    if (!isTaken) return [addition];
    if (duplicates === 'add' && target !== 'customers') {
      return [{ ...addition, idGiven: false, row: { ...row, id: unit.surroundings.newId() } }];
    }
    const message =
      'Another customer has this id. Leave the id out to add this one all the same, or have the one that is there updated.';
    problems.push(
      duplicates === 'add' ? { line, code: 'id-taken', message } : duplicateOf(addition),
    );
    return [];
  });
}

/** Visits and feedback without an id of their own are the same when all that counts is. */
async function withoutRepeats(
  unit: UnitOfWork,
  target: 'visits' | 'feedback',
  additions: readonly Addition[],
  newCustomers: ReadonlySet<unknown>,
  problems: RowProblem[],
): Promise<Addition[]> {
  const known = await Promise.all(
    additions.map(async ({ row, idGiven }) => {
      const { customer, at } = row as { customer?: string; at?: number };
      if (idGiven || !customer || newCustomers.has(customer)) return [];
      return unit.query(target, { where: { customer, at: { from: at, to: at! + 1 } } });
    }),
  );
  return additions.filter((addition, place) => {
    const isSame = (other: object): boolean =>
      tellingFields[target].every((field) =>
        sameContent(addition.row[field], other[field as keyof typeof other]),
      );
    const repeated = known[place]!.find(isSame);
    if (repeated) problems.push(duplicateOf(addition, repeated.id));
    return !repeated;
  });
}

/** Rows of customers who have gone since they were looked up. */
async function withCustomers(
  unit: UnitOfWork,
  additions: readonly Addition[],
  newCustomers: ReadonlySet<unknown>,
  problems: RowProblem[],
): Promise<Addition[]> {
  const named = new Set(additions.map(({ row }) => row['customer'] as string | undefined));
  const gone = new Set<unknown>();
  await Promise.all(
    [...named].map(async (id) => {
      if (id === undefined || newCustomers.has(id)) return;
      if (!(await unit.get('customers', id))) gone.add(id);
    }),
  );
  return additions.filter(({ line, row }) => {
    if (!gone.has(row['customer'])) return true;
    const message = 'The customer was removed in the meantime.';
    problems.push({ line, code: 'customer-unknown', message });
    return false;
  });
}

const wayKey = (way: ContactWay): string => `${way.kind}:${contactWayKey(way)}`;

/** The customer with a row's cells filled in; empty cells change nothing, contact ways are added. */
function filledIn(before: Customer, { id: _, ...fields }: Partial<NewRecord<Customer>>): Customer {
  const known = new Set(before.contactWays.map(wayKey));
  const ways = (fields.contactWays ?? []).filter((way) => !known.has(wayKey(way)));
  return { ...before, ...fields, contactWays: [...before.contactWays, ...ways] };
}

async function update(
  unit: UnitOfWork,
  { line, id, fields }: CustomerUpdate,
  replaced: Map<string, Customer>,
  problems: RowProblem[],
): Promise<'updated' | 'unchanged' | 'left out'> {
  const before = await unit.get('customers', id);
  if (!before) {
    const message = 'The customer was removed in the meantime.';
    problems.push({ line, code: 'customer-unknown', message });
    return 'left out';
  }
  const after = filledIn(before, fields);
  if (sameContent(before, after)) return 'unchanged';
  try {
    await unit.put('customers', after);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'validation') throw error;
    problems.push({ line, code: 'not-valid', message: (error as Error).message });
    return 'left out';
  }
  if (!replaced.has(id)) replaced.set(id, before);
  return 'updated';
}

/**
 * Writes one batch inside a transaction.
 * @param rehearsed for a dry run, which leaves everything as it is and tells what would have
 *   happened: what its earlier batches would have added
 */
export async function writeBatch(
  unit: UnitOfWork,
  plan: ImportPlan,
  match: MatchedItems,
  rehearsed?: RehearsedIds,
): Promise<BatchOutcome> {
  const { target, duplicates } = plan;
  const problems = [...match.problems];
  // If somebody added one of these a moment ago, so much the better.
  const customers = await withFreeIds(unit, 'customers', match.newCustomers, plan, [], rehearsed);
  const fresh = rehearsed?.customers ?? new Set<unknown>(customers.map(({ row }) => row.id));
  let additions = await withFreeIds(unit, target, match.additions, plan, problems, rehearsed);
  if (target !== 'customers') {
    additions = await withCustomers(unit, additions, fresh, problems);
    if (duplicates !== 'add') {
      additions = await withoutRepeats(unit, target, additions, fresh, problems);
    }
  }
  const addedRows = additions.reduce((sum, { rows }) => sum + rows, 0);
  const outcome = { problems, addedRows, newCustomers: customers.length };
  if (rehearsed) {
    const updatedRows = match.updates.length;
    return { ...outcome, updatedRows, unchangedRows: 0, added: {}, replaced: [] };
  }
  const added: BatchEffects['added'] = {};
  for (const [name, list] of [['customers', customers] as const, [target, additions] as const]) {
    if (!list.length) continue;
    const given = new Set(list.flatMap(({ row, idGiven }) => (idGiven ? [row.id] : [])));
    await unit.addAll(
      name,
      list.map(({ row }) => row),
      given,
    );
    added[name] = [...(added[name] ?? []), ...list.map(({ row }) => row.id)];
  }
  const replaced = new Map<string, Customer>();
  let updatedRows = 0;
  let unchangedRows = 0;
  for (const change of match.updates) {
    const result = await update(unit, change, replaced, problems);
    if (result === 'updated') updatedRows++;
    else if (result === 'unchanged') unchangedRows++;
  }
  const own = new Set(added.customers);
  return {
    ...outcome,
    updatedRows,
    unchangedRows,
    added,
    replaced: [...replaced.values()].filter(({ id }) => !own.has(id)),
  };
}
