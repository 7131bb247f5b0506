import { jsonText } from '@patronkit/records/json-text.js';

/**
 * Begins of texts that a spreadsheet would run as a formula (OWASP, "CSV Injection"), the wide signs
 * of Chinese and Japanese keyboards too; behind apostrophes as well, so that one can be taken away.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell as RFC 4180 writes it. Texts that a spreadsheet would take for a formula get an
 * apostrophe in front, which spreadsheets read as "this is text" and `unguard` takes away again.
 * Numbers stay numbers, negative ones too.
 */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : jsonText(value);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell without the apostrophe that kept it from being a formula. */
export const unguard = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;

/** One line of a table, with its line break. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Without it at the beginning, spreadsheets read UTF-8 as the system's old encoding. */
export const byteOrderMark = '\uFEFF';
