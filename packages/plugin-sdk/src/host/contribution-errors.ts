import { PluginError } from './plugin-error.js';

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
