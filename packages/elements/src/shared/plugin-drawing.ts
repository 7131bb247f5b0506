import { extensionPoints } from '@patronkit/plugin-sdk/extension-points.js';
import type {
  ContributionKind,
  ExtensionPointName,
} from '@patronkit/plugin-sdk/extension-points.js';
import { keepDrawers } from './loaded-drawers.js';

type Outlets = typeof import('./plugin-outlet-directive.js');

/** What elements draw; the others fill a place of their own, or are only asked. */
const drawnKinds: readonly ContributionKind[] = ['action', 'column', 'rule'];

let outlets: Outlets | undefined;

/**
 * Loads what shows contributions to these points. A plugin waits for it before it is activated, so
 * that what it contributes is there at once, wherever it belongs.
 */
export async function loadDrawing(points: readonly ExtensionPointName[]): Promise<void> {
  const kinds = points.map((point) => extensionPoints[point].kind);
  await Promise.all([
    kinds.some((kind) => kind !== 'search') &&
      import('./plugin-outlet-directive.js').then((loaded) => void (outlets = loaded)),
    kinds.some((kind) => drawnKinds.includes(kind)) && import('./mount-drawn.js').then(keepDrawers),
  ]);
}

/** What fills the places in elements, once a plugin needs it. */
export const loadedOutlets = (): Outlets | undefined => outlets;
