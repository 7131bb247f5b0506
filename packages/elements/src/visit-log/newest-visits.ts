import type { ReadonlySignal } from '@preact/signals-core';
import type { Visit } from '@patronkit/records/visit.js';
import type { Live } from '@patronkit/store/live.js';
import type { Query } from '@patronkit/store/query.js';
import type { Store } from '@patronkit/store/store.js';

export type VisitWhere = NonNullable<Query<'visits'>['where']>;

/** Visits asked for at once: several screens, so that scrolling seldom waits. */
export const stretchSize = 96;

/** A stretch of the log, newest first, from the visit at `offset`. */
export function newestVisits(
  store: Store,
  where: VisitWhere,
  offset: number,
): ReadonlySignal<Live<Visit[]>> {
  return store.visits.live({
    where,
    order: { by: 'at', direction: 'descending' },
    offset,
    limit: stretchSize,
  });
}
