import { extensionPointKinds } from '../extension-points.js';
import type { ExtensionPointName } from '../extension-points.js';
import { currentApiVersion } from '../plugin.js';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import {
  ContributionError,
  PluginApiVersionError,
  PluginManifestError,
  UnknownPointError,
} from './plugin-errors.js';

/** The contracts this host keeps, oldest first. */
const supportedApiVersions = [currentApiVersion];

/**
 * Checks what a page handed in, which may be anything.
 *
 * @throws {PluginManifestError} {@link PluginApiVersionError} {@link UnknownPointError}
 */
export function checkPlugin(
  candidate: unknown,
  expectedTrust: PluginManifest['trust'] = 'trusted',
): AnyPlugin {
  const { manifest, activate } = (candidate ?? {}) as Partial<AnyPlugin>;
  const { id, version, apiVersion, trust, contributes } = (manifest ??
    {}) as Partial<PluginManifest>;
  const name = typeof id === 'string' ? id : '(no id)';
  const problem = [
    [manifest !== undefined, 'it has no manifest; hand in what definePlugin returns'],
    [typeof activate === 'function', 'it has no activate function'],
    [
      /^[a-z][a-z0-9.-]{1,63}$/.test(name),
      'its id must be 2 to 64 lower-case letters, digits, "-" and ".", beginning with a letter',
    ],
    [/^\d+\.\d+\.\d+/.test(String(version)), 'its version must be like 1.0.0'],
    [typeof apiVersion === 'string', `its apiVersion is missing; it is ${currentApiVersion} today`],
    [trust === expectedTrust, `its trust must be "${expectedTrust}" to be installed this way`],
    [Array.isArray(contributes), 'its contributes must list extension points'],
  ].find(([isRight]) => !isRight);
  if (problem) throw new PluginManifestError(name, problem[1] as string);
  if (!supportedApiVersions.includes(apiVersion as string)) {
    throw new PluginApiVersionError(name, apiVersion as string, supportedApiVersions);
  }
  const unknown = contributes!.find((point) => !Object.hasOwn(extensionPointKinds, point));
  if (unknown) throw new UnknownPointError(name, unknown, Object.keys(extensionPointKinds));
  return candidate as AnyPlugin;
}

/** @throws {ContributionError} */
export function checkContribution(
  plugin: string,
  point: ExtensionPointName,
  candidate: unknown,
): void {
  const contribution = (candidate ?? {}) as Record<string, unknown>;
  const refuse = (problem: string): never => {
    throw new ContributionError(plugin, point, problem);
  };
  if (typeof contribution['id'] !== 'string' || !contribution['id']) refuse('it has no id');
  if (extensionPointKinds[point] === 'interface') {
    if (typeof contribution['mount'] !== 'function') refuse('it has no mount function');
    return;
  }
  if (typeof contribution['run'] !== 'function') refuse('it has no run function');
  const label = contribution['label'] as Readonly<Record<string, unknown>> | undefined;
  if (typeof label?.['en'] !== 'string') refuse('its label has no English text under "en"');
}
