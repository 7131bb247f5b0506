import { extensionPoints } from '../extension-points.js';
import { currentApiVersion } from '../plugin.js';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import { supportedApiVersions } from './api-versions.js';
import { PluginError } from './plugin-error.js';
import type { PluginProblem } from './plugin-problem.js';

// Loaded by the first refusal: a shop whose plugins work never needs these words.

/** What was handed in is not a plugin, or its manifest lacks something. Nothing was installed. */
export class PluginManifestError extends PluginError {
  constructor(plugin: string, problem: string) {
    super(
      'plugin-manifest',
      plugin,
      `The plugin "${plugin}" was not installed: ${problem}. Correct its manifest, or ask its author to.`,
    );
  }
}

/** The plugin was written for another contract. Nothing was installed. */
export class PluginApiVersionError extends PluginError {
  constructor(plugin: string, given: string, supported: readonly string[]) {
    super(
      'plugin-api-version',
      plugin,
      `The plugin "${plugin}" was written for apiVersion ${given}, and this Patronkit runs ${supported.join(', ')}. ` +
        `Update ${given > (supported.at(-1) ?? '') ? 'Patronkit' : 'the plugin'}.`,
    );
  }
}

/** A plugin with this id is installed already. The first one stays. */
export class DuplicatePluginError extends PluginError {
  constructor(plugin: string, installedVersion: string) {
    super(
      'plugin-duplicate',
      plugin,
      `The plugin "${plugin}" ${installedVersion} is installed already and stays. Install it once, or uninstall that one first.`,
    );
  }
}

/** The manifest names an extension point this Patronkit does not have. Nothing was installed. */
export class UnknownPointError extends PluginError {
  constructor(plugin: string, point: string, known: readonly string[]) {
    super(
      'plugin-unknown-point',
      plugin,
      `The plugin "${plugin}" wants to contribute to "${point}", which is no extension point. ` +
        `There are: ${known.join(', ')}. Correct the name, or update Patronkit.`,
    );
  }
}

/** `activate` failed. Whatever it had contributed was taken away again. `cause` holds its error. */
export class ActivationError extends PluginError {
  constructor(plugin: string, options: ErrorOptions) {
    super(
      'plugin-activate',
      plugin,
      `The plugin "${plugin}" failed while it was activated and was taken out again. Tell its author: ${String(options.cause)}`,
      options,
    );
  }
}

/** There is no plugin with this id. */
export class UnknownPluginError extends PluginError {
  constructor(plugin: string) {
    super(
      'plugin-unknown',
      plugin,
      `No plugin "${plugin}" is known in this page. Hand it to Patron.use first.`,
    );
  }
}

const manifestProblems: Readonly<
  Record<Exclude<PluginProblem, 'api-version' | 'point'>, (detail: string) => string>
> = {
  manifest: () => 'it has no manifest; hand in what definePlugin returns',
  activate: () => 'it has no activate function',
  id: () =>
    'its id must be 2 to 64 lower-case letters, digits, "-" and ".", beginning with a letter',
  version: () => 'its version must be like 1.0.0',
  'no-api-version': () => `its apiVersion is missing; it is ${currentApiVersion} today`,
  trust: (expected) => `its trust must be "${expected}" to be installed this way`,
  contributes: () => 'its contributes must list extension points',
  collection: (name) =>
    `its collection "${name}" must have a name of letters, digits and "_", beginning with a letter, and a schema`,
  'field-type': (field) =>
    `"${field}" in its schema must be "string", "number", "boolean" or "json", with "?" behind it if it may be missing`,
  index: (field) => `"${field}" in indexes is not in the schema`,
  personal: (name) =>
    `its collection "${name}" must say in "personal" whether it holds anything on customers: false, or { customer: a field of the schema, export: 'records' or a function, erase: 'remove' or a function }`,
  setting: (name) =>
    `its setting "${name}" must have a type ("text", "number", "boolean" or "choice"), a default of that type and a label like { en: 'Days' }; a choice has options, the default among them`,
  permissions: () => `its permissions must be like { read: { customers: ['name'] } }`,
  'no-collection': (name) => `its permissions name "${name}", which is no collection`,
  'no-field': (field) => `its permissions name "${field}", and there is no such field`,
  english: (what) => `its ${what} must be texts by language, English among them: { en: … }`,
};

/** The error for what is wrong with a plugin that was handed in. */
export function refusalOf(
  { manifest }: AnyPlugin,
  problem: PluginProblem,
  detail = '',
): PluginError {
  const { id } = (manifest ?? {}) as Partial<PluginManifest>;
  const plugin = typeof id === 'string' ? id : '(no id)';
  if (problem === 'api-version') {
    return new PluginApiVersionError(plugin, detail, supportedApiVersions);
  }
  if (problem === 'point') {
    return new UnknownPointError(plugin, detail, Object.keys(extensionPoints));
  }
  return new PluginManifestError(plugin, manifestProblems[problem](detail));
}
