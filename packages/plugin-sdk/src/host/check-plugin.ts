import { extensionPoints } from '../extension-points.js';
import type { Texts } from '../extension-points.js';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import { supportedApiVersions } from './api-versions.js';
import type { FoundProblem } from './plugin-problem.js';

/** What opens and checks these parts is loaded only for a plugin that asks for any. */
export const asksForParts = ({ manifest, collections }: AnyPlugin): boolean =>
  !!(
    (manifest as PluginManifest).permissions ||
    (manifest as PluginManifest).settings ||
    collections
  );

/** The first thing wrong with what a page handed in, and what of it; nothing where all is right. */
function problemOf(
  candidate: Partial<Readonly<Record<string, unknown>>>,
  expectedTrust: PluginManifest['trust'],
): FoundProblem | undefined {
  const { manifest, activate, messages } = candidate;
  if (manifest === undefined) return ['manifest'];
  if (typeof activate !== 'function') return ['activate'];
  const { id, name, version, apiVersion, trust, contributes } = (manifest ??
    {}) as Partial<PluginManifest>;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9.-]{1,63}$/.test(id)) return ['id'];
  if (!/^\d+\.\d+\.\d+/.test(String(version))) return ['version'];
  if (typeof apiVersion !== 'string') return ['no-api-version'];
  if (trust !== expectedTrust) return ['trust', expectedTrust];
  if (!Array.isArray(contributes)) return ['contributes'];
  for (const [what, texts] of Object.entries({ name, messages })) {
    if (texts !== undefined && !(texts as Partial<Texts> | null)?.en) return ['english', what];
  }
  if (!supportedApiVersions.includes(apiVersion)) return ['api-version', apiVersion];
  const unknown = (contributes as readonly string[]).find(
    (point) => !Object.hasOwn(extensionPoints, point),
  );
  return unknown === undefined ? undefined : ['point', unknown];
}

/**
 * Checks what a page handed in, which may be anything. Rejects with what is wrong with it.
 *
 * @throws {PluginManifestError} {@link PluginApiVersionError} {@link UnknownPointError}
 */
export async function checkPlugin(
  candidate: unknown,
  expectedTrust: PluginManifest['trust'] = 'trusted',
): Promise<AnyPlugin> {
  const plugin = (candidate ?? {}) as AnyPlugin;
  let problem = problemOf(plugin as never, expectedTrust);
  if (!problem && asksForParts(plugin)) {
    // Where it cannot be loaded, the parts themselves cannot either, and the activation says so.
    const check = await import('./check-asked-parts.js').catch(() => undefined);
    problem = await check?.problemOfAskedParts(plugin);
  }
  if (!problem) return plugin;
  const { refusalOf } = await import('./plugin-errors.js');
  throw refusalOf(plugin, ...problem);
}
