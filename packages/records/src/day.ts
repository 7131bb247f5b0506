/**
 * Milliseconds in a day of a rule. Periods in days (pending, expiry, hold) are counted as so many
 * times 24 hours from the instant they begin, so that they do not depend on a time zone.
 */
export const dayMilliseconds = 86_400_000;
