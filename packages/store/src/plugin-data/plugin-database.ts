import type { PluginTable } from '@patronkit/records/plugin-row.js';

/** Where the records of plugins are kept while a store is open. */
export interface PluginDatabase extends PluginTable {
  close(): void;
}
