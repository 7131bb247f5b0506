import { html, nothing, render, svg } from 'lit';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { PluginHost } from '@patronkit/plugin-sdk/host/plugin-host.js';
import type { AnyRecord } from '@patronkit/plugin-sdk/sandbox/granted-fields.js';
import type { RecordsAccess } from '@patronkit/plugin-sdk/sandbox/granted-records.js';
import { installSandboxed } from '@patronkit/plugin-sdk/sandbox/install-sandboxed.js';
import type { SandboxRequest } from '@patronkit/plugin-sdk/sandbox/sandbox-services.js';
import { configuredStore } from './configure.js';
import { pageRows, registerPersonalData } from './page-plugins.js';
import { loadedOutlets } from './plugin-drawing.js';

/** What is used of a collection whose name is known only while the page runs. */
interface AnyCollection {
  get(id: string): Promise<AnyRecord | undefined>;
  query(query: unknown): Promise<readonly AnyRecord[]>;
  add(record: unknown): Promise<{ readonly id: string }>;
  patch(id: string, changes: unknown): Promise<unknown>;
}

// The grant names the collections: one the store has not is refused by the store.
const collection = async (name: string): Promise<AnyCollection> =>
  (await configuredStore())[name as CollectionName];

/** The records of the store the elements show, so that a role's view holds for plugins too. */
const records: RecordsAccess = {
  get: async (name, id) => (await collection(name)).get(id),
  query: async (name, query) => (await collection(name)).query(query),
  add: async (name, record) => (await (await collection(name)).add(record)).id,
  patch: async (name, id, changes) => void (await (await collection(name)).patch(id, changes)),
  subscribe(name, listener) {
    const subscribed = configuredStore().then(
      ({ changes }) =>
        changes.subscribe(({ entries }) => {
          if (entries.some((entry) => entry.collection === name)) listener();
        }),
      // Without a store there is nothing to hear; reading says so.
      () => () => {},
    );
    return () => {
      void subscribed.then((stop) => stop());
    };
  },
};

const warn = (text: string, ...more: unknown[]): void =>
  console.warn(`[patronkit] ${text}`, ...more);

/** Installs a plugin that runs apart from the page; what `usePlugin` does with `{ src, … }`. */
export function useSandboxedPlugin(host: PluginHost, request: SandboxRequest): Promise<() => void> {
  return installSandboxed(host, request, {
    lit: { html, svg, nothing, render },
    records,
    rows: pageRows,
    registerPersonalData,
    report(problem) {
      if (typeof problem === 'string') return warn(problem);
      host.failed(problem.plugin, problem, true);
      warn(`${problem.code}: ${problem.message}`);
    },
    failed(plugin, error, container) {
      host.failed(plugin, error);
      warn(`plugin-failed: "${plugin}" failed.`, error);
      if (container) loadedOutlets()?.showPluginNotice(container, plugin);
    },
    ask(consent, problem) {
      if (request.consent !== 'ask') return warn(`${problem.code}: ${problem.message}`);
      import('./plugin-consent/ask-consent.js').then(
        ({ askConsent }) => askConsent(consent),
        (error: unknown) => warn('plugin-consent: the dialog could not be loaded.', error),
      );
    },
  });
}
