export interface BulkProgress {
  readonly written: number;
  readonly total: number;
}

export interface BulkOptions {
  /** Called after each batch. */
  readonly onProgress?: (progress: BulkProgress) => void;
  /** Stops between two batches; what was written stays. */
  readonly signal?: AbortSignal;
}
