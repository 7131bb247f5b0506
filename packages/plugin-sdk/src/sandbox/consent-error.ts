import { PluginError } from '../host/plugin-error.js';

/** The shop has not allowed the plugin yet. It waits; the host knows it by its code. */
export class ConsentNeededError extends PluginError {
  constructor(plugin: string) {
    super(
      'plugin-consent',
      plugin,
      `The plugin "${plugin}" waits for the shop's consent: allow it in <patron-plugin-manager>, or name what it may do in "grant".`,
    );
  }
}
