import type { ExtensionPointName } from '../extension-points.js';
import type { PluginContext, PluginMessages } from '../plugin.js';
import type { AskedParts } from './asked-parts.js';
import { checkContribution } from './check-contribution.js';
import { asksForParts } from './check-plugin.js';
import { ContributionError, UndeclaredPointError } from './contribution-errors.js';
import type { RegisteredContribution } from './contribution-registry.js';
import type { HostServices } from './host-services.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { pluginText } from './plugin-texts.js';

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

async function askedParts(installed: InstalledPlugin, services: HostServices): Promise<AskedParts> {
  if (asksForParts(installed.plugin)) {
    const { openAskedParts } = await import('./asked-parts.js');
    return openAskedParts(installed, services);
  }
  return { collections: {}, data: {}, settings: { current: {}, subscribe: () => () => {} } };
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
    ...(await askedParts(installed, services)),
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
