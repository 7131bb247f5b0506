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
  UsablePlugin,
} from './patron-api.js';
import type { ScriptSettings } from './script-settings.js';
import { verifyWith } from './verified-import.js';

/** What stands behind `Patron` once loaded. */
export interface PatronCalls {
  configure(changes: PatronConfiguration): Promise<void>;
  identify(customer: string | UnknownCustomer | null): Promise<void>;
  record(event: PatronEvent): Promise<Visit>;
  use(plugin: UsablePlugin): Promise<() => void>;
  consent(choice: { readonly storage: StorageConsent | boolean }): Promise<void>;
  on<Name extends keyof PatronEvents>(
    name: Name,
    listener: (detail: PatronEvents[Name]) => void,
  ): Promise<() => void>;
  ready(): Promise<PatronReady>;
}

/** Makes one of the calls. */
export type PatronRuntime = <Name extends keyof PatronCalls>(
  name: Name,
  ...values: Parameters<PatronCalls[Name]>
) => ReturnType<PatronCalls[Name]>;

type Calls = typeof import('./calls.js');

/** A call that is loaded when it is made. */
const later = async <Name extends keyof Calls>(name: Name, ...values: unknown[]): Promise<never> =>
  ((await import('./calls.js'))[name] as (...values: unknown[]) => never)(...values);

const speak: LoadCatalogue = (...values) => later('speak', ...values);

/** Whether it can be taken as it is; all else is looked at where there are words for it. */
const isConfiguration = (changes: {
  readonly shop?: string;
  readonly store?: { readonly then?: unknown; readonly changes?: unknown };
}): unknown =>
  Object(changes) === changes &&
  changes.shop !== '' &&
  (!changes.store || changes.store.then || changes.store.changes);

const call = ((name: keyof PatronCalls, value?: unknown, other?: unknown) => {
  if (name === 'configure' && isConfiguration(value as object)) {
    return configureElements(value as PatronConfiguration);
  }
  if (name === 'identify') {
    const identified = {};
    configureElements({ identified });
    if (typeof (value ?? '') !== 'string') return later(name, value, identified);
    return configureElements({ customer: (value ?? undefined) as string | undefined });
  }
  return later(name, value, other);
}) as PatronRuntime;

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
  for (const address of plugins?.match(/\S+/g) ?? []) later('use', address).catch(warn);
  return call;
}
