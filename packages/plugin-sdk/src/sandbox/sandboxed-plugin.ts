import type { ExtensionPointName, ExtensionPoints } from '../extension-points.js';
import type { PluginManifest } from '../plugin.js';
import type { AnyRecord, SandboxPermissions } from './granted-fields.js';
import type { PluginFetchOptions, PluginFetchResponse } from './granted-fetch.js';
import type { PluginStorage } from './plugin-storage.js';

/** What a plugin says of itself that runs apart from the page. */
export interface SandboxedManifest<
  Point extends ExtensionPointName = ExtensionPointName,
> extends Omit<PluginManifest<Point>, 'trust' | 'permissions'> {
  readonly trust: 'sandboxed';
  /** The fields it asks for; the shop grants them, or some, or none. */
  readonly permissions?: SandboxPermissions;
  /** The origins it asks for, such as `https://example.com`. */
  readonly network?: readonly string[];
}

/** Sets of a handler of an element; `value` is what a field holds now. */
export type SandboxHandler = (value?: string) => void;

/**
 * Text, or an element: its tag, attributes and children. The tags and attributes are those of
 * `uiElements`; `press` and `change` take functions.
 *
 * @example
 * ['patron-button', { press: () => greet() }, 'Greet']
 */
export type SandboxTree =
  string | readonly [tag: string, attributes: Readonly<Record<string, unknown>>, ...SandboxTree[]];

/** The place a contribution stands in. */
export interface SandboxRoot {
  /** BCP 47 tag to speak. */
  readonly lang: string;
  /**
   * Shows this in place of what was there.
   * @throws (rejects) an error that names what is not allowed; what was there stays
   */
  render(...trees: SandboxTree[]): Promise<void>;
}

type DataOf<Contribution> = Contribution extends {
  mount(container: never, data: infer Data): unknown;
}
  ? Data
  : Contribution extends { run(data: infer Data): unknown }
    ? Data
    : never;

/** The data of a point as far as they were granted. */
export type GrantedData<Data> = {
  readonly [Key in keyof Data]?: Data[Key] extends string | undefined
    ? Data[Key]
    : Partial<Data[Key]>;
};

export interface SandboxedInterface<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  /** Called for each place, and again with new data. It may return what to do when the place goes. */
  render(
    root: SandboxRoot,
    data: GrantedData<Data>,
  ): (() => void) | void | Promise<(() => void) | void>;
}

export interface SandboxedAction<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  /** BCP 47 tag → label; `en` must be there. */
  readonly label: Readonly<Record<string, string>>;
  run(data: GrantedData<Data>): void | Promise<void>;
}

/** What can be contributed from a sandbox at a point: no DOM and no functions of the page. */
export type SandboxedContribution<Name extends ExtensionPointName> = ExtensionPoints[Name] extends {
  mount: unknown;
}
  ? SandboxedInterface<DataOf<ExtensionPoints[Name]>>
  : ExtensionPoints[Name] extends { run: unknown }
    ? SandboxedAction<DataOf<ExtensionPoints[Name]>>
    : never;

export interface SandboxQuery {
  /** Field → value, or `{ from, to }`. Only granted fields, and `id`. */
  readonly where?: AnyRecord;
  /** Only by a granted field. Default: `id`. */
  readonly order?: { readonly by: string; readonly direction?: 'ascending' | 'descending' };
  readonly offset?: number;
  /** Default and most: 200. */
  readonly limit?: number;
}

/** The shop's records with granted fields only. Calls reject with an error whose message says why. */
export interface SandboxRecords {
  get(collection: string, id: string): Promise<AnyRecord | null>;
  query(collection: string, query?: SandboxQuery): Promise<readonly AnyRecord[]>;
  /** Resolves with the id. */
  add(collection: string, record: AnyRecord): Promise<string>;
  patch(collection: string, id: string, changes: AnyRecord): Promise<void>;
  /** Calls `listener` with the rows, now and whenever a granted field of them changes. */
  follow(
    collection: string,
    query: SandboxQuery,
    listener: (rows: readonly AnyRecord[]) => void,
  ): Promise<() => void>;
}

/** What the host hands to `activate` of a sandboxed plugin. */
export interface SandboxContext<Point extends ExtensionPointName = ExtensionPointName> {
  /** Adds a contribution; resolves with how to take it away. */
  contribute<Name extends Point>(
    point: Name,
    contribution: SandboxedContribution<Name>,
  ): Promise<() => Promise<void>>;
  readonly records: SandboxRecords;
  /** The only way to the network: granted origins, no cookies, no redirects. */
  fetch(address: string, request?: PluginFetchOptions): Promise<PluginFetchResponse>;
  readonly storage: PluginStorage;
  /** BCP 47 tag of the page; inside a place, `root.lang` is nearer. */
  readonly locale: string;
  /** Writes a text to the console, named after the plugin. */
  log(text: string): void;
}

export interface SandboxedPlugin<Point extends ExtensionPointName = ExtensionPointName> {
  readonly manifest: SandboxedManifest<Point>;
  activate(context: SandboxContext<Point>): void | Promise<void>;
}
