import type { ExtensionPointName } from '../extension-points.js';
import type { HostLit } from '../plugin.js';
import type { ContributionRegistry } from './contribution-registry.js';
import type { RecordsSource } from './granted-collections.js';
import type { PersonalDataPart, PluginRows } from './plugin-rows.js';

/** What a host lends to every plugin. */
export interface HostServices {
  readonly registry: ContributionRegistry;
  readonly lit: HostLit;
  /** BCP 47 tag of the page at this moment. */
  locale(): string;
  /** The shop's records. */
  records(): Promise<RecordsSource>;
  /** What plugins keep themselves. */
  rows(): Promise<PluginRows>;
  /** Includes a plugin's data in exports and erasures. Returns how to end that. */
  registerPersonalData(part: PersonalDataPart): Promise<() => void>;
  /** Loads what shows contributions to these points; called before a plugin is activated. */
  prepare?(points: readonly ExtensionPointName[]): Promise<void>;
}
