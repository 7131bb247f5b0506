import { PluginError } from './plugin-errors.js';

/** The plugin names a field it was not granted. Nothing was read or written. */
export class PluginPermissionError extends PluginError {
  readonly collection: string;
  readonly field: string;
  constructor(plugin: string, doing: 'read' | 'write', collection: string, field: string) {
    super(
      'plugin-permission',
      plugin,
      `The plugin "${plugin}" may not ${doing} "${field}" of "${collection}". Add it to manifest.permissions.${doing}.${collection}, or do without.`,
    );
    this.collection = collection;
    this.field = field;
  }
}
