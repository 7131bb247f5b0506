import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/**
 * @param {URL} file a gzipped table with a header
 * @param {string} [delimiter]
 * @returns {Record<string, string>[]}
 */
export function readGzippedTable(file, delimiter = ',') {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return Papa.parse(text, { header: true, delimiter, skipEmptyLines: true }).data;
}

/**
 * Writes a table whose cells hold no line breaks, so that a page may read it line by line.
 * @param {URL} file
 * @param {readonly string[]} columns
 * @param {readonly Record<string, string | number | undefined>[]} rows
 * @returns {number} bytes written
 */
export function writeTable(file, columns, rows) {
  const cell = (value) => {
    const text = String(value ?? '');
    if (/[\r\n]/.test(text)) {
      throw new Error(`A cell of ${file.pathname} holds a line break: ${text}`);
    }
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  const bytes = Buffer.from([columns.join(','), ...lines, ''].join('\n'));
  writeFileSync(file, bytes);
  return bytes.length;
}
