import type { ExtensionPointName } from '@patronkit/plugin-sdk/extension-points.js';

type Outlets = typeof import('./plugin-outlet-directive.js');

let outlets: Outlets | undefined;

/**
 * Loads what shows contributions to these points. A plugin waits for it before it is activated, so
 * that what it contributes is there at once, wherever it belongs.
 */
export async function loadDrawing(points: readonly ExtensionPointName[]): Promise<void> {
  if (points.every((point) => point === 'search')) return;
  outlets = await import('./plugin-outlet-directive.js');
}

/** What fills the places in elements, once a plugin needs it. */
export const loadedOutlets = (): Outlets | undefined => outlets;
