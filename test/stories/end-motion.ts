import { patronElements } from './composed-story.js';

/** Brings what moves or changes its colour to where it is going. What goes on for ever goes on. */
export function endMotion(root: ParentNode): void {
  const trees = patronElements(root).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  // What one leaves behind may be inherited by another, which then starts its own.
  for (let round = 0; round < 10; round += 1) {
    const running = [document, ...trees]
      .flatMap((tree) => tree.getAnimations())
      .filter(({ playState }) => playState !== 'finished')
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    if (running.length === 0) return;
    for (const animation of running) animation.finish();
  }
}
