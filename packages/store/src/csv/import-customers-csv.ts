import { contactWayKey } from '@patronkit/records/contact-way-text.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { addMany } from '../add-many.js';
import { eachCustomer } from '../each-customer.js';
import { StoreError } from '../errors.js';
import type { ValidationIssue } from '../errors.js';
import { inSlices } from '../page-turn.js';
import type { StoreContext } from '../store-context.js';
import type { BulkOptions } from '../store.js';
import type { Writer } from '../writer.js';
import type { CustomerColumn } from './customer-columns.js';
import { columnOf, customerFromCells } from './customer-columns.js';

interface NumberedRow {
  /** Line in the file at which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvImportResult {
  readonly imported: number;
  /** Rows left out, with the line in the file (the header is line 1) and why. */
  readonly rejected: readonly { readonly line: number; readonly message: string }[];
}

/** Says what is wrong with a table as a whole. */
class CsvError extends StoreError {
  constructor(message: string) {
    super('csv', message);
  }
}

/** The rows of a file with their lines; rows may span several when a cell holds line breaks. */
async function readRows(file: Blob): Promise<NumberedRow[]> {
  const [{ default: parser }, text] = await Promise.all([import('papaparse'), file.text()]);
  const rows: NumberedRow[] = [];
  let line = 1;
  let at = 0;
  parser.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    step({ data, meta }) {
      const empty = data.every((cell) => !cell.trim());
      if (!empty) rows.push({ line, cells: data });
      const source = text.slice(at, meta.cursor);
      line += source.split(/\r\n|\r|\n/).length - 1;
      at = meta.cursor;
    },
  });
  return rows;
}

/** How a customer may be known already: by phone or e-mail. */
const keysOf = ({ contactWays }: Pick<Customer, 'contactWays'>): string[] =>
  contactWays
    .filter(({ kind }) => kind === 'phone' || kind === 'email')
    .map((way) => `${way.kind}:${contactWayKey(way)}`);

/** Who has which phone and e-mail in the customer base. */
async function knownKeys(context: StoreContext): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  await eachCustomer(context, (customer) => {
    for (const key of keysOf(customer)) known.set(key, customer.name);
  });
  return known;
}

function messageOf(error: unknown): string {
  const { issues, message } = error as { issues?: readonly ValidationIssue[]; message?: string };
  return (
    issues?.map((issue) => `${issue.path} ${issue.message}`.trim()).join('; ') ?? String(message)
  );
}

/**
 * Adds the customers of a table. Rows that are not good, or name a phone or an e-mail that another
 * customer has, are left out and told; the rest is saved.
 */
export async function importCustomersCsv(
  context: StoreContext,
  writer: Writer,
  file: Blob,
  options?: BulkOptions,
): Promise<CsvImportResult> {
  const [header, ...rows] = await readRows(file);
  const columns = (header?.cells ?? []).map(columnOf);
  if (
    !columns.some((column) => column === 'name' || column === 'firstName' || column === 'lastName')
  ) {
    throw new CsvError(
      'The table has no column for names, so nothing was imported. Call one "name" in its first line.',
    );
  }
  const known = await knownKeys(context);
  const rejected: { line: number; message: string }[] = [];
  const good: NewRecord<Customer>[] = [];
  const check = writer.draft('customers');
  await inSlices(rows, ({ line, cells }) => {
    const byColumn: Partial<Record<CustomerColumn, string>> = {};
    columns.forEach((column, place) => {
      if (column && cells[place]) byColumn[column] ??= cells[place];
    });
    const customer = customerFromCells(byColumn);
    try {
      check(customer);
    } catch (error) {
      rejected.push({ line, message: messageOf(error) });
      return;
    }
    const keys = [...keysOf(customer), ...(customer.id ? [`id:${customer.id}`] : [])];
    const taken = keys.find((key) => known.has(key));
    if (taken) {
      const [what, value] = taken.split(/:(.*)/);
      rejected.push({ line, message: `${what} ${value} belongs to ${known.get(taken)} already` });
      return;
    }
    for (const key of keys) known.set(key, customer.name);
    good.push(customer);
  });
  await addMany(writer, 'customers', good, options);
  return { imported: good.length, rejected };
}
