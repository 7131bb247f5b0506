import { givePageItsTurn } from '../page-turn.js';

/** Longest stretch of work in one frame, in milliseconds: less than half of it. */
const longestStretch = 6;
/** A page that is not drawn has no frames to wait for, in milliseconds. */
const longestWait = 50;

/** Resolves once the page has drawn its next frame, or soon where none is drawn. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return givePageItsTurn();
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      // Behind the frame, not in it.
      void givePageItsTurn().then(resolve);
    };
    const timer = setTimeout(go, longestWait);
    const frame = requestAnimationFrame(go);
  });
}

/**
 * Work that goes on for minutes and leaves the larger part of each frame to the page. Awaited after
 * each small piece of work.
 */
export function createFramePace(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < longestStretch) return undefined;
    return nextFrame().then(() => {
      start = performance.now();
    });
  };
}
