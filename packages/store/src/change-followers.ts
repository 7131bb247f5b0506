import type { CommittedChange, StoredChange } from './committed-change.js';
import { feedEntry } from './committed-change.js';
import { deepFreeze } from './deep-freeze.js';
import type { HotAnswers } from './hot-answers.js';
import { lastChange } from './last-change.js';
import type { LiveUpdates } from './live-updates.js';
import type { StoreContext } from './store-context.js';
import { connectTabs } from './tabs.js';

/** What keeps up with changes without being a live query. */
export interface Follower {
  update(change: CommittedChange): void;
  /** Something was missed. */
  forget(): void;
  /** A change as other tabs may hear of it. */
  shareable(change: CommittedChange): CommittedChange;
  /** Hears first of a change that others have made. */
  notice(change: Pick<StoredChange, 'protection'>): void;
}

/** Passes committed changes on, and knows which was the last. */
export interface ChangeFollowers {
  /** Makes a change of this tab known, here and in the others. */
  announce(change: CommittedChange): void;
  /** The number of the last change; `undefined` while some may have been missed. */
  readonly sequence: number | undefined;
  /** The latest stamp that was heard of. */
  readonly stamp: string | undefined;
  /** Changes may have been missed: everything is read again. */
  missed(): void;
  /** Looks, at most once a second, whether a change was missed. */
  verify(): void;
  close(): void;
}

/**
 * A tab that is killed between its commit and its message is not heard: for so long, in
 * milliseconds, others may then show what was before.
 */
const longestUnverified = 1000;

export function connectFollowers(
  context: StoreContext,
  hot: HotAnswers,
  live: LiveUpdates,
  follower: Follower,
): ChangeFollowers {
  const { shop, backend, listeners } = context;
  let sequence: number | undefined;
  let stamp: string | undefined;
  let verified = 0;
  let closed = false;

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
  function hearStamp(heard: string): void {
    if (heard > (stamp ?? '')) stamp = heard;
  }
  function restart(last: Pick<StoredChange, 'sequence' | 'stamp'>): void {
    sequence = last.sequence;
    hearStamp(last.stamp);
    hot.restart(hearsOthers);
    live.update();
    follower.forget();
  }
  function hear(change: CommittedChange, own = false): void {
    // Other tabs may be heard late, in the wrong order, or, when one ended, not at all.
    if (change.sequence === (sequence ?? 0) + 1 && sequence !== undefined) {
      sequence = change.sequence;
      hearStamp(change.stamp);
      hot.update(change);
      if (own) hot.keepRows(change);
      live.update(change);
      follower.update(change);
    } else if (sequence === undefined || change.sequence > sequence) {
      restart(change);
    }
    tellListeners(change);
  }
  function hearOther(change: CommittedChange): void {
    for (const rows of change.rows?.values() ?? []) rows.forEach((row) => deepFreeze(row));
    follower.notice(change);
    hear(change);
  }
  async function synchronize(): Promise<void> {
    verified = performance.now();
    const found = await lastChange(backend);
    const last = found ?? { sequence: 0, stamp: '' };
    if (found) follower.notice(found);
    if (!closed && last.sequence > (sequence ?? -1)) restart(last);
  }
  const lookAgain = (): void => void synchronize().catch(() => undefined);
  function missed(): void {
    sequence = undefined;
    hot.restart(false);
    live.update();
    follower.forget();
    lookAgain();
  }

  const tabs =
    backend.persistence === 'indexeddb'
      ? connectTabs(`patronkit:${shop}`, hearOther, missed)
      : undefined;
  const hearsOthers = tabs?.connected ?? true;
  lookAgain();
  return {
    announce(change) {
      hear(change, true);
      const { grown: _, ...told } = change;
      tabs?.tell(follower.shareable(told));
    },
    get sequence() {
      return sequence;
    },
    get stamp() {
      return stamp;
    },
    missed,
    verify() {
      if (performance.now() - verified > longestUnverified) lookAgain();
    },
    close() {
      closed = true;
      tabs?.close();
    },
  };
}
