import type { CollectionName } from '@patronkit/records/collections.js';
import { StoreError } from '../../errors.js';

/** Rises when a file could no longer be read by the program before. */
export const backupVersion = 1;
export const backupFormat = 'patronkit-backup';

/**
 * A backup is JSON lines (UTF-8): this header, a `BackupLine` for every record, and `BackupEnd`.
 * Records are as they are stored, with ids, dates and stamps.
 */
export interface BackupHeader {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** Of the database it was made from. */
  readonly schemaVersion: number;
  readonly shop: string;
  /** Epoch milliseconds UTC. */
  readonly exportedAt: number;
  /**
   * Ids of records that were written or removed while the backup was made. What the file says of
   * them is out of date but for the lines that follow the header at once, `lateLines` of them.
   */
  readonly late: Readonly<Partial<Record<CollectionName, readonly string[]>>>;
  readonly lateLines: number;
}

export interface BackupLine {
  readonly collection: CollectionName;
  readonly record: { readonly id: string } & Readonly<Record<string, unknown>>;
}

/** The last line: without it the file was cut off. */
export interface BackupEnd {
  readonly end: true;
  readonly records: number;
}

export type BackupErrorCode =
  /** The file is no backup. */
  | 'backup-format'
  /** A newer program made it. */
  | 'backup-newer'
  /** Its end is missing. */
  | 'backup-cut-off';

/** A file that cannot be imported as a backup. Nothing was written. */
export class BackupError extends StoreError {
  constructor(code: BackupErrorCode, message: string) {
    super(code, message);
  }
}
