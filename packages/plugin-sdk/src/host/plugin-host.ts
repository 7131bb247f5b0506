import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { PluginManifest } from '../plugin.js';
import { checkPlugin } from './check-plugin.js';
import { createContext } from './create-context.js';
import type { HostServices } from './host-services.js';
import { InstalledPlugin } from './installed-plugin.js';
import { ActivationError, DuplicatePluginError, UnknownPluginError } from './plugin-errors.js';
import type { ChosenState } from './plugin-states.js';
import { chooseState, chosenState } from './plugin-states.js';
import type { SettingsKeeper } from './setting-values.js';

/** Runs trusted plugins: checks them, activates them, and undoes all they did on uninstall. */
export class PluginHost {
  readonly #services: HostServices;
  readonly #installed = new Map<string, InstalledPlugin>();
  readonly #plugins = signal<readonly InstalledPlugin[]>([]);

  constructor(services: HostServices) {
    this.#services = services;
  }

  /** The manifests of what is installed. */
  get installed(): readonly PluginManifest[] {
    return [...this.#installed.values()].map(({ manifest }) => manifest);
  }

  /** Every plugin the page has handed in and how it fares, in that order. */
  get plugins(): ReadonlySignal<readonly Pick<InstalledPlugin, 'manifest' | 'report'>[]> {
    return this.#plugins;
  }

  /**
   * Installs a plugin and resolves, once it is active, with how to uninstall it. One that the shop
   * has switched off or removed waits until it is switched on.
   *
   * @param expectedTrust how it runs, which its manifest must say too
   * @throws {PluginManifestError} {@link PluginApiVersionError} {@link UnknownPointError}
   * {@link DuplicatePluginError} {@link ActivationError}
   */
  async install(
    candidate: unknown,
    expectedTrust: PluginManifest['trust'] = 'trusted',
  ): Promise<() => void> {
    const plugin = checkPlugin(candidate, expectedTrust);
    const installed = new InstalledPlugin(plugin);
    const { id } = installed.manifest;
    const known = this.#installed.get(id);
    if (known) throw new DuplicatePluginError(id, known.manifest.version);
    this.#installed.set(id, installed);
    this.#told();
    const state = await this.#chosen(id);
    if (this.#installed.get(id) !== installed) return () => {};
    if (state !== 'on') installed.enter(state);
    else {
      try {
        await this.#activate(installed);
      } catch (error) {
        this.#uninstall(installed);
        throw error;
      }
    }
    return () => this.#uninstall(installed);
  }

  /**
   * Switches a plugin on or off, or removes it; remembered in this browser, so that it stays so
   * although the page hands it in again.
   * @throws {UnknownPluginError} {@link ActivationError}
   */
  async choose(id: string, state: ChosenState): Promise<void> {
    const installed = this.#known(id);
    await chooseState(await this.#services.rows(), id, state);
    installed.dispose();
    if (state === 'on') await this.#activate(installed);
    else installed.enter(state);
  }

  /** Deletes all a plugin keeps. It should be off or removed. @throws {UnknownPluginError} */
  async eraseData(id: string): Promise<void> {
    this.#known(id);
    await (await this.#services.rows()).removePlugin(id);
  }

  /** The settings of a plugin, to show and change. @throws {UnknownPluginError} */
  async settings(id: string): Promise<SettingsKeeper> {
    const { manifest } = this.#known(id);
    const { SettingsKeeper } = await import('./setting-values.js');
    const keeper = new SettingsKeeper(id, manifest.settings ?? {}, () => this.#services.rows());
    await keeper.follow();
    return keeper;
  }

  #known(id: string): InstalledPlugin {
    const installed = this.#installed.get(id);
    if (!installed) throw new UnknownPluginError(id);
    return installed;
  }

  /** What cannot be read was not chosen: a plugin must not stay away for it. */
  async #chosen(id: string): Promise<ChosenState> {
    try {
      return await chosenState(await this.#services.rows(), id);
    } catch {
      return 'on';
    }
  }

  async #activate(installed: InstalledPlugin): Promise<void> {
    const { turn } = installed;
    try {
      const context = await createContext(installed, this.#services);
      const deactivate = (await installed.plugin.activate(context)) as unknown;
      const isCurrent = installed.turn === turn;
      if (typeof deactivate === 'function') {
        // It may have been uninstalled while it was still being activated.
        if (isCurrent) installed.disposers.push(deactivate as () => void);
        else (deactivate as () => void)();
      }
      if (isCurrent) installed.enter('on');
    } catch (cause) {
      installed.dispose();
      installed.failed(cause);
      installed.enter('failed');
      throw new ActivationError(installed.manifest.id, { cause });
    }
  }

  #uninstall(installed: InstalledPlugin): void {
    const { id } = installed.manifest;
    if (this.#installed.get(id) !== installed) return;
    this.#installed.delete(id);
    installed.dispose();
    this.#told();
  }

  #told(): void {
    this.#plugins.value = [...this.#installed.values()];
  }
}
