import { configuredStore, configureElements } from '@patronkit/elements/shared/configure.js';
import type { ElementsConfiguration } from '@patronkit/elements/shared/configure.js';
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

declare const patronVersion: string;

/** What stands behind `Patron` once loaded. */
export interface PatronRuntime {
  configure(changes: PatronConfiguration): void;
  identify(customer: string | UnknownCustomer | null): Promise<void>;
  record(event: PatronEvent): Promise<Visit>;
  use(plugin: unknown): Promise<() => void>;
  consent(choice: { readonly storage: boolean }): Promise<void>;
  on<Name extends keyof PatronEvents>(
    name: Name,
    listener: (detail: PatronEvents[Name]) => void,
  ): Promise<() => void>;
  ready(): Promise<PatronReady>;
}

const calls = (): Promise<typeof import('./calls.js')> => import('./calls.js');

const runtime: PatronRuntime = {
  configure: configureElements,
  async identify(customer) {
    if (customer && typeof customer === 'object') await (await calls()).identify(customer);
    else configureElements({ customer: customer ?? undefined });
  },
  record: async (event) => (await calls()).record(event),
  consent: async (choice) => (await calls()).consent(choice),
  on: async (name, listener) => (await calls()).on(name, listener),
  async use(plugin) {
    const { usePlugin } = await import('@patronkit/elements/shared/use-plugin.js');
    return usePlugin(plugin);
  },
  ready: async () => ({ store: await configuredStore(), version: patronVersion }),
};

/** Called once by `patron.js`. */
export function start({ attributes, fetchVerified, warn }: ScriptSettings): PatronRuntime {
  verifyWith(fetchVerified);
  const { shop, locale, staff, customer, consent, plugins } = attributes;
  configureElements({
    ...(shop && { shop }),
    locale,
    staff,
    customer,
    ...(consent === 'wait' && { persistence: 'memory' }),
  } as ElementsConfiguration);
  for (const address of plugins?.match(/\S+/g) ?? []) runtime.use(address).catch(warn);
  return runtime;
}
