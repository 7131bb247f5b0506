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
