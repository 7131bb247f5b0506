interface Arriving {
  readonly id: string;
  readonly createdAt: number;
}

/** More than so many at once are no news but an import, and come in silently. */
export const mostNews = 3;

/** Tells what is really new from what was only not seen before: each record once, when it is written. */
export class Arrivals {
  #since = Date.now();
  readonly #told = new Set<string>();

  /** Ids of the records among these that were written since the last call. */
  justArrived(records: readonly Arriving[]): readonly string[] {
    const since = this.#since;
    const fresh = records.filter(({ id, createdAt }) => createdAt >= since && !this.#told.has(id));
    for (const { id, createdAt } of fresh) {
      this.#told.add(id);
      this.#since = Math.max(this.#since, createdAt);
    }
    return fresh.length > mostNews ? [] : fresh.map(({ id }) => id);
  }
}

/** Lets something new come in: it settles into its place, with a tint that fades. */
export function comeIn(element: Element | null | undefined): void {
  if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate(
    [
      { backgroundColor: 'var(--brand-soft)', translate: '0 -8px' },
      { backgroundColor: 'var(--brand-soft)', translate: '0', offset: 0.2 },
      { backgroundColor: 'transparent', translate: '0' },
    ],
    { duration: 1600, easing: 'ease-out' },
  );
}
