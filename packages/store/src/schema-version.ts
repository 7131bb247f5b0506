/**
 * Rises by one with every change of what is stored: with every step in `schema-steps.ts` and every
 * change of a collection or an index in `records/collections.ts`.
 */
export const schemaVersion = 4;
