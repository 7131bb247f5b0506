import type { ExtensionPointName, ExtensionPoints, Mounted } from '../extension-points.js';
import { ContributionRegistry } from '../host/contribution-registry.js';
import { PluginHost } from '../host/plugin-host.js';
import type { PersonalDataPart } from '../host/plugin-rows.js';
import type { PluginPermissions } from '../permissions.js';
import type { AnyPlugin, HostLit, PluginManifest } from '../plugin.js';
import { MemoryRecords } from './memory-records.js';
import type { TestRecords } from './memory-records.js';
import { createMemoryRows } from './memory-rows.js';

export interface TestHostOptions<Name extends ExtensionPointName> {
  readonly plugin: AnyPlugin;
  /** The point whose contributions the test is about. */
  readonly point: Name;
  /** The shop's records. Default: none. */
  readonly records?: TestRecords;
  /** BCP 47 tag. Default: `en`. */
  readonly locale?: string;
  /** What the shop grants. Default: all that the manifest asks for. */
  readonly permissions?: PluginPermissions;
  /** What the shop has set. Default: the settings' defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whose elements to render into. Default: the global one; not needed where nothing is shown. */
  readonly document?: Document;
}

/** A contribution shown by a test. */
export interface ShownContribution {
  readonly container: HTMLElement;
  /** Its text, white space made one. */
  readonly text: string;
  update(data: object): void;
  dispose(): void;
}

/** A shop with one plugin in it, all in memory. */
export interface TestHost<Name extends ExtensionPointName> {
  /** What is contributed at the point now. */
  readonly contributions: readonly ExtensionPoints[Name][];
  /** One of them, by its id or the first; throws when there is none. */
  contribution(id?: string): ExtensionPoints[Name];
  /** Mounts one that has `mount` in an element of its own, at the end of the page's body. */
  show(data: object, id?: string): ShownContribution;
  /** The shop's records as they are now. */
  readonly records: MemoryRecords;
  /** What the plugin keeps of its own. */
  readonly rows: ReturnType<typeof createMemoryRows>;
  /** Changes settings of the plugin. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** What the plugin adds to a customer's copy of their data; `undefined` for nothing. */
  exported(customer: string): Promise<unknown>;
  /** Erases a customer, as far as the plugin is concerned. */
  erase(customer: string): Promise<void>;
  uninstall(): void;
}

const withoutLit = (): never => {
  throw new Error('This plugin draws with Lit: add lit to the devDependencies of its tests.');
};
const noLit: HostLit = {
  html: withoutLit,
  svg: withoutLit,
  nothing: undefined,
  render: withoutLit,
};

async function loadLit(): Promise<HostLit> {
  try {
    return await import('lit');
  } catch {
    return noLit;
  }
}

function show(
  contribution: object | undefined,
  data: object,
  locale: string,
  page: Document | undefined,
): ShownContribution {
  const { mount } = (contribution ?? {}) as {
    mount?(container: HTMLElement, data: object): Mounted<object> | void;
  };
  if (!mount) throw new Error('Only a contribution with a mount function can be shown.');
  if (!page) {
    throw new Error('Showing takes a DOM: run this test in a browser, or hand in a document.');
  }
  const container = page.createElement('div');
  container.lang = locale;
  page.body.append(container);
  const mounted = mount.call(contribution, container, data) ?? {};
  return {
    container,
    get text() {
      return (container.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    },
    update: (now) => mounted.update?.(now),
    dispose() {
      mounted.dispose?.();
      container.remove();
    },
  };
}

/**
 * Installs a plugin in a shop in memory and gives what it contributes at one point. Runs in a
 * browser, and in node where nothing is shown or a `document` is handed in.
 *
 * @example
 * const host = await createHost({ plugin, point: 'customer-card.section', records: { customers: [ada] } });
 * expect(host.show({ customer: ada }).text).to.equal('Birthday in 3 days');
 *
 * @throws what the host throws when the plugin cannot be installed
 */
export async function createHost<Name extends ExtensionPointName>({
  plugin,
  point,
  records: given,
  locale = 'en',
  permissions,
  settings,
  document: page = (globalThis as { readonly document?: Document }).document,
}: TestHostOptions<Name>): Promise<TestHost<Name>> {
  const registry = new ContributionRegistry();
  const records = new MemoryRecords(given);
  const rows = createMemoryRows();
  const parts = new Set<PersonalDataPart>();
  const host = new PluginHost({
    registry,
    lit: await loadLit(),
    locale: () => locale,
    records: () => Promise.resolve(records),
    rows: () => Promise.resolve(rows),
    registerPersonalData(part) {
      parts.add(part);
      return Promise.resolve(() => void parts.delete(part));
    },
  });
  const manifest = plugin.manifest as PluginManifest;
  const { id } = manifest;
  const granted = permissions ? { ...plugin, manifest: { ...manifest, permissions } } : plugin;
  const set = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    const place = { plugin: id, collection: '$settings', id: 'settings' };
    await rows.put([{ ...place, version: 1, value: values, keys: [] }]);
  };
  if (settings) await set(settings);
  const uninstall = await host.install(granted);
  const contribution = (wanted?: string): ExtensionPoints[Name] => {
    const all = registry.at(point).map((registered) => registered.contribution);
    const found = wanted === undefined ? all[0] : all.find((one) => one.id === wanted);
    if (found) return found;
    throw new Error(
      `"${id}" contributes nothing${wanted ? ` called "${wanted}"` : ''} at ${point}.`,
    );
  };

  return {
    get contributions() {
      return registry.at(point).map((registered) => registered.contribution);
    },
    contribution,
    show: (data, wanted) => show(contribution(wanted), data, locale, page),
    records,
    rows,
    set,
    async exported(customer) {
      for (const part of parts) return part.export(customer);
      return undefined;
    },
    async erase(customer) {
      for (const part of parts) await part.erase(customer);
    },
    uninstall,
  };
}
