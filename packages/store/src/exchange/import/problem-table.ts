import { byteOrderMark, csvLine } from '../csv-cell.js';
import type { RowProblem } from './row-problem.js';

const header = csvLine(['line', 'column', 'problem', 'code', 'same as line', 'known id']);
/** Characters gathered before they are handed to the browser, which may keep them on disk. */
const partSize = 65_536;

/** A table of what was wrong with another, built up without keeping its texts in memory. */
export class ProblemTable {
  count = 0;
  readonly #parts: Blob[] = [];
  #text = byteOrderMark + header;

  add(problems: readonly RowProblem[]): void {
    for (const { line, column, message, code, otherLine, known } of problems) {
      this.#text += csvLine([line, column, message, code, otherLine, known]);
    }
    this.count += problems.length;
    if (this.#text.length > partSize) {
      this.#parts.push(new Blob([this.#text]));
      this.#text = '';
    }
  }

  toBlob(): Blob {
    return new Blob([...this.#parts, this.#text], { type: 'text/csv;charset=utf-8' });
  }
}
