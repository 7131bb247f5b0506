import type { ExtensionPointName, ExtensionPoints } from './extension-points.js';

/** The dated contract between plugins and hosts. */
export const currentApiVersion = '2026-11';

/** What a plugin says of itself. */
export interface PluginManifest<Point extends ExtensionPointName = ExtensionPointName> {
  /** Unique in a page: 2–64 lower-case letters, digits, `-` and `.`, beginning with a letter. */
  readonly id: string;
  /** Semantic version of the plugin. */
  readonly version: string;
  /** The contract it was written for: `2026-11`. */
  readonly apiVersion: string;
  /**
   * `trusted`: an ES module with the full power of the page. `sandboxed`: apart from the page, with
   * what the shop grants; written with `sandbox/guest/define-sandboxed-plugin.js`.
   */
  readonly trust: 'trusted' | 'sandboxed';
  /** The extension points it adds something at; it can add nothing elsewhere. */
  readonly contributes: readonly Point[];
}

/**
 * The host's Lit. A plugin uses this one and bundles none: two copies in a page cost twice and
 * break under Trusted Types.
 */
export interface HostLit {
  html(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  svg(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  readonly nothing: unknown;
  render(value: unknown, container: HTMLElement): unknown;
}

/** What the host hands to `activate`. Only the points of the manifest can be contributed to. */
export interface PluginContext<Point extends ExtensionPointName = ExtensionPointName> {
  /**
   * Adds a contribution at an extension point; it shows in every element that has the point, now
   * and later. Returns how to take it away before the plugin is uninstalled, which does so anyway.
   *
   * @throws an error with the code `plugin-undeclared-point` or `plugin-contribution`
   */
  contribute<Name extends Point>(point: Name, contribution: ExtensionPoints[Name]): () => void;
  readonly lit: HostLit;
  /** BCP 47 tag of the page; inside a container, its `lang` is nearer. */
  readonly locale: string;
  /** Writes to the console, named after the plugin. */
  log(...values: unknown[]): void;
}

export interface Plugin<Point extends ExtensionPointName = ExtensionPointName> {
  readonly manifest: PluginManifest<Point>;
  /**
   * Called once when the plugin is installed. It may return what to do when it is uninstalled; what
   * it contributed is taken away without its help.
   */
  activate(context: PluginContext<Point>): Deactivate | Promise<Deactivate | void> | void;
}

export type Deactivate = () => void;

/** A plugin whose points are not known while compiling, such as one loaded by address. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a plugin for some points is not one for all
export type AnyPlugin = Plugin<any>;

/**
 * Types a plugin by its manifest.
 *
 * @example
 * export default definePlugin({
 *   manifest: {
 *     id: 'birthday-note',
 *     version: '1.0.0',
 *     apiVersion: '2026-11',
 *     trust: 'trusted',
 *     contributes: ['customer-card.section'],
 *   },
 *   activate({ contribute }) {
 *     contribute('customer-card.section', {
 *       id: 'birthday',
 *       mount(container, { customer }) {
 *         container.textContent = customer.birthday ?? '';
 *       },
 *     });
 *   },
 * });
 */
export function definePlugin<const Point extends ExtensionPointName>(
  plugin: Plugin<Point>,
): Plugin<Point> {
  return plugin;
}
