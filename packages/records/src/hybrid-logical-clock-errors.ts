/** A text that was to be a stamp is none. */
export class MalformedStampError extends Error {
  readonly code = 'malformed-stamp';
  constructor(text: string) {
    super(
      `"${text}" is no stamp of a hybrid logical clock. Pass a stamp as nextStamp or receiveStamp returned it.`,
    );
    this.name = 'MalformedStampError';
  }
}

/** Another clock is so far ahead that taking its stamps would drag this one along. */
export class ClockAheadError extends Error {
  readonly code = 'clock-ahead';
  /** How far ahead, in milliseconds. */
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    super(
      `The other clock is ${Math.round(milliseconds / 1000)} s ahead of this one, so its change was not taken. Set the clocks of both devices, then share again.`,
    );
    this.name = 'ClockAheadError';
    this.milliseconds = milliseconds;
  }
}
