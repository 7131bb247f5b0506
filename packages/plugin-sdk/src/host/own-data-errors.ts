import { PluginError } from './plugin-error.js';

/** A record or a question does not fit the plugin's own collection. Nothing was written. */
export class PluginDataError extends PluginError {
  constructor(plugin: string, collection: string, problem: string) {
    super(
      'plugin-data',
      plugin,
      `"${collection}" of the plugin "${plugin}" cannot do this: ${problem}. Correct the record or the collection's definition.`,
    );
  }
}

/** A record with this id is there already. Nothing was written. */
export class DuplicateDataError extends PluginError {
  constructor(plugin: string, collection: string, id: string) {
    super(
      'plugin-data-duplicate',
      plugin,
      `"${collection}" of the plugin "${plugin}" already has a record "${id}". Use put to replace it.`,
    );
  }
}

/** The shop encrypts personal data, and a plugin's own records would lie beside them in the open. */
export class SealedDataError extends PluginError {
  constructor(plugin: string, collection: string) {
    super(
      'plugin-data-sealed',
      plugin,
      `"${collection}" of the plugin "${plugin}" holds personal data, and this shop encrypts them; a plugin's own data cannot be encrypted yet. Nothing was saved.`,
    );
  }
}
