import type { StoreContext } from '../../store-context.js';
import type { Writer } from '../../writer.js';
import type { ImportField } from './import-fields.js';
import { importItems } from './import-items.js';
import type { ImportPlan } from './import-plan.js';
import { emptyMatch, ItemMatcher } from './match-items.js';
import { KnownCustomers } from './known-customers.js';
import { missingColumns } from './plan-rules.js';
import { createRowReading } from './row-cells.js';
import type { RowProblem } from './row-problem.js';
import { shopRules } from './shop-rules.js';

/** One record as it would be stored, or what keeps it out. */
export interface PreviewedRecord {
  readonly line: number;
  /** Rows of the table it is made of. */
  readonly rows: number;
  readonly record?: Readonly<Record<string, unknown>>;
  /** Whom a visit or feedback is from, in the row's own words. */
  readonly customer?: string;
  readonly problems: readonly RowProblem[];
}

export interface ImportPreview {
  readonly records: readonly PreviewedRecord[];
  /** What no column says and one must; for each, the fields of which one is enough. */
  readonly missing: readonly (readonly ImportField[])[];
  /** The shop's currency, in whose minor units amounts are. */
  readonly currency: string;
}

/** The first records of a table as they would be stored, whoever is there already. */
export async function previewImport(
  context: StoreContext,
  writer: Writer,
  file: Blob,
  plan: ImportPlan,
  headers: readonly string[],
  count: number,
): Promise<ImportPreview> {
  const { currency } = await shopRules(context);
  const missing = missingColumns(plan);
  if (missing.length) return { records: [], missing, currency };
  const open: ImportPlan = { ...plan, duplicates: 'add', unknownCustomers: 'add' };
  const reading = createRowReading(open, headers, currency);
  for await (const { items } of importItems(file, reading)) {
    const records: PreviewedRecord[] = [];
    for (const item of items.slice(0, count)) {
      const match = emptyMatch();
      await new ItemMatcher(open, new KnownCustomers([]), writer).match([item], match);
      const row = match.additions[0]?.row;
      const customer = item.who?.fields.name;
      records.push({
        line: item.line,
        rows: item.rows,
        problems: match.problems,
        ...(row && { record: row }),
        ...(customer && { customer }),
      });
    }
    if (records.length) return { records, missing, currency };
  }
  return { records: [], missing, currency };
}
