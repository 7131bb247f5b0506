import type { ExtensionPointName } from '../extension-points.js';
import type { OwnCollections, OwnDefinitions } from '../own-data.js';
import type { PluginContext, PluginMessages } from '../plugin.js';
import { checkContribution } from './check-plugin.js';
import type { RegisteredContribution } from './contribution-registry.js';
import type { HostServices } from './host-services.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { ContributionError, UndeclaredPointError } from './plugin-errors.js';
import { pluginText } from './plugin-texts.js';

/** The plugin's own collections, and their part in exports and erasures while it is active. */
async function openOwnCollections(
  { manifest, plugin, disposers }: InstalledPlugin,
  services: HostServices,
): Promise<OwnCollections<OwnDefinitions>> {
  const definitions = (plugin.collections ?? {}) as OwnDefinitions;
  if (!Object.keys(definitions).length) return {};
  const { PluginCollection, personalDataOf } = await import('./own-collections.js');
  const collections = Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      new PluginCollection(
        manifest.id,
        name,
        definition,
        () => services.rows(),
        (stop) => disposers.push(stop),
      ),
    ]),
  );
  const isPersonal = Object.values(definitions).some(({ personal }) => personal);
  const part = personalDataOf(manifest.id, collections, isPersonal);
  if (part) disposers.push(services.registerPersonalData(part));
  return collections;
}

function contributor(
  installed: InstalledPlugin,
  { registry }: HostServices,
): PluginContext['contribute'] {
  const { manifest, disposers, turn } = installed;
  const { id } = manifest;
  const points = [...manifest.contributes];
  const own = new Map<string, RegisteredContribution>();
  return (point: ExtensionPointName, contribution) => {
    if (!points.includes(point)) throw new UndeclaredPointError(id, point);
    checkContribution(id, point, contribution);
    const key = `${point} ${contribution.id}`;
    if (own.has(key)) {
      throw new ContributionError(id, point, `the id "${contribution.id}" is there already`);
    }
    // It may go on after it was uninstalled.
    if (installed.turn !== turn) return () => {};
    const registered = { plugin: id, point, contribution, report: installed };
    const takeAway = registry.add(registered);
    own.set(key, registered);
    const dispose = (): void => {
      takeAway();
      if (own.get(key) === registered) own.delete(key);
    };
    disposers.push(dispose);
    return dispose;
  };
}

async function openGranted(
  { manifest, disposers }: InstalledPlugin,
  services: HostServices,
): Promise<PluginContext['collections']> {
  const { id, permissions } = manifest;
  if (!permissions) return {};
  const { grantedCollections } = await import('./granted-collections.js');
  return grantedCollections(
    id,
    permissions,
    () => services.records(),
    (stop) => disposers.push(stop),
  );
}

async function followSettings(
  { manifest, disposers }: InstalledPlugin,
  services: HostServices,
): Promise<PluginContext['settings']> {
  const { id, settings: definitions } = manifest;
  if (!definitions) return { current: {}, subscribe: () => () => {} };
  const { SettingsKeeper } = await import('./setting-values.js');
  const settings = new SettingsKeeper(id, definitions, () => services.rows());
  disposers.push(() => settings.end());
  // Where nothing can be read, the defaults are better than no plugin.
  await settings.follow().catch(() => undefined);
  return settings;
}

/** What `activate` is called with. Settings are read by then; all the rest is read when asked for. */
export async function createContext(
  installed: InstalledPlugin,
  services: HostServices,
): Promise<PluginContext> {
  const { plugin } = installed;
  const { id } = installed.manifest;
  return {
    contribute: contributor(installed, services),
    collections: await openGranted(installed, services),
    data: await openOwnCollections(installed, services),
    settings: await followSettings(installed, services),
    text: (key, values = {}, locale = services.locale()) =>
      pluginText(plugin.messages as PluginMessages | undefined, key, values, locale),
    lit: services.lit,
    get locale() {
      return services.locale();
    },
    // eslint-disable-next-line no-console -- this is how a plugin writes to the console
    log: (...values) => console.log(`[${id}]`, ...values),
  };
}
