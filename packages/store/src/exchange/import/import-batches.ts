import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import { importItems } from './import-items.js';
import type { ImportPlan } from './import-plan.js';
import { knownCustomers } from './known-customers.js';
import type { MatchedItems } from './match-items.js';
import { emptyMatch, ItemMatcher } from './match-items.js';
import { checkPlan } from './plan-rules.js';
import { createRowReading } from './row-cells.js';
import { shopRules } from './shop-rules.js';

/** Records in one transaction. Larger ones make every later start of the browser slower. */
const mostRecords = 200;
/** Rows in one transaction, however few records they make. */
const mostRows = 600;

export interface ImportSource {
  readonly file: Blob;
  readonly plan: ImportPlan;
  readonly headers: readonly string[];
  /** Rows behind the header that were imported before. */
  readonly done?: number;
  /** Whether what a batch adds is written before the next one is asked for. */
  readonly writes?: boolean;
}

export interface ImportBatch {
  readonly match: MatchedItems;
  readonly rowsDone: number;
  readonly bytes: number;
}

/**
 * Takes a table apart into what is to be written in one transaction each, in slices that leave the
 * page its turns.
 * @throws {ImportError}
 */
export async function* importBatches(
  context: StoreContext,
  writer: Writer,
  { file, plan, headers, done = 0, writes = false }: ImportSource,
): AsyncGenerator<ImportBatch> {
  checkPlan(plan);
  const { currency } = await shopRules(context);
  const reading = createRowReading(plan, headers, currency);
  const by = plan.target === 'customers' ? plan.sameBy : (['phone', 'email', 'name'] as const);
  const matcher = new ItemMatcher(plan, await knownCustomers(context, by), writer);
  let match = emptyMatch();
  for await (const { items, rowsDone, bytes, last } of importItems(file, reading, done)) {
    await matcher.match(items, match);
    const records = match.additions.length + match.updates.length;
    if (records < mostRecords && match.rows < mostRows && !last) continue;
    yield { match, rowsDone, bytes };
    if (writes) matcher.forgetWritten();
    match = emptyMatch();
  }
}
