import type { CommittedChange } from './committed-change.js';

/** The way to the other pages of this site that have the same shop open. */
export interface Tabs {
  /** Whether anything can be heard of the others. */
  readonly connected: boolean;
  /** Tells soon, so that whoever waits for the write need not wait for this. */
  tell(change: CommittedChange): void;
  close(): void;
}

/**
 * @param receive hears what others have committed
 * @param missed called when something may have been lost on the way
 */
export function connectTabs(
  name: string,
  receive: (change: CommittedChange) => void,
  missed: () => void,
): Tabs {
  let channel: BroadcastChannel | undefined;
  const seen = (): void => {
    if (!document.hidden) missed();
  };
  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => receive(data as CommittedChange);
    channel.onmessageerror = missed;
  } catch {
    // An old browser or a locked-down frame: this tab asks the database each time, and shows
    // what the others wrote when it is looked at.
    document.addEventListener('visibilitychange', seen);
  }
  // A page in the back-forward cache hears nothing.
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) missed();
  };
  addEventListener('pageshow', shown);
  let untold: CommittedChange[] = [];
  function tellAll(): void {
    for (const change of untold) {
      try {
        channel?.postMessage(change);
      } catch {
        // The write itself is safe; the others catch up at their next read.
      }
    }
    untold = [];
  }
  // A turn of its own, also in a page that is hidden, whose timers wait for seconds.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = tellAll;
  // There may be no other turn.
  addEventListener('pagehide', tellAll);
  // A page that was frozen to save power may have been so for days.
  document.addEventListener('resume', missed);
  return {
    connected: channel !== undefined,
    tell(change) {
      if (untold.push(change) === 1) port2.postMessage(0);
    },
    close() {
      tellAll();
      port1.close();
      removeEventListener('pagehide', tellAll);
      removeEventListener('pageshow', shown);
      document.removeEventListener('visibilitychange', seen);
      document.removeEventListener('resume', missed);
      channel?.close();
    },
  };
}
