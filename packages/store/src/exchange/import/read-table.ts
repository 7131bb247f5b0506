import { normaliseLocale } from '@patronkit/records/locale.js';
import { storageFailure } from '../../storage-failure.js';
import type { StoreContext } from '../../store-context.js';
import { guessDateOrder, guessDecimalSign } from './guess-formats.js';
import { fileFingerprint, fileNameOf } from './file-fingerprint.js';
import { ImportError } from './import-error.js';
import type { ImportField, ImportTarget } from './import-fields.js';
import {
  dateFields,
  decimalFields,
  guessColumns,
  guessTarget,
  importFields,
  isHeader,
} from './import-fields.js';
import { importId, storedImports } from './import-journal.js';
import type { ImportPlan } from './import-plan.js';
import { shopRules } from './shop-rules.js';
import type { TableDelimiter, TableRow } from './table-rows.js';
import { firstRows, guessDelimiter } from './table-rows.js';
import type { TableEncoding } from './text-encodings.js';
import { guessEncoding } from './text-encodings.js';

/** Rows looked at to guess what columns hold. */
const sampleSize = 200;
const shownSamples = 5;

/** What a person has said of a table; the rest is guessed. */
export interface ReadTableOptions {
  readonly encoding?: TableEncoding | undefined;
  readonly delimiter?: TableDelimiter | undefined;
  readonly header?: boolean | undefined;
  readonly target?: ImportTarget | undefined;
  /** BCP 47 tag of whoever imports, for dates and numbers that can be read two ways. */
  readonly locale?: string | undefined;
}

export interface TableColumn {
  /** What the first row calls it; empty where there is no header. */
  readonly header: string;
  /** The first texts in it that are not empty. */
  readonly samples: readonly string[];
}

/** What was found in a file. */
export interface TableReading {
  readonly fileName: string;
  readonly size: number;
  readonly columns: readonly TableColumn[];
  /** What a column of such a table may mean. */
  readonly fields: readonly ImportField[];
  /** A plan to import it by, guessed. */
  readonly plan: ImportPlan;
  /** Whether the encoding is sure, so that nobody has to look at it. */
  readonly encodingCertain: boolean;
  /** The import of this very file that stopped before its end. */
  readonly unfinished?: string;
}

function columnsOf(rows: readonly TableRow[], header: boolean): TableColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const behind = header ? rows.slice(1) : rows;
  return Array.from({ length: width }, (_, place) => ({
    header: header ? (rows[0]?.cells[place] ?? '').trim() : '',
    samples: behind
      .map(({ cells }) => cells[place]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, shownSamples),
  }));
}

/** The texts in the columns of some fields. */
function textsOf(
  rows: readonly TableRow[],
  columns: readonly (ImportField | null)[],
  fields: readonly ImportField[],
): string[] {
  const places = columns.flatMap((field, place) =>
    field && fields.includes(field) ? [place] : [],
  );
  return rows.flatMap(({ cells }) => places.map((place) => cells[place] ?? '').filter(Boolean));
}

/** Lines of one purchase share its number. */
function guessGroup(columns: readonly (ImportField | null)[]): number | undefined {
  const hasLines = columns.some((field) => field === 'lineName' || field === 'linePrice');
  const place = columns.indexOf('id');
  return hasLines && place >= 0 && !columns.includes('amount') ? place : undefined;
}

/**
 * Reads the beginning of a table and guesses how to import it.
 * @throws {ImportError} `import-empty`, `import-quotes`
 */
export async function readTable(
  context: StoreContext,
  file: Blob,
  options: ReadTableOptions = {},
): Promise<TableReading> {
  const guessed = options.encoding ? undefined : await guessEncoding(file);
  const encoding = options.encoding ?? guessed!.encoding;
  const delimiter = options.delimiter ?? (await guessDelimiter(file, encoding));
  const form = { encoding, delimiter };
  const rows = await firstRows(file, form, sampleSize);
  if (!rows.length) {
    throw new ImportError('import-empty', 'The file is empty. Choose one that holds a table.');
  }
  const header = options.header ?? isHeader(rows[0]!.cells);
  const headers = header ? rows[0]!.cells : [];
  const target = options.target ?? guessTarget(headers);
  const behind = header ? rows.slice(1) : rows;
  const shown = columnsOf(rows, header);
  const guesses = guessColumns(
    target,
    shown.map((column) => column.header),
  );
  const columns = guesses.map((field) => field ?? null);
  // WebKitGTK says "c" where the machine has no language.
  const locale = normaliseLocale(options.locale ?? navigator.language);
  try {
    const { timeZone } = await shopRules(context);
    const fingerprint = await fileFingerprint(file);
    const unfinished = (await storedImports(context)).findLast(
      (head) =>
        head.fingerprint === fingerprint && !['done', 'undoing', 'undone'].includes(head.status),
    );
    const transaction = await context.backend.begin(['customers'], 'readonly');
    const everyone = { index: '', lower: '', upper: [], descending: false };
    const hasCustomers = (await transaction.count('customers', everyone)) > 0;
    return {
      fileName: fileNameOf(file),
      size: file.size,
      columns: shown,
      fields: importFields[target],
      encodingCertain: guessed?.certain ?? true,
      ...(unfinished && { unfinished: importId(unfinished) }),
      plan: {
        target,
        form,
        header,
        columns,
        formats: {
          dateOrder: guessDateOrder(textsOf(behind, columns, dateFields), locale),
          decimalSign: guessDecimalSign(textsOf(behind, columns, decimalFields), locale),
          timeZone,
        },
        duplicates: 'skip',
        sameBy: ['phone', 'email'],
        unknownCustomers: hasCustomers ? 'skip' : 'add',
        groupBy: target === 'visits' ? guessGroup(columns) : undefined,
      },
    };
  } catch (cause) {
    throw storageFailure(cause, 'reading');
  }
}
