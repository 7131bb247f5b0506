import {
  configuredStore,
  configureElements,
  currentConfiguration,
} from '@patronkit/elements/shared/configure.js';
import type { LoadCatalogue, StorageConsent } from '@patronkit/elements/shared/configure.js';
import type { Visit } from '@patronkit/records/visit.js';
import { allowStorage } from '@patronkit/elements/shared/allow-storage.js';
import { introduceCustomer } from './introduce-customer.js';
import { listen } from './listen.js';
import type { PatronEvent, PatronEvents, PatronReady, UnknownCustomer } from './patron-api.js';
import { PatronError } from './patron-error.js';
import { recordVisit } from './record-visit.js';

declare const patronVersion: string;

/** What the calls of `Patron` do; loaded at the first of them. */

const recordedListeners = new Set<(visit: Visit) => void>();
let introduced: Promise<unknown> = Promise.resolve();

/** Visits recorded from now on wait until the customer is there. */
export async function introduce(customer: UnknownCustomer): Promise<void> {
  const introduction = configuredStore().then((store) => introduceCustomer(store, customer));
  introduced = introduction.catch(() => {});
  await introduction;
  configureElements({ customer: customer.id });
}

export async function record(event: PatronEvent): Promise<Visit> {
  await introduced;
  const visit = await recordVisit(await configuredStore(), event, currentConfiguration.peek());
  for (const listener of recordedListeners) listener(visit);
  return visit;
}

const storageConsents: readonly unknown[] = ['granted', 'denied', 'wait'];

/** @throws {PatronError} `unknown-consent` */
export async function consent({
  storage,
}: {
  readonly storage: StorageConsent | boolean;
}): Promise<void> {
  const choice = storage === true ? 'granted' : storage === false ? 'denied' : storage;
  if (!storageConsents.includes(choice)) {
    throw new PatronError(
      'unknown-consent',
      `Patron.consent does not know storage: ${String(storage)}, so nothing has changed. Use 'granted', 'denied' or 'wait'.`,
    );
  }
  return allowStorage(choice);
}

export function on<Name extends keyof PatronEvents>(
  name: Name,
  listener: (detail: PatronEvents[Name]) => void,
): () => void {
  return listen(name, listener, recordedListeners);
}

export async function use(plugin: unknown): Promise<() => void> {
  const [{ usePlugin }, { watchPluginElements }] = await Promise.all([
    import('@patronkit/elements/shared/use-plugin.js'),
    import('./plugin-elements.js'),
  ]);
  watchPluginElements();
  return usePlugin(plugin);
}

export async function ready(): Promise<PatronReady> {
  return { store: await configuredStore(), version: patronVersion };
}

/** The languages the script tag brings along beside English and Chinese. */
const languages: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('@patronkit/elements/languages/ar/define.js'),
  es: () => import('@patronkit/elements/languages/es/define.js'),
  ja: () => import('@patronkit/elements/languages/ja/define.js'),
};

/** Loads a language; elements that asked for its texts ask again once it is registered. */
export const speak: LoadCatalogue = async (_catalogue, locale) => {
  await languages[locale.split('-')[0]!]?.();
  return {};
};
