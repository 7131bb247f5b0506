import type { ExtensionPointName } from '../extension-points.js';
import type { AnyPlugin, HostLit, PluginContext, PluginManifest } from '../plugin.js';
import { checkContribution, checkPlugin } from './check-plugin.js';
import type { ContributionRegistry, RegisteredContribution } from './contribution-registry.js';
import {
  ActivationError,
  ContributionError,
  DuplicatePluginError,
  UndeclaredPointError,
} from './plugin-errors.js';

/** What a host lends to every plugin. */
export interface HostServices {
  readonly registry: ContributionRegistry;
  readonly lit: HostLit;
  /** BCP 47 tag of the page at this moment. */
  locale(): string;
}

interface Installed {
  readonly manifest: PluginManifest;
  readonly disposers: (() => void)[];
}

/** Runs trusted plugins: checks them, activates them, and undoes all they did on uninstall. */
export class PluginHost {
  readonly #services: HostServices;
  readonly #installed = new Map<string, Installed>();

  constructor(services: HostServices) {
    this.#services = services;
  }

  /** The manifests of what is installed. */
  get installed(): readonly PluginManifest[] {
    return [...this.#installed.values()].map(({ manifest }) => manifest);
  }

  /**
   * Installs a plugin and resolves, once it is active, with how to uninstall it.
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
    const manifest = plugin.manifest as PluginManifest;
    const { id } = manifest;
    const known = this.#installed.get(id);
    if (known) throw new DuplicatePluginError(id, known.manifest.version);
    const installed: Installed = { manifest, disposers: [] };
    this.#installed.set(id, installed);
    try {
      await this.#activate(plugin, installed);
    } catch (cause) {
      this.#remove(installed);
      throw new ActivationError(id, { cause });
    }
    return () => this.#remove(installed);
  }

  async #activate(plugin: AnyPlugin, installed: Installed): Promise<void> {
    const deactivate = await plugin.activate(this.#contextFor(installed));
    if (typeof deactivate !== 'function') return;
    // It may have been uninstalled while it was still being activated.
    if (this.#installed.get(installed.manifest.id) === installed) {
      installed.disposers.push(deactivate);
    } else deactivate();
  }

  #remove(installed: Installed): void {
    const { id } = installed.manifest;
    if (this.#installed.get(id) !== installed) return;
    this.#installed.delete(id);
    for (const dispose of installed.disposers.splice(0).reverse()) {
      try {
        dispose();
      } catch (error) {
        console.warn(`[patronkit] plugin-dispose: "${id}" failed while being uninstalled.`, error);
      }
    }
  }

  #contextFor(installed: Installed): PluginContext {
    const { registry, lit, locale } = this.#services;
    const { id, contributes } = installed.manifest;
    const points = [...contributes];
    const own: RegisteredContribution[] = [];
    return {
      lit,
      get locale() {
        return locale();
      },
      // eslint-disable-next-line no-console -- this is how a plugin writes to the console
      log: (...values) => console.log(`[${id}]`, ...values),
      contribute: (point: ExtensionPointName, contribution) => {
        if (!points.includes(point)) throw new UndeclaredPointError(id, point);
        checkContribution(id, point, contribution);
        if (
          own.some((other) => other.point === point && other.contribution.id === contribution.id)
        ) {
          throw new ContributionError(id, point, `the id "${contribution.id}" is there already`);
        }
        if (this.#installed.get(id) !== installed) return () => {};
        const registered: RegisteredContribution = { plugin: id, point, contribution };
        const takeAway = registry.add(registered);
        own.push(registered);
        const dispose = (): void => {
          takeAway();
          own.splice(0, own.length, ...own.filter((other) => other !== registered));
        };
        installed.disposers.push(dispose);
        return dispose;
      },
    };
  }
}
