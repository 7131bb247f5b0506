import { PluginError } from './plugin-error.js';

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
