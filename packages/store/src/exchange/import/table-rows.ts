import { ImportError } from './import-error.js';
import type { TableEncoding } from './text-encodings.js';

export const tableDelimiters = [',', ';', '\t', '|'] as const;
export type TableDelimiter = (typeof tableDelimiters)[number];

/** How a file is read as a table. */
export interface TableForm {
  readonly encoding: TableEncoding;
  readonly delimiter: TableDelimiter;
}

export interface TableRow {
  /** Line in the file at which the row begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a quotation mark stands where none may, so that nobody knows where cells end. */
  readonly misquoted?: true;
}

export interface RowPiece {
  readonly rows: readonly TableRow[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Bytes read at once: so few that taking them apart leaves the page its turn. */
const pieceSize = 32_768;
/** No row is longer, in characters; a quotation mark that is never closed makes one of the rest. */
const longestRow = 1_000_000;

/** Excel's own way to say what separates the cells, as a line before the table. */
const delimiterLine = /^sep=.\n?$/i;

/** The text of a file piece by piece, its line breaks made `\n`. */
export async function* textPieces(
  file: Blob,
  encoding: TableEncoding,
): AsyncGenerator<{ text: string; bytes: number; last: boolean }> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let from = 0; ; from += pieceSize) {
    const last = from + pieceSize >= file.size;
    const piece = await file
      .slice(from, from + pieceSize)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw new ImportError(
          'import-file',
          'The file could not be read to its end: it was moved or changed meanwhile. Choose it again.',
          { cause },
        );
      });
    const decoded = held + decoder.decode(piece, { stream: !last });
    // A line break may be cut in two.
    held = !last && decoded.endsWith('\r') ? '\r' : '';
    const text = held ? decoded.slice(0, -1) : decoded;
    yield {
      text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
      bytes: Math.min(file.size, from + pieceSize),
      last,
    };
    if (last) return;
  }
}

const neverClosed = (line: number): ImportError =>
  new ImportError(
    'import-quotes',
    `The row that begins on line ${line} does not end: a quotation mark is opened there and never closed. Correct that line and import the file again.`,
  );

const lineBreaksIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/**
 * The rows of a table, a piece of the file at a time. Empty ones are left out.
 * @throws {ImportError} `import-quotes`
 */
export async function* tableRows(file: Blob, form: TableForm): AsyncGenerator<RowPiece> {
  const { default: parser } = await import('papaparse');
  const { encoding, delimiter } = form;
  let rest = '';
  let line = 1;
  for await (const { text, bytes, last } of textPieces(file, encoding)) {
    rest += text;
    const rows: TableRow[] = [];
    let end = 0;
    let begin = line;
    let before: { end: number; line: number } | undefined;
    let openSince: number | undefined;
    parser.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      step({ data, errors, meta }) {
        before = { end, line: begin };
        const codes = errors.map(({ code }) => code);
        if (codes.includes('MissingQuotes')) openSince = begin;
        const misquoted = codes.includes('InvalidQuotes');
        const source = rest.slice(end, meta.cursor);
        if (!data.every((cell) => !cell.trim()) && !(begin === 1 && delimiterLine.test(source))) {
          rows.push({ line: begin, cells: data, ...(misquoted && { misquoted }) });
        }
        begin += lineBreaksIn(source);
        end = meta.cursor;
      },
    });
    if (last && openSince !== undefined) throw neverClosed(openSince);
    if (!last && before) {
      // The last row may go on in the next piece.
      if (rows.at(-1)?.line === before.line) rows.pop();
      end = before.end;
      begin = before.line;
    }
    rest = last ? '' : rest.slice(end);
    line = begin;
    if (rest.length > longestRow) throw neverClosed(line);
    yield { rows, bytes };
  }
}

/** The first rows of a table. */
export async function firstRows(file: Blob, form: TableForm, count: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const piece of tableRows(file, form)) {
    rows.push(...piece.rows);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

/** Rows by which delimiters are compared. */
const comparedRows = 20;

/**
 * Guesses what separates the cells: what gives most rows as many cells as the first has, and if
 * several do, more cells.
 */
export async function guessDelimiter(file: Blob, encoding: TableEncoding): Promise<TableDelimiter> {
  const { default: parser } = await import('papaparse');
  let text = '';
  for await (const piece of textPieces(file.slice(0, pieceSize), encoding)) text += piece.text;
  const named = /^sep=(.)\n/i.exec(text)?.[1] as TableDelimiter | undefined;
  if (named && tableDelimiters.includes(named)) return named;
  let best: { delimiter: TableDelimiter; even: number; width: number } | undefined;
  for (const delimiter of tableDelimiters) {
    const { data } = parser.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: comparedRows,
      skipEmptyLines: 'greedy',
    });
    const width = data[0]?.length ?? 0;
    const even = data.filter(({ length }) => length === width).length;
    if (width < 2) continue;
    if (!best || even > best.even || (even === best.even && width > best.width)) {
      best = { delimiter, even, width };
    }
  }
  return best?.delimiter ?? ',';
}
