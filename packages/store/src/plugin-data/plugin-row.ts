/** One record of a plugin's own. Its plugin, collection and id together are its key. */
export interface PluginRow {
  readonly plugin: string;
  readonly collection: string;
  readonly id: string;
  /** Version of the plugin's schema. */
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** `[plugin, collection, field, value]` for each indexed field. */
  readonly keys: readonly (readonly (string | number)[])[];
}

/** Where the records of plugins are kept, apart from the shop's own. */
export interface PluginTable {
  get(plugin: string, collection: string, id: string): Promise<PluginRow | undefined>;
  all(plugin: string, collection: string): Promise<PluginRow[]>;
  matching(
    plugin: string,
    collection: string,
    field: string,
    value: string | number,
  ): Promise<PluginRow[]>;
  /** All of them or none; with `onlyNew`, none (`false`) when one of the ids is there. */
  put(rows: readonly PluginRow[], options?: { readonly onlyNew?: boolean }): Promise<boolean>;
  remove(plugin: string, collection: string, ids: readonly string[]): Promise<void>;
  /** The ids of all plugins that keep anything. */
  plugins(): Promise<string[]>;
  removePlugin(plugin: string): Promise<void>;
  close(): void;
}
