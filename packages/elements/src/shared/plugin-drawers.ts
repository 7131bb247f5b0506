import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import type { ContributionKind, ExtensionPointName } from '@patronkit/plugin-sdk/extension-points.js';

type Drawers = typeof import('./mount-drawn.js');

const drawnKinds: readonly ContributionKind[] = ['action', 'column', 'rule'];

let drawers: Drawers | undefined;

/**
 * Loads what draws buttons, facts and judgements, where a plugin is about to contribute any: with
 * it at hand they are there at once. Plugins that fill their own place need none of it.
 */
export async function loadDrawers(points: readonly ExtensionPointName[]): Promise<void> {
  const isDrawn = (point: ExtensionPointName): boolean =>
    drawnKinds.includes(extensionPoints[point].kind);
  if (points.some(isDrawn)) drawers ??= await import('./mount-drawn.js');
}

/** What `loadDrawers` has loaded. */
export const loadedDrawers = (): Drawers => drawers!;
