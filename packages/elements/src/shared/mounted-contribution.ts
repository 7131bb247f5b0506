import type { InterfaceContribution, Mounted } from '@patronkit/plugin-sdk/extension-points.js';
import type { RegisteredContribution } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';
import { mountDrawn } from './mount-drawn.js';
import type { DrawnContribution } from './mount-drawn.js';
import { pluginNotice } from './plugin-notice.js';

function isSame(first: object, second: object): boolean {
  const before = Object.entries(first);
  const after = second as Readonly<Record<string, unknown>>;
  return (
    before.length === Object.keys(second).length &&
    before.every(([name, value]) => after[name] === value)
  );
}

/** One contribution at work in one place. Whatever it throws becomes a small notice there. */
export class MountedContribution {
  readonly container: HTMLElement;
  readonly #registered: RegisteredContribution;
  #data: object;
  #mounted: Mounted<object> | undefined;

  constructor(registered: RegisteredContribution, host: Element | undefined, data: object) {
    this.#registered = registered;
    this.#data = data;
    this.container = (host?.ownerDocument ?? document).createElement('div');
    this.container.part.add('plugin');
    this.container.dataset['plugin'] = registered.plugin;
    this.container.lang = localeOf(
      host ?? document.documentElement,
      currentConfiguration.peek().locale,
    );
    this.#attempt(() => {
      this.#mounted = this.#mount(data) ?? undefined;
    });
  }

  update(data: object): void {
    if (isSame(this.#data, data)) return;
    this.#data = data;
    this.#attempt(() => this.#mounted?.update?.(data));
  }

  dispose(): void {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    try {
      mounted?.dispose?.();
    } catch (error) {
      this.#report(error);
    }
  }

  #mount(data: object): Mounted<object> | void {
    const contribution = this.#registered.contribution as
      InterfaceContribution<object> | DrawnContribution;
    if ('mount' in contribution) return contribution.mount(this.container, data);
    return mountDrawn(contribution, this.#registered, this.container, data);
  }

  #attempt(work: () => void): void {
    const start = performance.now();
    try {
      work();
      this.#registered.report?.spent(performance.now() - start);
    } catch (error) {
      this.dispose();
      this.#report(error);
      this.container.replaceChildren(pluginNotice(this.#registered.plugin, this.container.lang));
    }
  }

  #report(error: unknown): void {
    const { plugin, point, report } = this.#registered;
    report?.failed(error);
    console.warn(`[patronkit] plugin-failed: "${plugin}" failed at ${point}.`, error);
  }
}
