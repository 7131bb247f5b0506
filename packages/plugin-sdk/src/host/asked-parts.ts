import type { OwnCollections, OwnDefinitions } from '../own-data.js';
import type { PluginContext } from '../plugin.js';
import type { HostServices } from './host-services.js';
import type { InstalledPlugin } from './installed-plugin.js';

/** The plugin's own collections, and their part in exports and erasures while it is active. */
async function openOwnCollections(
  installed: InstalledPlugin,
  services: HostServices,
): Promise<OwnCollections<OwnDefinitions>> {
  const { manifest, plugin, disposers, turn } = installed;
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
  const end = part && (await services.registerPersonalData(part));
  // It may have been uninstalled meanwhile.
  if (end && installed.turn !== turn) end();
  else if (end) disposers.push(end);
  return collections;
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

/** The parts of a context that a plugin must ask for. */
export type AskedParts = Pick<PluginContext, 'collections' | 'data' | 'settings'>;

/** Opens what a plugin asks for in its manifest or keeps itself. */
export async function openAskedParts(
  installed: InstalledPlugin,
  services: HostServices,
): Promise<AskedParts> {
  return {
    collections: await openGranted(installed, services),
    data: await openOwnCollections(installed, services),
    settings: await followSettings(installed, services),
  };
}
