import type { PluginError } from '../host/plugin-errors.js';
import type { HostLit } from '../plugin.js';
import type { RecordsAccess } from './granted-records.js';
import type { HeartbeatLimits } from './heartbeat.js';
import type { PluginStorage } from './plugin-storage.js';

/** What a page lends to its sandboxes. */
export interface SandboxServices {
  readonly lit: HostLit;
  readonly records: RecordsAccess;
  /** Default: kept until the page goes. */
  storageOf?(plugin: string): PluginStorage;
  /** A plugin was ended, or works with less than it could. */
  report(problem: PluginError | string): void;
  /** Default: the page's. */
  readonly fetch?: typeof fetch;
  readonly heartbeat?: HeartbeatLimits;
}

/** What a shop writes to install a sandboxed plugin. */
export interface SandboxRequest {
  /** Address of the plugin's file. */
  readonly src: string;
  /** `sha384-…` of that file. */
  readonly integrity: string;
  /**
   * What it may do, of what its manifest asks for: `read customers.birthday`, `write notes.words`,
   * `network https://example.com`, `personal-data-with-network`. Default: nothing.
   */
  readonly grant?: readonly string[];
}
