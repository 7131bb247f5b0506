import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { createFramePace } from '../frame-pace.js';
import { customerIn } from './customer-rows.js';
import { feedbackIn } from './feedback-rows.js';
import { keyOf } from './known-customers.js';
import type { RowReading } from './row-cells.js';
import { RowCells } from './row-cells.js';
import type { RowProblem } from './row-problem.js';
import type { TableRow } from './table-rows.js';
import { tableRows } from './table-rows.js';
import { visitIn } from './visit-rows.js';

/** Whom a visit or feedback is from. */
export interface Who {
  /** By what to find the customer, the surest first. Empty: the row names nobody. */
  readonly keys: readonly string[];
  /** What the row says of a customer who is not known. */
  readonly fields: Partial<NewRecord<Customer>>;
}

/** What one row, or the rows of one visit, ask to be stored. */
export interface ImportItem {
  /** Line of the first row. */
  readonly line: number;
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  /** What the rows say, unless there are problems. A customer may lack fields. */
  readonly record?: Readonly<Record<string, unknown>> | undefined;
  /** Absent in tables of customers. */
  readonly who?: Who;
}

export interface ItemPiece {
  readonly items: readonly ImportItem[];
  /** Rows of the table behind the header that these items and all before them are made of. */
  readonly rowsDone: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** Whether there are no more. */
  readonly last: boolean;
}

/** Items handed on at once. */
const mostItems = 200;
/** Rows of one visit; a column that is the same all through would make one visit of all. */
const mostRowsOfOne = 10_000;

function whoIn(cells: RowCells): Who {
  const text = cells.text('customer');
  const fields = customerIn(cells);
  const ways = fields.contactWays ?? [];
  const name = fields.name ?? (text || fields.memberNumber || ways[0]?.value);
  return {
    keys: [
      ...(text ? [keyOf.id(text)] : []),
      ...(fields.memberNumber ? [keyOf.memberNumber(fields.memberNumber)] : []),
      ...ways.flatMap(({ kind, value }) =>
        kind === 'phone' || kind === 'email' ? [keyOf[kind](value)] : [],
      ),
      ...(text ? [keyOf.memberNumber(text), keyOf.name(text)] : []),
      ...(fields.name ? [keyOf.name(fields.name)] : []),
    ],
    fields: { ...fields, ...(text && { id: text }), ...(name && { name }) },
  };
}

/** Fields that mean one thing of a visit and another of its customer. */
const ofTheRecord = ['id', 'kind', 'language', 'stage'] as const;

function itemOf(rows: readonly RowCells[], reading: RowReading): ImportItem {
  const first = rows[0]!;
  const { target } = reading.plan;
  const about = { line: first.line, rows: rows.length };
  if (target === 'customers') {
    const record = customerIn(first);
    return { ...about, problems: first.problems, record };
  }
  const record = target === 'visits' ? visitIn(rows, reading) : feedbackIn(first);
  const who = whoIn(first.without(ofTheRecord));
  const problems = [...rows.flatMap((cells) => cells.problems)];
  return {
    ...about,
    problems: problems.map((problem, place) =>
      place === 0 && rows.length > 1 ? { ...problem, rows: rows.length } : problem,
    ),
    record,
    who,
  };
}

/** A row whose cells may not be where they belong is left out, rather than read shifted. */
function checkShape({ misquoted, cells }: TableRow, row: RowCells, width: number): void {
  if (misquoted) {
    const message =
      'A quotation mark stands inside a quoted text, so that nobody knows where it ends; rows behind may have been taken for part of it. Write that mark twice.';
    row.report('quotes', undefined, message);
  } else if (cells.slice(width).some((cell) => cell.trim())) {
    const message = `The row has ${cells.length} cells, the table ${width} columns. Put texts that hold what separates cells into quotation marks.`;
    row.report('too-many-cells', undefined, message);
  }
}

/**
 * What a table asks to be stored, piece by piece, in slices that leave the page its turns.
 * @param done rows behind the header that were imported before, and are passed over
 */
export async function* importItems(
  file: Blob,
  reading: RowReading,
  done = 0,
): AsyncGenerator<ItemPiece> {
  const { form, header, groupBy } = reading.plan;
  let count = header ? -1 : 0;
  const mapped = reading.plan.columns.findLastIndex((field) => field !== null) + 1;
  let width = header ? mapped : reading.plan.columns.length;
  let group: RowCells[] = [];
  let groupText = '';
  const pace = createFramePace();

  const flush = (items: ImportItem[]): void => {
    if (group.length) items.push(itemOf(group, reading));
    group = [];
  };
  function take(row: TableRow, items: ImportItem[]): void {
    const cells = new RowCells(row, reading);
    checkShape(row, cells, width);
    const text = groupBy === undefined ? '' : cells.at(groupBy);
    if (!text || text !== groupText || group.length >= mostRowsOfOne) flush(items);
    groupText = text;
    group.push(cells);
  }

  let items: ImportItem[] = [];
  const piece = (bytes: number, last = false): ItemPiece => {
    const taken = { items, rowsDone: Math.max(count, 0) - group.length, bytes, last };
    items = [];
    return taken;
  };
  let read = 0;
  for await (const { rows, bytes } of tableRows(file, form)) {
    for (const row of rows) {
      if (count === -1) width = Math.max(width, row.cells.length);
      if (count++ < done) continue;
      take(row, items);
      if (items.length >= mostItems) yield piece(read);
      await pace();
    }
    read = bytes;
  }
  flush(items);
  yield piece(read, true);
}
