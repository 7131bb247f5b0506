import type { StoreContext } from './store-context.js';
import type { Writer } from './writer.js';

/** A page that closes again at once has other things to do than to look what is too old. */
const restMilliseconds = 60_000;

/**
 * Applies the shop's rules of retention in a page that stays open for a while.
 * @returns how to end that
 */
export function followRetention(context: StoreContext, writer: () => Promise<Writer>): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  const timer = setTimeout(() => {
    void import('./privacy/retention-schedule.js').then(
      ({ keepRetention }) => {
        if (!ended) end = keepRetention(context, writer);
      },
      // What did not arrive now does with the next page.
      () => undefined,
    );
  }, restMilliseconds);
  return () => {
    ended = true;
    clearTimeout(timer);
    end?.();
  };
}
