import { PluginError } from '../host/plugin-error.js';

/** The plugin's file could not be used. Nothing was installed. */
export class PluginCodeError extends PluginError {
  constructor(source: string, problem: string, options?: ErrorOptions) {
    super(
      'plugin-code',
      source,
      `The plugin at ${source} was not installed: ${problem}. Correct Patron.use, or tell its author.`,
      options,
    );
  }
}

/** The page or the browser does not let the sandbox work. Nothing was installed. */
export class SandboxUnavailableError extends PluginError {
  constructor(source: string, problem: string) {
    super('plugin-sandbox', source, `The plugin at ${source} was not installed: ${problem}.`);
  }
}

/** What a shop granted cannot be understood, or must not be given together. Nothing was installed. */
export class GrantError extends PluginError {
  constructor(plugin: string, problem: string) {
    super('plugin-grant', plugin, `The plugin "${plugin}" was not installed: ${problem}.`);
  }
}

/** A call whose values cannot be used. It was refused; the plugin goes on. */
export class CallError extends PluginError {
  constructor(plugin: string, problem: string) {
    super('plugin-call', plugin, `The plugin "${plugin}" was refused a call: ${problem}.`);
  }
}

/** The plugin was ended: it hung, flooded, or spoke something else than the protocol. */
export class PluginEndedError extends PluginError {
  constructor(plugin: string, problem: string) {
    super(
      'plugin-ended',
      plugin,
      `The plugin "${plugin}" was ended: ${problem}. Switch it on again in <patron-plugin-manager>, or reload the page.`,
    );
  }
}
