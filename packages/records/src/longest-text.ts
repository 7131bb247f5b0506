// Apart from the schemas, so that fields can count down to it without loading them.

/** Longest free text a record takes, in UTF-16 code units. */
export const longestText = 10_000;
