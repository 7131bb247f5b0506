import type { ReadonlySignal } from '@preact/signals-core';
import type { InstalledPlugin } from './installed-plugin.js';
import { eraseKept, keptByOthers } from './kept-by-plugins.js';
import type { LeftBehind } from './kept-by-plugins.js';
import type { PluginHost } from './plugin-host.js';
import type { PluginRows } from './plugin-rows.js';
import { chooseState } from './plugin-states.js';
import type { ChosenState } from './plugin-states.js';
import type { SettingsKeeper } from './setting-values.js';

/** What whoever looks after the shop can do with its plugins; only a plugin manager loads it. */
export class PluginUpkeep {
  readonly #host: PluginHost;

  constructor(host: PluginHost) {
    this.#host = host;
  }

  /** Every plugin the page has handed in and how it fares, in that order. */
  get plugins(): ReadonlySignal<readonly Pick<InstalledPlugin, 'manifest' | 'report'>[]> {
    return this.#host.plugins;
  }

  /**
   * Switches a plugin on or off, or removes it; in every tab, and remembered in this browser, so
   * that it stays so although the page hands it in again.
   * @throws {UnknownPluginError} {@link ActivationError}
   */
  async choose(id: string, state: ChosenState): Promise<void> {
    const installed = await this.#known(id);
    installed.chosen = state;
    await chooseState(await this.#rows(), id, state);
    installed.dispose();
    await this.#host.begin(installed, state);
  }

  /**
   * Deletes all a plugin keeps, and what the shop granted it. It should be off or removed. Works
   * for those that no page hands in any more.
   */
  async eraseData(id: string): Promise<void> {
    await eraseKept(await this.#rows(), id);
  }

  /** What plugins keep that this page has not handed in. */
  leftBehind(): Promise<readonly LeftBehind[]> {
    const here = new Set(this.plugins.peek().map(({ manifest }) => manifest.id));
    return keptByOthers(() => this.#rows(), here);
  }

  /** Calls `listener` after each change of what is granted or kept, here and in other tabs. */
  async followKept(listener: () => void): Promise<() => void> {
    return (await this.#rows()).subscribe(listener);
  }

  /** The settings of a plugin, to show and change. @throws {UnknownPluginError} */
  async settings(id: string): Promise<SettingsKeeper> {
    const { manifest } = await this.#known(id);
    const { SettingsKeeper } = await import('./setting-values.js');
    const keeper = new SettingsKeeper(id, manifest.settings ?? {}, () => this.#rows());
    await keeper.follow();
    return keeper;
  }

  #rows(): Promise<PluginRows> {
    return this.#host.services.rows();
  }

  async #known(id: string): Promise<InstalledPlugin> {
    const installed = this.#host.plugins.peek().find(({ manifest }) => manifest.id === id);
    if (installed) return installed;
    const { UnknownPluginError } = await import('./plugin-errors.js');
    throw new UnknownPluginError(id);
  }
}
