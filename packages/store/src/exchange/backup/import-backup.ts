import { isAnonymousCustomer } from '@patronkit/records/anonymous-customer.js';
import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames, collections } from '@patronkit/records/collections.js';
import { longestClockLead, parseStamp } from '@patronkit/records/hybrid-logical-clock.js';
import { schemas } from '@patronkit/records/schemas.js';
import { describeIssues } from '@patronkit/records/validation-issues.js';
import { inSlices } from '../../page-turn.js';
import { erasedAmong } from '../../privacy/find-erasure-proof.js';
import type { Row } from '../../row-rules.js';
import { sameContent } from '../../same-content.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import type { UnitOfWork } from '../../unit-of-work.js';
import type { Writer } from '../../writer.js';
import { rebuildSummary } from '../import/rebuild-summary.js';
import type { NumberedLine } from './read-backup.js';
import { backupHeader, backupLines } from './read-backup.js';
import type { GoodLine, RestoringRules } from './restoring-rules.js';
import { currencyOfBooks, refusalOf } from './restoring-rules.js';

/** Records in one transaction. */
const batchSize = 500;
/** What follows from the records is in the backup, or worked out from all of them. */
const quietly = { bulk: true, withoutEffects: true };
/** Conflicts and mistakes handed out; the rest are counted. */
const mostShown = 500;

export interface ImportBackupOptions {
  /**
   * What to do where the customer base has a record with the same id that says something else.
   * Facts stay as they are in any case. Default: `keep`.
   */
  readonly conflicts?: 'keep' | 'replace' | undefined;
  readonly onProgress?:
    ((progress: { readonly bytes: number; readonly size: number }) => void) | undefined;
  /** Stops between two batches; what was written stays, and the file can be imported again. */
  readonly signal?: AbortSignal | undefined;
}

/** A record of the backup that differs from the one that is there. */
export interface BackupConflict {
  readonly collection: CollectionName;
  readonly id: string;
  readonly line: number;
  readonly replaced: boolean;
}

