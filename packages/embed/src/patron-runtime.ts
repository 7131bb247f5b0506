import {
  configuredStore,
  configureElements,
  currentConfiguration,
} from '@patronkit/elements/shared/configure.js';
import type { ElementsConfiguration } from '@patronkit/elements/shared/configure.js';
import type { Visit } from '@patronkit/records/visit.js';
import type {
  IdentifiedCustomer,
  PatronConfiguration,
  PatronEvent,
  PatronEvents,
  PatronReady,
} from './patron-api.js';
import { recordedListeners } from './recorded-listeners.js';
import type { ScriptSettings } from './script-settings.js';
import { verifyWith } from './verified-import.js';

declare const patronVersion: string;

/** What stands behind `Patron` once loaded. Each method but the first loads its work when called. */
export interface PatronRuntime {
  configure(changes: PatronConfiguration): void;
  consent(choice: { readonly storage: boolean }): Promise<void>;
  identify(customer: IdentifiedCustomer | null): Promise<void>;
  record(event: PatronEvent): Promise<Visit>;
  use(plugin: unknown): Promise<void>;
  on<Name extends keyof PatronEvents>(
    name: Name,
    listener: (detail: PatronEvents[Name]) => void,
  ): Promise<() => void>;
  ready(): Promise<PatronReady>;
}

const runtime: PatronRuntime = {
  configure: configureElements,
  async consent({ storage }) {
    const { allowStorage } = await import('./allow-storage.js');
    return allowStorage(storage);
  },
  async identify(customer) {
    const id = typeof customer === 'object' ? customer?.id : customer;
    if (customer && typeof customer === 'object') {
      const { introduceCustomer } = await import('./introduce-customer.js');
      await introduceCustomer(await configuredStore(), customer);
    }
    configureElements({ customer: id });
  },
  async record(event) {
    const { recordVisit } = await import('./record-visit.js');
    const visit = await recordVisit(await configuredStore(), event, currentConfiguration.peek());
    for (const listener of recordedListeners) listener(visit);
    return visit;
  },
  async use(plugin) {
    const { usePlugin } = await import('@patronkit/elements/shared/use-plugin.js');
    await usePlugin(plugin);
  },
  async on(name, listener) {
    const { listen } = await import('./listen.js');
    return listen(name, listener);
  },
  async ready() {
    return { store: await configuredStore(), version: patronVersion };
  },
};

/** Called once by `patron.js`. */
export function start({ attributes, fetchVerified, warn }: ScriptSettings): PatronRuntime {
  verifyWith(fetchVerified);
  const { shop, locale, staff, customer, consent, plugins } = attributes;
  configureElements({
    ...(shop && { shop }),
    ...(locale && { locale }),
    ...(staff && { staff }),
    ...(customer && { customer }),
    ...(consent === 'wait' && { persistence: 'memory' }),
  } as ElementsConfiguration);
  for (const address of plugins?.split(/\s+/).filter(Boolean) ?? []) {
    runtime.use(address).catch(warn);
  }
  return runtime;
}
