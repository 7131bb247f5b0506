/** A call of `Patron` that cannot be done. Tell them apart by `code`. */
export class PatronError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PatronError';
    this.code = code;
  }
}
