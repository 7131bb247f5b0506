import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { AnyPlugin, PluginManifest } from '../plugin.js';
import type { ContributionReport } from './contribution-registry.js';

/** Whether a plugin is at work: switched off or removed by the shop, or failed at its activation. */
export type PluginState = 'starting' | 'on' | 'off' | 'removed' | 'failed';

/** How a plugin fares, for whoever looks after the shop. */
export interface PluginReport {
  readonly manifest: PluginManifest;
  readonly state: PluginState;
  /** Whether it has collections of its own. */
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
  readonly #report;

  constructor(plugin: AnyPlugin) {
    this.plugin = plugin;
    this.manifest = plugin.manifest as PluginManifest;
    this.#report = signal<PluginReport>({
      manifest: this.manifest,
      state: 'starting',
      keepsData: Object.keys((plugin.collections as object | undefined) ?? {}).length > 0,
      milliseconds: 0,
    });
  }

  get report(): ReadonlySignal<PluginReport> {
    return this.#report;
  }

  enter(state: PluginState): void {
    this.#report.value = { ...this.#report.peek(), state };
  }

  spent(milliseconds: number): void {
    const before = this.#report.peek();
    this.#report.value = { ...before, milliseconds: before.milliseconds + milliseconds };
  }

  failed(error: unknown): void {
    this.#report.value = { ...this.#report.peek(), lastError: String(error) };
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
}
