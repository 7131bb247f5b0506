/** One record of a plugin's own. Its plugin, collection and id together are its key. */
export interface PluginRow {
  readonly plugin: string;
  readonly collection: string;
  readonly id: string;
  /** Version of the schema it was written by. */
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** `[plugin, collection, field, value]` for each indexed field that is a text or a number. */
  readonly keys: readonly (readonly (string | number)[])[];
}

/** The records of plugins, apart from the shop's own. */
export interface PluginTable {
  get(plugin: string, collection: string, id: string): Promise<PluginRow | undefined>;
  /** All rows of a collection, by id. */
  all(plugin: string, collection: string): Promise<PluginRow[]>;
  /** The rows whose indexed field has this value, by id. */
  matching(
    plugin: string,
    collection: string,
    field: string,
    value: string | number,
  ): Promise<PluginRow[]>;
  /**
   * Writes rows, all of them or none.
   * @returns whether they were written; with `onlyNew`, `false` when one of the ids is there
   */
  put(rows: readonly PluginRow[], options?: { readonly onlyNew?: boolean }): Promise<boolean>;
  remove(plugin: string, collection: string, ids: readonly string[]): Promise<void>;
  /** The ids of all plugins that keep anything. */
  plugins(): Promise<string[]>;
  /** Removes everything of a plugin. */
  removePlugin(plugin: string): Promise<void>;
}
