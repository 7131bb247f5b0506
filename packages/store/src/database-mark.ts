/**
 * A word beside the database that says there is one. Browsers under pressure delete databases and
 * mostly leave `localStorage` alone, so that a mark without its database tells of a loss. It is
 * written only after something was stored, and names nobody.
 */
const keyOf = (shop: string): string => `patronkit:${shop}`;

/** Which customer base this browser has last held; `undefined` for none, or where pages may not ask. */
export function readMark(shop: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(shop)) ?? undefined;
  } catch {
    // Refused, as in a frame of opaque origin.
    return undefined;
  }
}

export function writeMark(shop: string, identity: string): void {
  try {
    localStorage.setItem(keyOf(shop), identity);
  } catch {
    // Then a loss will go unnoticed; nothing else depends on it.
  }
}

export function removeMark(shop: string): void {
  try {
    localStorage.removeItem(keyOf(shop));
  } catch {
    // There is none.
  }
}
