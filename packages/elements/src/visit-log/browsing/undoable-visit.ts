import type { Store } from '@patronkit/store/store.js';
import type { UndoableWrite } from '../../shared/undo/undo-offer.js';
import { VisitTakenBackEvent } from '../visit-log-events.js';

/** A visit that was just recorded. */
export interface RecordedVisit {
  readonly id: string;
  readonly customer: string;
}

/** How a visit that was just recorded is taken back; the page hears of it as it heard of the visit. */
export function undoableVisit(
  log: HTMLElement,
  store: Store,
  { id, customer }: RecordedVisit,
  words: string,
): UndoableWrite {
  return {
    words,
    focus: '[data-kind]',
    async undo() {
      await (await store.administration()).takeBack('visits', id);
      log.dispatchEvent(new VisitTakenBackEvent(id, customer));
    },
  };
}