export interface BackupResult {
  readonly added: number;
  /** Records that were there already, the same. */
  readonly equal: number;
  readonly conflicts: readonly BackupConflict[];
  readonly conflictCount: number;
  /** Records of customers who were erased here since the backup was made. They were left out. */
  readonly erased: number;
  /** Lines that hold no good record, and why. They were left out. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly problemCount: number;
}

type Tally = { -readonly [Part in keyof BackupResult]: BackupResult[Part] } & {
  conflicts: BackupConflict[];
  problems: { line: number; message: string }[];
};

/** Whether stamps can be taken over: others would put this device's clock out for good. */
function hasGoodStamps({ stamps }: Row, now: number): boolean {
  try {
    return Object.values((stamps ?? {}) as Record<string, string>).every(
      (stamp) => parseStamp(stamp).wall - now <= longestClockLead,
    );
  } catch {
    return false;
  }
}

function tellProblem(tally: Tally, line: number, message: string): void {
  if (tally.problemCount++ < mostShown) tally.problems.push({ line, message });
}

function checkLine({ line, content }: NumberedLine, shop: string, tally: Tally): GoodLine[] {
  const fail = (message: string): GoodLine[] => {
    tellProblem(tally, line, message);
    return [];
  };
  if (!content) return fail('is no record');
  const { collection, record } = content;
  const result = schemas[collection].safeParse({ ...record, shop });
  if (result.success) return [{ line, collection, row: result.data }];
  const issues = describeIssues(result.error, record);
  return fail(
    `${collection}: ${issues.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`,
  );
}

/** Whether there is nothing in the base from which anything follows. */
async function isEmpty({ backend }: StoreContext): Promise<boolean> {
  const names = ['customers', 'visits', 'ledger', 'summaries'];
  const transaction = await backend.begin(names, 'readonly');
  const all = { index: '', lower: '', upper: [[]], descending: false };
  const counts = await Promise.all(names.map((name) => transaction.count(name, all)));
  return counts.every((count) => count === 0);
}

const customerOf = ({ collection, row }: GoodLine): string =>
  (collection === 'customers' ? row.id : (row['customer'] as string | undefined)) ?? '';

/** Who was erased stays so, whatever an older backup holds. */
async function withoutErased(
  context: StoreContext,
  lines: readonly GoodLine[],
  tally: Tally,
): Promise<GoodLine[]> {
  const erased = await erasedAmong(context, new Set(lines.map(customerOf)));
  const kept = lines.filter((line) => !erased.has(customerOf(line)));
  tally.erased += lines.length - kept.length;
  return kept;
}

/** Whose figures a line counts in; nobody has those of an erased customer. */
function countsFor({ collection, row }: GoodLine): string | undefined {
  if (collection !== 'visits' && collection !== 'ledger') return undefined;
  const customer = row['customer'] as string;
  return isAnonymousCustomer(customer) ? undefined : customer;
}

/**
 * @param counted gets whose facts were there already, or left out: their figures may not fit
 */
async function restore(
  unit: UnitOfWork,
  lines: readonly GoodLine[],
  rules: RestoringRules,
  counted: Set<string>,
  tally: Tally,
): Promise<void> {
  const { merges, replaces } = rules;
  const present = await Promise.all(
    lines.map(({ collection, row }) => unit.get(collection, row.id)),
  );
  const customers = new Set<string>();
  for (const [place, good] of lines.entries()) {
    const { line, collection, row } = good;
    const { kind } = collections[collection];
    // Summaries follow from what both bases hold together.
    if (merges && kind === 'derived') continue;
    const before = present[place];
    const customer = merges ? countsFor(good) : undefined;
    if (customer !== undefined) (before ? counted : customers).add(customer);
    if (before && sameContent(before, row)) {
      tally.equal++;
      continue;
    }
    const replaced = !before || (replaces && kind === 'mutable');
    const refusal = replaced ? refusalOf(good, rules) : undefined;
    if (refusal !== undefined) {
      tellProblem(tally, line, `${collection}: ${refusal}`);
      if (collection === 'visits') {
        rules.refusedVisits.add(row.id);
        const left = countsFor(good);
        if (left !== undefined) counted.add(left);
      }
      continue;
    }
    if (before) {
      if (tally.conflictCount++ < mostShown) {
        tally.conflicts.push({ collection, id: row.id, line, replaced });
      }
    } else {
      tally.added++;
    }
    if (!replaced) continue;
    const stamps = hasGoodStamps(row, unit.surroundings.now) ? undefined : { '*': unit.stamp };
    unit.restore(collection, stamps ? { ...row, stamps } : row);
  }
  for (const customer of customers) await rebuildSummary(unit, customer);
}

/**
 * Brings back what `exportBackup` made. Into an empty customer base all records come as they were.
 * Into one that is in use, those that are the same are passed over, those that differ are reported,
 * and the figures of customers follow from what both hold. An import that was interrupted can be
 * done again. Customers who were erased here do not come back, and what is in another currency than
 * the books here is a problem of its line.
 * @throws {BackupError} nothing was written
 */
export async function importBackup(
  context: StoreContext,
  writer: Writer,
  file: Blob,
  { conflicts = 'keep', onProgress, signal }: ImportBackupOptions = {},
): Promise<BackupResult> {
  const header = await backupHeader(file);
  const tally: Tally = {
    added: 0,
    equal: 0,
    conflicts: [],
    conflictCount: 0,
    erased: 0,
    problems: [],
    problemCount: 0,
  };
  try {
    const merges = !(await isEmpty(context));
    const currency = await currencyOfBooks(context);
    const refusedVisits = new Set<string>();
    const rules = { merges, replaces: conflicts === 'replace', currency, refusedVisits };
    const counted = new Set<string>();
    let waiting: GoodLine[] = [];
    for await (const { lines, bytes } of backupLines(file, header)) {
      await inSlices(lines, (line) => waiting.push(...checkLine(line, context.shop, tally)));
      while (waiting.length >= batchSize || (bytes >= file.size && waiting.length)) {
        signal?.throwIfAborted();
        const batch = await withoutErased(context, waiting.slice(0, batchSize), tally);
        waiting = waiting.slice(batchSize);
        await writer.write(
          collectionNames,
          (unit) => restore(unit, batch, rules, counted, tally),
          quietly,
        );
      }
      onProgress?.({ bytes, size: file.size });
    }
    const customers = [...counted];
    for (let start = 0; start < customers.length; start += batchSize) {
      signal?.throwIfAborted();
      await writer.write(
        ['visits', 'ledger'],
        async (unit) => {
          for (const customer of customers.slice(start, start + batchSize)) {
            await rebuildSummary(unit, customer);
          }
        },
        quietly,
      );
    }
  } catch (cause) {
    throw signal?.aborted ? cause : storageFailure(cause, 'importing');
  }
  return tally;
}
