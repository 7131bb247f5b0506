import type { PluginError } from '../host/plugin-error.js';
import type { PluginConsent } from '../host/plugin-consent.js';
import type { PersonalDataPart, PluginRows } from '../host/plugin-rows.js';
import type { HostLit } from '../plugin.js';
import type { RecordsAccess } from './granted-records.js';
import type { HeartbeatLimits } from './heartbeat.js';

/** What a page lends to its sandboxes. */
export interface SandboxServices {
  readonly lit: HostLit;
  readonly records: RecordsAccess;
  /** Where it is kept what the shop granted and what plugins store. */
  rows(): Promise<PluginRows>;
  /** Includes what plugins store in exports and erasures. Returns how to end that. */
  registerPersonalData(part: PersonalDataPart): Promise<() => void>;
  /** A plugin needs the shop's consent; once for each time the page hands it in. */
  ask?(consent: PluginConsent, problem: PluginError): void;
  /** A plugin was ended, or works with less than it could. */
  report(problem: PluginError | string): void;
  /** Something of a plugin failed; in `container`, if it shows something there. */
  failed(plugin: string, error: unknown, container?: HTMLElement): void;
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
   * What it may do at most, of what its manifest asks for, and without anybody being asked:
   * `read customers.birthday`, `write notes.words`, `network https://example.com`,
   * `personal-data-with-network`. Without it, the plugin waits until the shop allows it.
   */
  readonly grant?: readonly string[];
  /**
   * `ask`: on this page are only people of the shop, and a dialog may ask them at once. Otherwise
   * they are asked in `<patron-plugin-manager>`.
   */
  readonly consent?: 'ask';
}
