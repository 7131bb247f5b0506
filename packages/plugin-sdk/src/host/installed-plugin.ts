import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import type { ContributionReport } from './contribution-registry.js';
import type { PluginConsent } from './plugin-consent.js';
import type { ChosenState } from './plugin-states.js';

/**
 * Whether a plugin is at work: waiting for the shop's consent, switched off or removed by the shop,
 * or failed.
 */
export type PluginState = 'starting' | 'on' | 'waiting' | 'off' | 'removed' | 'failed';

/** What only who brings a plugin knows of it. */
export interface PluginFacts {
  /** Size of its file. */
  readonly bytes?: number | undefined;
  /** Of a sandboxed one. */
  readonly consent?: PluginConsent;
}

/** How a plugin fares, for whoever looks after the shop. */
export interface PluginReport extends PluginFacts {
  readonly manifest: PluginManifest;
  readonly state: PluginState;
  /** Whether it may keep something of its own. */
  readonly keepsData: boolean;
  /** Time its contributions took so far, in milliseconds. */
  readonly milliseconds: number;
  /** What went wrong last. */
  readonly lastError?: string;
}

/** One plugin the page has handed in. */
export class InstalledPlugin implements ContributionReport {
  readonly plugin: AnyPlugin;
  readonly manifest: PluginManifest;
  /** What takes away whatever the plugin has done, in the order it was done. */
  readonly disposers: (() => void)[] = [];
  /** Rises with each activation: what a former one still tries counts for nothing. */
  turn = 0;
  /** What the shop decided, as far as is known here. */
  chosen: ChosenState = 'on';
  readonly #report;

  constructor(plugin: AnyPlugin, facts: PluginFacts = {}) {
    this.plugin = plugin;
    this.manifest = plugin.manifest as PluginManifest;
    this.#report = signal<PluginReport>({
      ...facts,
      manifest: this.manifest,
      state: 'starting',
      keepsData:
        this.manifest.trust === 'sandboxed' ||
        Object.keys((plugin.collections as object | undefined) ?? {}).length > 0,
      milliseconds: 0,
    });
  }

  get report(): ReadonlySignal<PluginReport> {
    return this.#report;
  }

  enter(state: PluginState): void {
    this.#tell({ state });
  }

  spent(milliseconds: number): void {
    this.#tell({ milliseconds: this.#report.peek().milliseconds + milliseconds });
  }

  failed(error: unknown): void {
    this.#tell({ lastError: String(error) });
  }

  /** Undoes all it did; one failure keeps none of the rest. */
  dispose(): void {
    this.turn++;
    for (const dispose of this.disposers.splice(0).reverse()) {
      try {
        dispose();
      } catch (error) {
        this.failed(error);
        const { id } = this.manifest;
        console.warn(`[patronkit] plugin-dispose: "${id}" failed while being uninstalled.`, error);
      }
    }
  }

  #tell(news: Partial<PluginReport>): void {
    this.#report.value = { ...this.#report.peek(), ...news };
  }
}
