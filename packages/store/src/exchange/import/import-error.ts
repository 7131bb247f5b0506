import { StoreError } from '../../errors.js';

export type ImportErrorCode =
  /** There is nothing in the file, or no first line. */
  | 'import-empty'
  /** No column says who a row is about. */
  | 'import-columns'
  /** A quotation mark is opened and never closed. */
  | 'import-quotes'
  /** The file is not the one the import was begun with. */
  | 'import-other-file'
  /** Another tab goes on with this import, or undoes it. */
  | 'import-taken'
  /** There is no import with that id, or it is at an end already. */
  | 'import-ended'
  /** The file could not be read to its end. */
  | 'import-file';

/** An import that cannot begin or go on. What it wrote before stays, and can be undone. */
export class ImportError extends StoreError {
  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}
