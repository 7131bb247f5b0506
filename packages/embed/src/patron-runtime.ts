import { configureElements } from '@patronkit/elements/shared/configure.js';
import type {
  ElementsConfiguration,
  LoadCatalogue,
  StorageConsent,
} from '@patronkit/elements/shared/configure.js';
import type { Visit } from '@patronkit/records/visit.js';
import type {
  PatronConfiguration,
  PatronEvent,
  PatronEvents,
  PatronReady,
  UnknownCustomer,
} from './patron-api.js';
import type { ScriptSettings } from './script-settings.js';
import { verifyWith } from './verified-import.js';

/** What stands behind `Patron` once loaded. */
export interface PatronRuntime {
  configure(changes: PatronConfiguration): void;
  identify(customer: string | UnknownCustomer | null): Promise<void>;
  record(event: PatronEvent): Promise<Visit>;
  use(plugin: unknown): Promise<() => void>;
  consent(choice: { readonly storage: StorageConsent | boolean }): Promise<void>;
  on<Name extends keyof PatronEvents>(
    name: Name,
    listener: (detail: PatronEvents[Name]) => void,
  ): Promise<() => void>;
  ready(): Promise<PatronReady>;
}

type Calls = typeof import('./calls.js');

/** A call that is loaded when it is made. */
const later =
  <Name extends keyof Calls>(name: Name) =>
  async (...values: unknown[]): Promise<never> =>
    ((await import('./calls.js'))[name] as (...values: unknown[]) => never)(...values);

const introduce = later('introduce');
const speak = later('speak') as LoadCatalogue;

const runtime: PatronRuntime = {
  configure: configureElements,
  async identify(customer) {
    if (customer && typeof customer === 'object') await introduce(customer);
    else configureElements({ customer: customer ?? undefined });
  },
  record: later('record'),
  use: later('use'),
  consent: later('consent'),
  on: later('on'),
  ready: later('ready'),
};

/** Called once by `patron.js`. */
export function start({ attributes, fetchVerified, warn }: ScriptSettings): PatronRuntime {
  verifyWith(fetchVerified);
  const { shop, locale, staff, customer, consent, plugins } = attributes;
  configureElements({
    ...(shop && { shop }),
    locale,
    // English and Chinese come with the elements.
    language: (tag) => /^(?!en|zh)/.test(tag) && speak,
    staff,
    customer,
    storage: consent,
  } as ElementsConfiguration);
  for (const address of plugins?.match(/\S+/g) ?? []) runtime.use(address).catch(warn);
  return runtime;
}
