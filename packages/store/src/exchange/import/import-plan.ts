import type { ImportField, ImportTarget } from './import-fields.js';
import type { TableForm } from './table-rows.js';

/** In what order the parts of a date stand. A year of four digits is known wherever it stands. */
export const dateOrders = ['year-first', 'day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How cells are to be read. */
export interface CellFormats {
  readonly dateOrder: DateOrder;
  /** What stands before a fraction. */
  readonly decimalSign: '.' | ',';
  /** IANA time zone of the table's dates and times. */
  readonly timeZone: string;
}

/** What a row that may be there already is compared by, besides its id and member number. */
export type SameBy = 'phone' | 'email' | 'name';

/**
 * How a table is to be imported. `readTable` suggests one; a person may change any part of it.
 * It is plain data, kept with an unfinished import.
 */
export interface ImportPlan {
  readonly target: ImportTarget;
  readonly form: TableForm;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** What each column means; those without a field are left out. */
  readonly columns: readonly (ImportField | null)[];
  readonly formats: CellFormats;
  /**
   * What to do with a record that is there already, in the file before or in the customer base:
   * leave the row out, fill the row's cells into the one that is there (customers only), or add it
   * all the same.
   */
  readonly duplicates: 'skip' | 'update' | 'add';
  /** Two customers are one when they have one of these in common. */
  readonly sameBy: readonly SameBy[];
  /** Visits and feedback of customers who are not known: leave them out, or add the customer. */
  readonly unknownCustomers: 'skip' | 'add';
  /**
   * Visits only: rows that follow each other with the same text in this column are the lines of one
   * visit, and that text is its id where no other column is.
   */
  readonly groupBy?: number | undefined;
}
