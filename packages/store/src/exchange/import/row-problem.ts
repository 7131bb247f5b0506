import type { ImportField } from './import-fields.js';

export type RowProblemCode =
  | 'quotes'
  | 'too-many-cells'
  | 'missing'
  | 'date'
  | 'number'
  | 'money'
  | 'too-precise'
  | 'choice'
  | 'email'
  | 'phone'
  | 'too-long'
  | 'not-valid'
  | 'currency'
  | 'customer-unknown'
  | 'customer-ambiguous'
  | 'customer-missing'
  | 'duplicate'
  | 'duplicate-in-file'
  | 'id-taken';

/**
 * Why a row was left out. It holds nothing of what the row says, so that it may be kept: the line
 * leads back to it.
 */
export interface RowProblem {
  /** Line in the file; the first is 1. */
  readonly line: number;
  readonly code: RowProblemCode;
  /** The header of the column that is wrong, or its number. */
  readonly column?: string | undefined;
  readonly field?: ImportField | undefined;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  /** The id of the record that is there already. */
  readonly known?: string | undefined;
  /** The line of the same table that it repeats. */
  readonly otherLine?: number | undefined;
  /** How many rows were left out with it: all lines of a visit go together. Default: 1. */
  readonly rows?: number | undefined;
  /** What may stand there, for a choice. */
  readonly choices?: readonly string[] | undefined;
}

/** Duplicates are left out because somebody wanted it so; everything else is a mistake. */
export const isDuplicate = ({ code }: RowProblem): boolean =>
  code === 'duplicate' || code === 'duplicate-in-file';
