import {
  configuredStore,
  configureElements,
  currentConfiguration,
} from '@patronkit/elements/shared/configure.js';
import type { LoadCatalogue, StorageConsent } from '@patronkit/elements/shared/configure.js';
import type { Visit } from '@patronkit/records/visit.js';
import { allowStorage } from '@patronkit/elements/shared/allow-storage.js';
import { listen } from './listen.js';
import type {
  PatronEvent,
  PatronEvents,
  PatronReady,
  UnknownCustomer,
  UsablePlugin,
} from './patron-api.js';
import { PatronError } from './patron-error.js';

declare const patronVersion: string;

/** What the calls of `Patron` do; loaded at the first of them. */

const recordedListeners = new Set<(visit: Visit) => void>();

/** Settles when it is known who is there and where records are kept, as far as it was said. */
let saidBefore: Promise<unknown> = Promise.resolve();

/** After what was said before. Later calls wait for it, whether it succeeds or not. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = saidBefore.then(work);
  saidBefore = done.catch(() => {});
  return done;
}

const customerCalls = (): Promise<typeof import('./customer-calls.js')> =>
  import('./customer-calls.js');

/** Called where the runtime cannot take what was handed in. */
export async function configure(changes: unknown): Promise<never> {
  const { refuseConfiguration } = await customerCalls();
  return refuseConfiguration(changes);
}

/**
 * Called for all but an id. Visits recorded from now on wait until the customer is there. What is
 * said in the meantime of who is there holds.
 *
 * @param identified of the configuration, since this call
 */
export function identify(customer: UnknownCustomer, identified: object): Promise<void> {
  return inTurn(async () => {
    const { introduceCustomer } = await customerCalls();
    await introduceCustomer(configuredStore, customer);
    if (currentConfiguration.peek().identified !== identified) return;
    configureElements({ customer: customer.id });
  });
}

export async function record(event: PatronEvent): Promise<Visit> {
  const [{ recordVisit }] = await Promise.all([customerCalls(), saidBefore]);
  const visit = await recordVisit(await configuredStore(), event, currentConfiguration.peek());
  for (const listener of recordedListeners) listener(visit);
  return visit;
}

const storageConsents: readonly unknown[] = ['granted', 'denied', 'wait'];

/** @throws {PatronError} `unknown-consent` */
export async function consent(
  said: { readonly storage: StorageConsent | boolean } | undefined,
): Promise<void> {
  const storage = said?.storage;
  const choice = storage === true ? 'granted' : storage === false ? 'denied' : storage;
  if (!storageConsents.includes(choice)) {
    throw new PatronError(
      'unknown-consent',
      `Patron.consent does not know storage: ${String(storage)}, so nothing has changed. Use 'granted', 'denied' or 'wait'.`,
    );
  }
  return inTurn(() => allowStorage(choice as StorageConsent));
}

export function on<Name extends keyof PatronEvents>(
  name: Name,
  listener: (detail: PatronEvents[Name]) => void,
): () => void {
  return listen(name, listener, recordedListeners);
}

/** @throws the plugin's error; a `PatronError` with its code and the address, where that was given */
export async function use(plugin: UsablePlugin): Promise<() => void> {
  const [{ usePlugin }, { watchPluginElements }] = await Promise.all([
    import('@patronkit/elements/shared/use-plugin.js'),
    import('./plugin-elements.js'),
  ]);
  watchPluginElements();
  try {
    return await usePlugin(plugin);
  } catch (cause) {
    if (typeof plugin !== 'string') throw cause;
    const { code = 'plugin-load', message } = cause as Partial<PatronError>;
    throw new PatronError(code, `${plugin}: ${message}`, { cause });
  }
}

export async function ready(): Promise<PatronReady> {
  await saidBefore;
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
