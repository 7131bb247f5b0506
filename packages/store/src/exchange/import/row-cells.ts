import { addressBreak } from '../address-cell.js';
import { unguard } from '../csv-cell.js';
import {
  currencyDigits,
  minorUnits,
  plainNumber,
  readBirthday,
  readCivilTime,
  readTime,
} from './cell-values.js';
import type { ChoiceWords } from './choice-words.js';
import { choiceIn } from './choice-words.js';
import type { ImportField } from './import-fields.js';
import type { ImportPlan } from './import-plan.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';
import type { TableRow } from './table-rows.js';
import type { ZoneClock } from './zone-offsets.js';
import { createZoneClock } from './zone-offsets.js';

/** What all rows of one table are read with. */
export interface RowReading {
  readonly plan: ImportPlan;
  /** The place of each field's column. */
  readonly places: ReadonlyMap<ImportField, number>;
  /** How columns are called in messages. */
  columnName(place: number): string;
  readonly currency: string;
  readonly digits: number;
  readonly clock: ZoneClock;
}

/** @param currency the shop's */
export function createRowReading(
  plan: ImportPlan,
  headers: readonly string[],
  currency: string,
): RowReading {
  const places = new Map<ImportField, number>();
  plan.columns.forEach((field, place) => {
    if (field && !places.has(field)) places.set(field, place);
  });
  return {
    plan,
    places,
    columnName: (place) => headers[place]?.trim() || String(place + 1),
    currency,
    digits: currencyDigits(currency),
    clock: createZoneClock(plan.formats.timeZone),
  };
}

/** The cells of one row, by the field they are for. What cannot be read is a problem of the row. */
export class RowCells {
  readonly problems: RowProblem[];
  readonly #row: TableRow;
  readonly #reading: RowReading;
  readonly #hidden: readonly ImportField[];

  constructor(
    row: TableRow,
    reading: RowReading,
    hidden: readonly ImportField[] = [],
    problems: RowProblem[] = [],
  ) {
    this.#row = row;
    this.#reading = reading;
    this.#hidden = hidden;
    this.problems = problems;
  }

  get line(): number {
    return this.#row.line;
  }

  /** The same row as if it had no cells for some fields. */
  without(fields: readonly ImportField[]): RowCells {
    return new RowCells(this.#row, this.#reading, fields, this.problems);
  }

  /** The text of a cell without space around it; empty where there is none. */
  text(field: ImportField): string {
    const place = this.#hidden.includes(field) ? undefined : this.#reading.places.get(field);
    const cell = place === undefined ? undefined : this.#row.cells[place];
    return cell ? unguard(cell.trim()).trim() : '';
  }

  /** Several values in one cell: a line each, or apart by semicolons; addresses by empty lines. */
  texts(field: ImportField): string[] {
    return this.text(field)
      .split(field === 'address' ? addressBreak : /[\n;；]/)
      .map((value) => value.trim())
      .filter(Boolean);
  }

  /** The text in a column, whatever it means. */
  at(place: number): string {
    return this.#row.cells[place]?.trim() ?? '';
  }

  report(
    code: RowProblemCode,
    field: ImportField | undefined,
    message: string,
    more: Partial<RowProblem> = {},
  ): undefined {
    const place = field && this.#reading.places.get(field);
    const column = place === undefined ? undefined : this.#reading.columnName(place);
    this.problems.push({
      line: this.line,
      code,
      field,
      column,
      message: column ? `${column}: ${message}` : message,
      ...more,
    });
  }

  choice<Choice extends string>(
    field: ImportField,
    words: ChoiceWords<Choice>,
  ): Choice | undefined {
    const text = this.text(field);
    if (!text) return undefined;
    const choices = Object.keys(words);
    return (
      choiceIn(text, words) ??
      this.report('choice', field, `must be one of: ${choices.join(', ')}`, { choices })
    );
  }

  birthday(): string | undefined {
    const text = this.text('birthday');
    return text
      ? (readBirthday(text, this.#reading.plan.formats.dateOrder) ?? this.#noDate('birthday'))
      : undefined;
  }

  /** Epoch milliseconds UTC of a date in the table's time zone, with the time beside it. */
  instant(field: ImportField, timeField?: ImportField): number | undefined {
    const text = this.text(field);
    if (!text) return undefined;
    const date = readCivilTime(text, this.#reading.plan.formats.dateOrder);
    const timeText = timeField ? this.text(timeField) : '';
    const time = timeText ? readTime(timeText) : undefined;
    if (timeText && !time) return this.report('date', timeField, 'is no time; write it as 14:05');
    const instant = date && this.#reading.clock.instantOf({ ...date, ...time });
    return instant === undefined || instant < 0 ? this.#noDate(field) : instant;
  }

  /** A whole number. */
  count(field: ImportField): number | undefined {
    const text = this.text(field);
    if (!text) return undefined;
    const plain = plainNumber(text, this.#reading.plan.formats.decimalSign);
    return plain && /^-?\d+(\.0*)?$/.test(plain)
      ? Number(plain)
      : this.report('number', field, 'must be a whole number');
  }

  /**
   * Minor units of the shop's currency.
   * @param fraction whether there may be parts of a minor unit, as in prices of one piece
   */
  money(field: ImportField, fraction = false): number | undefined {
    const text = this.text(field);
    if (!text) return undefined;
    const { plan, digits, currency } = this.#reading;
    const plain = plainNumber(text, plan.formats.decimalSign);
    if (plain === undefined || plain.startsWith('-')) {
      return this.report('money', field, 'must be an amount of money, 0 or more');
    }
    const minor = minorUnits(plain, digits);
    return fraction || Number.isInteger(minor)
      ? minor
      : this.report('too-precise', field, `${currency} has ${digits} decimals; round the amount`);
  }

  #noDate(field: ImportField): undefined {
    return this.report(
      'date',
      field,
      'is no date that exists; write it as 2026-01-31, or choose another order of day and month',
    );
  }
}
