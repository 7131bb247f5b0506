import { extensionPoints } from '../extension-points.js';
import type { OwnDefinitions } from '../own-data.js';
import type { AnyPlugin, PluginManifest, PluginMessages } from '../plugin.js';
import { supportedApiVersions } from './api-versions.js';

/** What can be wrong with a plugin; `plugin-errors.ts` has the words, which only a refusal needs. */
export type PluginProblem =
  | 'manifest'
  | 'activate'
  | 'id'
  | 'version'
  | 'no-api-version'
  | 'trust'
  | 'contributes'
  | 'collection'
  | 'english'
  | 'api-version'
  | 'point';

/** Whether a collection of a plugin's own has what it needs, and says if it holds personal data. */
function isWhole([name, definition]: readonly [string, Partial<OwnDefinitions[string]>]): boolean {
  const { schema, personal } = definition ?? {};
  const isSaid =
    personal === false ||
    (!!personal &&
      !!schema &&
      Object.hasOwn(schema, personal.customer) &&
      !!personal.erase &&
      !!personal.export);
  return /^[a-zA-Z]\w*$/.test(name) && isSaid;
}

/** The first thing wrong with what a page handed in, and what of it; nothing where all is right. */
function problemOf(
  candidate: Partial<Readonly<Record<string, unknown>>>,
  expectedTrust: PluginManifest['trust'],
): readonly [problem: PluginProblem, detail?: string] | undefined {
  const { manifest, activate, collections = {}, messages } = candidate;
  if (manifest === undefined) return ['manifest'];
  if (typeof activate !== 'function') return ['activate'];
  const { id, version, apiVersion, trust, contributes } = (manifest ??
    {}) as Partial<PluginManifest>;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9.-]{1,63}$/.test(id)) return ['id'];
  if (!/^\d+\.\d+\.\d+/.test(String(version))) return ['version'];
  if (typeof apiVersion !== 'string') return ['no-api-version'];
  if (trust !== expectedTrust) return ['trust', expectedTrust];
  if (!Array.isArray(contributes)) return ['contributes'];
  const broken = Object.entries(collections as OwnDefinitions).find((entry) => !isWhole(entry));
  if (broken) return ['collection', broken[0]];
  if (messages !== undefined && !(messages as Partial<PluginMessages> | null)?.en) {
    return ['english'];
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
  const problem = problemOf(plugin as never, expectedTrust);
  if (!problem) return plugin;
  const { refusalOf } = await import('./plugin-errors.js');
  throw refusalOf(plugin, ...problem);
}
