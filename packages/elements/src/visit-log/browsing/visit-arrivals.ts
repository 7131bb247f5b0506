import type { Visit } from '@patronkit/records/visit.js';
import { Arrivals, comeIn } from '../../shared/arrivals.js';

/** Lets rows of visits that were just written come in, where they are in view. */
export class VisitArrivals {
  readonly #arrivals = new Arrivals();

  /** @param loaded visits from the beginning of the log, or from where it is scrolled to */
  showIn(
    root: ParentNode,
    loaded: readonly Visit[],
    { first, end }: { readonly first: number; readonly end: number },
  ): void {
    for (const id of this.#arrivals.justArrived(loaded)) {
      const index = loaded.findIndex((visit) => visit.id === id);
      if (index < first || index >= end) continue;
      comeIn(root.querySelector(`.row[data-index="${index}"]`));
    }
  }
}
