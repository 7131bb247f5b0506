import type { PluginTable } from '@patronkit/records/plugin-row.js';

/** Where a host keeps what plugins store; brought by the page, which knows the store. */
export interface PluginRows extends PluginTable {
  /** Calls `listener` with the plugin's id after each change, here and in other tabs. */
  subscribe(listener: (plugin: string) => void): () => void;
  /** Whether the shop encrypts personal data, which these rows are not. */
  readonly encrypts: boolean;
}

/** What a plugin keeps about customers, as the store's exports and erasures ask for it. */
export interface PersonalDataPart {
  readonly name: string;
  export(customer: string): Promise<unknown>;
  erase(customer: string): Promise<void>;
  customers(): Promise<readonly string[]>;
}
