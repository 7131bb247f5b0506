import type { CollectionName } from '@patronkit/records/collections.js';
import type { Key } from '../backend.js';
import { givePageItsTurn } from '../page-turn.js';
import type { Row } from '../row-rules.js';
import { storageFailure } from '../storage-failure.js';
import type { StoreContext } from '../store-context.js';
import { csvCell } from './csv-cell.js';

const batchSize = 500;
/** Without it spreadsheets read UTF-8 as the system's old encoding. */
const byteOrderMark = '\uFEFF';

type Columns = readonly (readonly [header: string, read: (row: Row) => unknown])[];

const instant = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(value).toISOString() : value;

const isInstant = (field: string): boolean => /(^at|At|Since)$/.test(field);

/** Ways of one kind, one per line of the cell. */
const waysOf =
  (kind: string) =>
  ({ contactWays }: Row): string =>
    ((contactWays ?? []) as readonly { kind: string; value: string }[])
      .filter((way) => way.kind === kind)
      .map(({ value }) => value)
      .join('\n');

/** A column per field; contact ways a column per kind, money its amount and currency. */
function columnsOf(rows: readonly Row[]): Columns {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  fields.delete('shop');
  fields.delete('stamps');
  return [...fields].flatMap((field): Columns => {
    if (field === 'contactWays') {
      return ['phone', 'email', 'messaging', 'address'].map((kind) => [kind, waysOf(kind)]);
    }
    if (field === 'amount') {
      const money = (row: Row) => row[field] as { minor: number; currency: string } | undefined;
      return [
        ['amountMinor', (row) => money(row)?.minor],
        ['currency', (row) => money(row)?.currency],
      ];
    }
    return [[field, (row) => (isInstant(field) ? instant(row[field]) : row[field])]];
  });
}

async function readAll({ backend }: StoreContext, name: CollectionName): Promise<Row[]> {
  const rows: Row[] = [];
  let lower: Key = '';
  for (;;) {
    const transaction = await backend.begin([name], 'readonly');
    const batch = (await transaction.getAll(name, {
      index: '',
      lower,
      lowerOpen: true,
      upper: [],
      descending: false,
      limit: batchSize,
    })) as Row[];
    rows.push(...batch);
    if (batch.length < batchSize) return rows;
    lower = batch.at(-1)!.id;
  }
}

/** A collection as a table for spreadsheets: RFC 4180, UTF-8, one line per record. */
export async function exportCsv(context: StoreContext, name: CollectionName): Promise<Blob> {
  const rows = await readAll(context, name).catch((cause: unknown) => {
    throw storageFailure(cause, 'exporting');
  });
  const columns = columnsOf(rows);
  const parts = [byteOrderMark, `${columns.map(([header]) => csvCell(header)).join(',')}\r\n`];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const lines = batch.map(
      (row) => `${columns.map(([, read]) => csvCell(read(row))).join(',')}\r\n`,
    );
    parts.push(lines.join(''));
    await givePageItsTurn();
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
