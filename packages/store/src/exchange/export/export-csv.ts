import type { CollectionName } from '@patronkit/records/collections.js';
import { largestInstant } from '@patronkit/records/largest-instant.js';
import { schemas } from '@patronkit/records/schemas.js';
import { withheldFields } from '@patronkit/records/withheld-fields.js';
import { inSlices } from '../../page-turn.js';
import type { Row } from '../../row-rules.js';
import { LockedError } from '../../sealing/sealing-errors.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import { addressCell } from '../address-cell.js';
import { byteOrderMark, csvLine } from '../csv-cell.js';
import { allRows } from './all-rows.js';
import { BlobBuilder } from './blob-builder.js';

export interface CsvExportOptions {
  /** The columns wanted, in this order; all that the collection has if left out. */
  readonly columns?: readonly string[] | undefined;
  /** Called after each slice. */
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
  /** Ends it; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type Column = readonly [header: string, read: (row: Row) => unknown];

/** What follows from the last instants may lie behind them. */
const instant = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(Math.min(value, largestInstant)).toISOString() : value;

const isInstant = (field: string): boolean => /(^at|At|Since)$/.test(field);

/** Ways of one kind, one per line of the cell; addresses apart by empty lines. */
const waysOf =
  (kind: string) =>
  ({ contactWays }: Row): string => {
    const values = ((contactWays ?? []) as readonly { kind: string; value: string }[])
      .filter((way) => way.kind === kind)
      .map(({ value }) => value);
    return kind === 'address' ? addressCell(values) : values.join('\n');
  };

/** A column per field; contact ways a column per kind, money its amount and currency. */
function columnsOf(name: CollectionName): Column[] {
  const { shape } = schemas[name] as unknown as { readonly shape: object };
  const fields = Object.keys(shape).filter((field) => field !== 'shop' && field !== 'stamps');
  return fields.flatMap((field): Column[] => {
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

/** The columns a table of a collection has. */
export const csvColumns = (name: CollectionName): string[] =>
  columnsOf(name).map(([header]) => header);

/**
 * A collection as a table for spreadsheets: RFC 4180, UTF-8, one line per record. Made in slices
 * that leave the page its turns. What is written meanwhile may be in it or not.
 * @throws {LockedError} rather than leave out what is sealed
 */
export async function exportCsv(
  context: StoreContext,
  name: CollectionName,
  { columns: wanted, onProgress, signal }: CsvExportOptions = {},
): Promise<Blob> {
  const all = columnsOf(name);
  const columns = wanted
    ? wanted.flatMap((header) => all.filter((column) => column[0] === header))
    : all;
  /** Whether a column would be empty only because the customer base is locked. */
  const isCut = (row: Row): boolean =>
    withheldFields(row).some((field) => columns.some(([header]) => header === field));
  const file = new BlobBuilder();
  file.add(byteOrderMark + csvLine(columns.map(([header]) => header)));
  let count = 0;
  try {
    for await (const rows of allRows(context, name)) {
      signal?.throwIfAborted();
      if (rows.some(isCut)) throw new LockedError(name);
      await inSlices(rows, (row) => file.add(csvLine(columns.map(([, read]) => read(row)))));
      count += rows.length;
      onProgress?.({ rows: count });
    }
  } catch (cause) {
    throw signal?.aborted ? cause : storageFailure(cause, 'exporting');
  }
  return file.toBlob('text/csv;charset=utf-8');
}
