import type { CommittedChange } from './committed-change.js';

/** The way to the other pages of this site that have the same shop open. */
export interface Tabs {
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
    // An old browser or a locked-down frame: this tab hears of the others when it is looked at.
    document.addEventListener('visibilitychange', seen);
  }
  // A page in the back-forward cache hears nothing.
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) missed();
  };
  addEventListener('pageshow', shown);
  return {
    tell(change) {
      try {
        channel?.postMessage(change);
      } catch {
        // The write itself is safe; the others catch up at their next read.
      }
    },
    close() {
      removeEventListener('pageshow', shown);
      document.removeEventListener('visibilitychange', seen);
      channel?.close();
    },
  };
}
