import type { CommittedChange } from './committed-change.js';
import { feedEntry } from './committed-change.js';
import type { StoreContext } from './store-context.js';
import { connectTabs } from './tabs.js';

/** What keeps up with changes without being a live query. */
export interface Follower {
  update(change: CommittedChange): void;
  /** Something was missed. */
  forget(): void;
  /** A change as other tabs may hear of it. */
  shareable(change: CommittedChange): CommittedChange;
}

/** Passes committed changes on: to live queries, to the feed's listeners, to and from other tabs. */
export function connectFollowers(
  { shop, backend, live, listeners }: StoreContext,
  follower: Follower,
): { announce(change: CommittedChange): void; close(): void } {
  let sequence = 0;

  function tellListeners(change: CommittedChange): void {
    if (!listeners.size) return;
    const entry = feedEntry(change);
    for (const listener of listeners) {
      try {
        listener(entry);
      } catch (error) {
        console.error(error);
      }
    }
  }
  function missed(): void {
    live.update();
    follower.forget();
  }
  function hear(change: CommittedChange): void {
    // Other tabs may be heard in the wrong order, or one that ended not at all.
    const inOrder = !sequence || change.sequence === sequence + 1;
    sequence = Math.max(sequence, change.sequence);
    if (inOrder) {
      live.update(change);
      follower.update(change);
    } else {
      missed();
    }
    tellListeners(change);
  }

  const tabs =
    backend.persistence === 'indexeddb'
      ? connectTabs(`patronkit:${shop}`, hear, missed)
      : undefined;
  // Nobody listened between the first reads and now.
  if (tabs) live.update();
  return {
    announce(change) {
      hear(change);
      tabs?.tell(follower.shareable(change));
    },
    close: () => tabs?.close(),
  };
}
