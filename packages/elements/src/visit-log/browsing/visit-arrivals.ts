import type { Visit } from '@patronkit/records/visit.js';
import { Arrivals, comeIn, mostNews } from '../../shared/arrivals.js';

/** How visits that were just written come into view: a few by moving in, many at once by being there. */
export class VisitArrivals {
  readonly #arrivals = new Arrivals();
  #generation = 0;

  /** What tells a row from the others. */
  rowKey(key: string | number): string | number {
    return this.#generation ? `${this.#generation} ${key}` : key;
  }

  /**
   * Visits have come in above rows that nobody is at work in. After an import all rows are made
   * anew: to watch them being pushed out of view tells nobody anything.
   */
  pushDown(by: number): void {
    if (by > mostNews) this.#generation++;
  }

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
