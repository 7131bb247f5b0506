/** Saves only if a record is as its writer has seen it. */
export interface WriteCondition {
  /**
   * The record as it was read. When it has been changed or removed meanwhile, the write is refused
   * with a {@link ConflictError} that carries the current one.
   */
  readonly ifUnchanged?: object | undefined;
}
