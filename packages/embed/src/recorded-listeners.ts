import type { Visit } from '@patronkit/records/visit.js';

/** Called with each visit that `Patron.record` saved. */
export const recordedListeners = new Set<(visit: Visit) => void>();
