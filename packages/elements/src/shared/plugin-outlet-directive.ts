import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart, DirectiveParameters } from 'lit/async-directive.js';
import type { ExtensionPointName } from '@patronkit/plugin-sdk/extension-points.js';
import type {
  ContributionRegistry,
  RegisteredContribution,
} from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { MountedContribution } from './mounted-contribution.js';
import { pluginNotice } from './plugin-notice.js';

/**
 * Renders what a registry holds at one extension point, each contribution in a container of its
 * own. Containers stay while the element re-renders; they go when the plugin or the element does.
 */
class PluginOutletDirective extends AsyncDirective {
  readonly #mounted = new Map<RegisteredContribution, MountedContribution>();
  #point: ExtensionPointName | undefined;
  #data: object = {};
  #host: Element | undefined;
  #registry: ContributionRegistry | undefined;
  #only: RegisteredContribution | undefined;
  #stopFollowing: (() => void) | undefined;

  render(
    _registry: ContributionRegistry,
    _point: ExtensionPointName,
    _data: object,
    _only?: RegisteredContribution,
  ): unknown {
    return nothing;
  }

  override update(
    part: ChildPart,
    [registry, point, data, only]: DirectiveParameters<this>,
  ): unknown {
    if (point !== this.#point) this.#disposeAll();
    this.#only = only;
    this.#host = part.options?.host as Element | undefined;
    this.#registry = registry;
    this.#point = point;
    this.#data = data;
    this.#follow();
    return this.#containers();
  }

  protected override disconnected(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#disposeAll();
  }

  protected override reconnected(): void {
    this.#follow();
    this.setValue(this.#containers());
  }

  #follow(): void {
    if (this.#stopFollowing || !this.isConnected) return;
    let isFirst = true;
    this.#stopFollowing = this.#registry?.all.subscribe(() => {
      if (!isFirst) this.setValue(this.#containers());
      isFirst = false;
    });
  }

  #containers(): readonly HTMLElement[] {
    const there = this.#registry?.all.peek().filter(({ point }) => point === this.#point) ?? [];
    const here = this.#only ? there.filter((one) => one === this.#only) : there;
    for (const [registered, mounted] of this.#mounted) {
      if (here.includes(registered)) continue;
      mounted.dispose();
      this.#mounted.delete(registered);
    }
    return here.map((registered) => {
      const known = this.#mounted.get(registered);
      if (known) {
        known.update(this.#data);
        return known.container;
      }
      const mounted = new MountedContribution(registered, this.#host, this.#data);
      this.#mounted.set(registered, mounted);
      return mounted.container;
    });
  }

  #disposeAll(): void {
    for (const mounted of this.#mounted.values()) mounted.dispose();
    this.#mounted.clear();
  }
}

export const pluginOutletDirective = directive(PluginOutletDirective);

/** Renders one contribution, in a place that shows each in its own way. */
export const pluginContribution = (
  registry: ContributionRegistry,
  registered: RegisteredContribution,
): unknown => pluginOutletDirective(registry, registered.point, {}, registered);

/** Says in a place that what stood there failed. */
export function showPluginNotice(container: HTMLElement, plugin: string): void {
  container.replaceChildren(pluginNotice(plugin, container.lang));
}
