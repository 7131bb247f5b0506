/** How far a write of many records has come, in records. */
export interface BulkProgress {
  readonly written: number;
  readonly total: number;
}

/** How a write of many records is watched and stopped. */
export interface BulkOptions {
  /** Called after each batch. */
  readonly onProgress?: (progress: BulkProgress) => void;
  /** Stops between two batches; what was written stays. */
  readonly signal?: AbortSignal;
}
