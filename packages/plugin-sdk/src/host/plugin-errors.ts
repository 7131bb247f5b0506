/**
 * Base of all errors of the plugin host. Tell them apart by `code`; `message` says what happened
 * and what to do.
 */
export class PluginError extends Error {
  readonly code: string;
  /** Id of the plugin, as far as it gave one. */
  readonly plugin: string;
  constructor(code: string, plugin: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.plugin = plugin;
  }
}

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

/** A contribution at a point the manifest does not name. That contribution was left out. */
export class UndeclaredPointError extends PluginError {
  constructor(plugin: string, point: string) {
    super(
      'plugin-undeclared-point',
      plugin,
      `The plugin "${plugin}" contributes to "${point}", but its manifest does not say so. Add it to manifest.contributes.`,
    );
  }
}

/** A contribution that lacks something or is there already. That contribution was left out. */
export class ContributionError extends PluginError {
  constructor(plugin: string, point: string, problem: string) {
    super(
      'plugin-contribution',
      plugin,
      `The plugin "${plugin}" contributes something to "${point}" that cannot be used: ${problem}.`,
    );
  }
}

/** `activate` failed. Whatever it had contributed was taken away again. `cause` holds its error. */
export class ActivationError extends PluginError {
  constructor(plugin: string, options: ErrorOptions) {
    super(
      'plugin-activate',
      plugin,
      `The plugin "${plugin}" failed while it was activated and was taken out again: ${String(options.cause)}. Tell its author.`,
      options,
    );
  }
}

/** It names something it was not granted. Nothing was read, written or sent; the plugin goes on. */
export class PluginPermissionError extends PluginError {
  constructor(plugin: string, problem: string) {
    super(
      'plugin-permission',
      plugin,
      `The plugin "${plugin}" ${problem}. Name it in its manifest, and let the shop grant it if it is sandboxed.`,
    );
  }
}

/** The shop has not allowed the plugin yet. It waits. */
export class ConsentNeededError extends PluginError {
  constructor(plugin: string) {
    super(
      'plugin-consent',
      plugin,
      `The plugin "${plugin}" waits for the shop's consent: allow it in <patron-plugin-manager>, or name what it may do in "grant".`,
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
