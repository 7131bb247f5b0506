type Drawers = typeof import('./mount-drawn.js');

let drawers: Drawers | undefined;

export function keepDrawers(loaded: Drawers): void {
  drawers = loaded;
}

/** What draws buttons, facts and judgements; there before any of them. */
export const loadedDrawers = (): Drawers => drawers!;
