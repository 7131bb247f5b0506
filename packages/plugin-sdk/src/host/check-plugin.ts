import { extensionPoints } from '../extension-points.js';
import type { ContributionKind, ExtensionPointName } from '../extension-points.js';
import { currentApiVersion } from '../plugin.js';
import type { OwnDefinitions } from '../own-data.js';
import type { AnyPlugin, PluginManifest, PluginMessages } from '../plugin.js';
import {
  ContributionError,
  PluginApiVersionError,
  PluginManifestError,
  UnknownPointError,
} from './plugin-errors.js';

/** The contracts this host keeps, oldest first. */
const supportedApiVersions = [currentApiVersion];

/** Which of a plugin's own collections cannot be; each must say whether it holds personal data. */
function dataProblems({ collections = {}, messages }: Partial<AnyPlugin>): [boolean, string][] {
  const problems = Object.entries(collections as Partial<OwnDefinitions>).map(
    ([name, definition]): [boolean, string] => {
      const { schema, personal } = definition ?? {};
      const isSaid =
        personal === false ||
        (!!personal &&
          !!schema &&
          Object.hasOwn(schema, personal.customer) &&
          !!personal.erase &&
          !!personal.export);
      return [
        /^[a-zA-Z]\w*$/.test(name) && isSaid,
        `its collection "${name}" must have a schema and say in "personal" whether it holds anything on customers, and how that is exported and erased`,
      ];
    },
  );
  const english = (messages as PluginMessages | undefined)?.en;
  return [...problems, [messages === undefined || !!english, 'its messages lack English ("en")']];
}

/**
 * Checks what a page handed in, which may be anything.
 *
 * @throws {PluginManifestError} {@link PluginApiVersionError} {@link UnknownPointError}
 */
export function checkPlugin(
  candidate: unknown,
  expectedTrust: PluginManifest['trust'] = 'trusted',
): AnyPlugin {
  const { manifest, activate } = (candidate ?? {}) as Partial<Readonly<Record<string, unknown>>>;
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
    ...dataProblems((candidate ?? {}) as Partial<AnyPlugin>),
  ].find(([isRight]) => !isRight);
  if (problem) throw new PluginManifestError(name, problem[1] as string);
  if (!supportedApiVersions.includes(apiVersion as string)) {
    throw new PluginApiVersionError(name, apiVersion as string, supportedApiVersions);
  }
  const unknown = contributes!.find((point) => !Object.hasOwn(extensionPoints, point));
  if (unknown) throw new UnknownPointError(name, unknown, Object.keys(extensionPoints));
  return candidate as AnyPlugin;
}

/** What a contribution of each kind must have, besides its id. */
const parts: Readonly<
  Record<ContributionKind, { readonly functionName: string; readonly hasLabel?: boolean }>
> = {
  interface: { functionName: 'mount' },
  action: { functionName: 'run', hasLabel: true },
  column: { functionName: 'text', hasLabel: true },
  panel: { functionName: 'mount', hasLabel: true },
  search: { functionName: 'find' },
  rule: { functionName: 'judge', hasLabel: true },
};

const ruleKinds = ['classify', 'grade', 'remind', 'accrue'];

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
  const { kind } = extensionPoints[point];
  const { functionName, hasLabel } = parts[kind];
  if (typeof contribution[functionName] !== 'function')
    refuse(`it has no ${functionName} function`);
  const label = contribution['label'] as Readonly<Record<string, unknown>> | undefined;
  if (hasLabel && typeof label?.['en'] !== 'string') {
    refuse('its label has no English text under "en"');
  }
  if (kind === 'rule' && !ruleKinds.includes(contribution['rule'] as string)) {
    refuse(`its rule must be one of ${ruleKinds.join(', ')}`);
  }
}
