/** A call of `Patron` that cannot be done. Tell them apart by `code`. */
export class PatronError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'PatronError';
    this.code = code;
  }
}
