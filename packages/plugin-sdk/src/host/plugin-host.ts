import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { PluginManifest } from '../plugin.js';
import { checkPlugin } from './check-plugin.js';
import { createContext } from './create-context.js';
import type { HostServices } from './host-services.js';
import type { PluginFacts } from './installed-plugin.js';
import { InstalledPlugin } from './installed-plugin.js';
import type { ChosenState } from './plugin-states.js';
import { chosenState, hostName } from './plugin-states.js';

/** Recognised by its code: the sandbox brings the class. */
const needsConsent = ({ trust }: PluginManifest, cause: unknown): boolean =>
  trust === 'sandboxed' && (cause as { readonly code?: unknown })?.code === 'plugin-consent';

/** Runs plugins: checks them, activates them, and undoes all they did on uninstall. */
export class PluginHost {
  readonly services: HostServices;
  readonly #installed = new Map<string, InstalledPlugin>();
  readonly #plugins = signal<readonly InstalledPlugin[]>([]);
  #isFollowing = false;

  constructor(services: HostServices) {
    this.services = services;
  }

  /** Every plugin the page has handed in and how it fares, in that order. */
  get plugins(): ReadonlySignal<readonly InstalledPlugin[]> {
    return this.#plugins;
  }

  /**
   * Installs a plugin and resolves, once it is active, with how to uninstall it. One that the shop
   * has switched off or removed waits until it is switched on, one that needs the shop's consent
   * until it has it.
   *
   * @param expectedTrust how it runs, which its manifest must say too
   * @throws {PluginManifestError} {@link PluginApiVersionError} {@link UnknownPointError}
   * {@link DuplicatePluginError} {@link ActivationError}
   */
  async install(
    candidate: unknown,
    expectedTrust: PluginManifest['trust'] = 'trusted',
    facts?: PluginFacts,
  ): Promise<() => void> {
    const plugin = await checkPlugin(candidate, expectedTrust);
    const installed = new InstalledPlugin(plugin, facts);
    const { id } = installed.manifest;
    const known = this.#installed.get(id);
    if (known) {
      const { DuplicatePluginError } = await import('./plugin-errors.js');
      throw new DuplicatePluginError(id, known.manifest.version);
    }
    this.#installed.set(id, installed);
    this.#told();
    try {
      const [state] = await Promise.all([
        this.#chosen(id),
        this.services.prepare?.(installed.manifest.contributes),
      ]);
      if (this.#installed.get(id) !== installed) return () => {};
      void this.#followStates();
      await this.begin(installed, state);
    } catch (error) {
      this.#uninstall(installed);
      throw error;
    }
    return () => this.#uninstall(installed);
  }

  /** Undoes all a plugin did and, unless the shop switched it off, starts it anew. Never rejects. */
  async restart(id: string): Promise<void> {
    const installed = this.#installed.get(id);
    if (!installed) return;
    installed.dispose();
    const { turn } = installed;
    const state = await this.#chosen(id);
    // How it failed is in its report.
    if (installed.turn === turn) await this.begin(installed, state).catch(() => undefined);
  }

  /** Starts a plugin at rest, or leaves it there, as the shop chose. @throws {ActivationError} */
  async begin(installed: InstalledPlugin, state: ChosenState): Promise<void> {
    installed.chosen = state;
    if (state === 'on') await this.#activate(installed);
    else installed.enter(state);
  }

  /** Takes down that a plugin failed; with `isOver`, it is at work no more. */
  failed(id: string, error: unknown, isOver = false): void {
    const installed = this.#installed.get(id);
    installed?.failed(error);
    // While it starts, its activation tells.
    if (!isOver || installed?.report.peek().state !== 'on') return;
    installed.dispose();
    installed.enter('failed');
  }

  /** What cannot be read was not chosen: a plugin must not stay away for it. */
  async #chosen(id: string): Promise<ChosenState> {
    try {
      return await chosenState(await this.services.rows(), id);
    } catch {
      return 'on';
    }
  }

  async #activate(installed: InstalledPlugin): Promise<void> {
    const { turn } = installed;
    installed.enter('starting');
    try {
      const context = await createContext(installed, this.services);
      const deactivate = (await installed.plugin.activate(context)) as unknown;
      const isCurrent = installed.turn === turn;
      if (typeof deactivate === 'function') {
        // It may have been uninstalled while it was still being activated.
        if (isCurrent) installed.disposers.push(deactivate as () => void);
        else (deactivate as () => void)();
      }
      if (isCurrent) installed.enter('on');
    } catch (cause) {
      // Something newer took its place.
      if (installed.turn !== turn) return;
      installed.dispose();
      if (needsConsent(installed.manifest, cause)) return installed.enter('waiting');
      installed.failed(cause);
      installed.enter('failed');
      const { ActivationError } = await import('./plugin-errors.js').catch(() => {
        throw cause;
      });
      throw new ActivationError(installed.manifest.id, { cause });
    }
  }

  /** What is chosen in another tab holds in this one too. */
  async #followStates(): Promise<void> {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const follow = async (): Promise<void> => {
      for (const [id, installed] of this.#installed) {
        if ((await this.#chosen(id)) !== installed.chosen) await this.restart(id);
      }
    };
    try {
      const rows = await this.services.rows();
      rows.subscribe((plugin) => void (plugin === hostName && follow()));
    } catch {
      this.#isFollowing = false;
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
