import type { ExtensionPointName, ExtensionPoints, Texts } from './extension-points.js';
import type { OwnCollections, OwnDefinitions } from './own-data.js';
import type { GrantedCollections, PluginPermissions } from './permissions.js';
import type { PluginSettings, SettingDefinitions } from './settings.js';

/** The dated contract between plugins and hosts. */
export const currentApiVersion = '2026-11';

/** What a plugin says of itself. */
export interface PluginManifest<Point extends ExtensionPointName = ExtensionPointName> {
  /** Unique in a page: 2–64 lower-case letters, digits, `-` and `.`, beginning with a letter. */
  readonly id: string;
  /** What people call it. Default: the id. */
  readonly name?: Texts;
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
  /** The fields of the shop's records it reads and writes through `collections`. Default: none. */
  readonly permissions?: PluginPermissions;
  /** What the shop can set; the host draws the form. */
  readonly settings?: SettingDefinitions;
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

/** The plugin's own texts: language → key → text. English must be complete. */
export type PluginMessages = { readonly en: Readonly<Record<string, string>> } & Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

type KeyOf<Messages> = Messages extends { readonly en: infer English } ? keyof English : never;
type PointOf<Manifest> = Manifest extends { readonly contributes: readonly (infer Point)[] }
  ? Point & ExtensionPointName
  : never;
type PermissionsOf<Manifest> = Manifest extends { readonly permissions: infer Permissions }
  ? Permissions
  : undefined;
type SettingsOf<Manifest> = Manifest extends { readonly settings: infer Settings }
  ? Settings
  : Readonly<Record<never, never>>;

/** What the host hands to `activate`: only what the plugin has asked for. */
export interface PluginContext<
  Manifest = PluginManifest,
  Messages = PluginMessages,
  Own = OwnDefinitions,
> {
  /**
   * Adds a contribution at an extension point; it shows in every element that has the point, now
   * and later. Returns how to take it away before the plugin is uninstalled, which does so anyway.
   *
   * @throws an error with the code `plugin-undeclared-point` or `plugin-contribution`
   */
  contribute<Name extends PointOf<Manifest>>(
    point: Name,
    contribution: ExtensionPoints[Name],
  ): () => void;
  /** The shop's records, with only the fields of `manifest.permissions`. */
  readonly collections: GrantedCollections<PermissionsOf<Manifest>>;
  /** The plugin's own collections. */
  readonly data: OwnCollections<Own>;
  readonly settings: PluginSettings<SettingsOf<Manifest>>;
  /**
   * One of the plugin's `messages`, with `{name}` replaced by `values.name`.
   * @param locale BCP 47 tag; inside a container, its `lang`. Default: `locale`
   */
  text(
    key: KeyOf<Messages> & string,
    values?: Readonly<Record<string, string | number>>,
    locale?: string,
  ): string;
  readonly lit: HostLit;
  /** BCP 47 tag of the page; inside a container, its `lang` is nearer. */
  readonly locale: string;
  /** Writes to the console, named after the plugin. */
  log(...values: unknown[]): void;
}

export interface Plugin<
  Manifest = PluginManifest,
  Messages = PluginMessages,
  Own = OwnDefinitions,
> {
  readonly manifest: Manifest;
  readonly messages?: Messages;
  /** Collections of its own. */
  readonly collections?: Own;
  /**
   * Called once when the plugin is installed. It may return what to do when it is uninstalled; what
   * it contributed is taken away without its help.
   */
  activate(
    context: PluginContext<Manifest, Messages, Own>,
  ): Deactivate | Promise<Deactivate | void> | void;
}

export type Deactivate = () => void;

/** A plugin whose points are not known while compiling, such as one loaded by address. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a plugin for some points is not one for all
export type AnyPlugin = Plugin<any, any, any>;

/**
 * Types a plugin by its manifest, messages and collections.
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
 *   messages: { en: { born: 'Born {day}' }, 'zh-CN': { born: '生日 {day}' } },
 *   activate({ contribute, text }) {
 *     contribute('customer-card.section', {
 *       id: 'birthday',
 *       mount(container, { customer }) {
 *         container.textContent = text('born', { day: customer.birthday ?? '?' }, container.lang);
 *       },
 *     });
 *   },
 * });
 */
export function definePlugin<
  const Manifest extends PluginManifest,
  const Messages extends PluginMessages = PluginMessages,
  const Own extends OwnDefinitions = Readonly<Record<never, never>>,
>(plugin: Plugin<Manifest, Messages, Own>): Plugin<Manifest, Messages, Own> {
  return plugin;
}
