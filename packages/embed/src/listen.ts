import { configuredStore, currentConfiguration } from '@patronkit/elements/shared/configure.js';
import type { Store } from '@patronkit/store/store.js';
import { PatronError } from './patron-error.js';
import type { PatronEvents } from './patron-api.js';

declare const patronVersion: string;

type Listener<Name extends keyof PatronEvents> = (detail: PatronEvents[Name]) => void;

/** Follows the store in force: it is another one after `Patron.configure` or `Patron.consent`. */
function withStore(follow: (store: Store) => (() => void) | void): () => void {
  let current: Store | undefined;
  let leave: (() => void) | void;
  const stop = currentConfiguration.subscribe(() => {
    configuredStore().then(
      (store) => {
        if (store === current) return;
        leave?.();
        current = store;
        leave = follow(store);
      },
      // Whoever asked for the store has been told already.
      () => {},
    );
  });
  return () => {
    stop();
    leave?.();
  };
}

type Sources = {
  readonly [Name in keyof PatronEvents]: (listener: Listener<Name>) => () => void;
};

const sourcesOf = (recordedListeners: Set<Listener<'recorded'>>): Sources => ({
  ready: (listener) => withStore((store) => listener({ store, version: patronVersion })),
  change: (listener) => withStore((store) => store.changes.subscribe(listener)),
  recorded(listener) {
    recordedListeners.add(listener);
    return () => recordedListeners.delete(listener);
  },
});

/**
 * Calls `listener` for each event of that name until the returned function is called. What a
 * listener throws is reported as the page's own error and disturbs nobody else.
 *
 * @throws {PatronError} `unknown-event` `no-listener`
 */
export function listen<Name extends keyof PatronEvents>(
  name: Name,
  listener: Listener<Name>,
  recordedListeners: Set<Listener<'recorded'>>,
): () => void {
  const sources = sourcesOf(recordedListeners);
  if (!Object.hasOwn(sources, name)) {
    throw new PatronError(
      'unknown-event',
      `Patron has no event "${name}". Use ${Object.keys(sources).join(', ')}.`,
    );
  }
  if (typeof listener !== 'function') {
    throw new PatronError(
      'no-listener',
      `Patron.on("${name}") needs a function to call, so nothing is listened to.`,
    );
  }
  return sources[name]((detail) => {
    try {
      listener(detail);
    } catch (error) {
      reportError(error);
    }
  });
}
