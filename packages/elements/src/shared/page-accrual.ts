import { configuredStore, currentConfiguration } from './configure.js';
import type { PointsAccrual } from './accrue-points.js';
import { pageRegistry } from './page-plugins.js';

let running: PointsAccrual | undefined;
let begun = 0;

/** Ends the rules' work in the store before and begins it in the one in force. */
async function begin(): Promise<void> {
  const turn = ++begun;
  const [store, { PointsAccrual }] = await Promise.all([
    configuredStore(),
    import('./accrue-points.js'),
  ]);
  if (turn !== begun) return;
  running?.end();
  running = new PointsAccrual(pageRegistry, store);
}

const hasRules = (): boolean =>
  pageRegistry.at('rule').some(({ contribution }) => contribution.rule === 'accrue');

let isFollowing = false;

/** From the first rule that gives points on, has visits judged, in whichever store is in force. */
export function followPointRules(): void {
  if (isFollowing || !hasRules()) return;
  isFollowing = true;
  let store: unknown = begin;
  currentConfiguration.subscribe((configuration) => {
    const next = configuration.store ?? configuration.shop;
    if (next === store) return;
    store = next;
    // Elements tell of a store that cannot be opened.
    begin().catch(() => undefined);
  });
}
