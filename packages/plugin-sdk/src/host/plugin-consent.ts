import type { Texts } from '../extension-points.js';

/** What a sandboxed plugin asks a shop for. All texts of its own are short and plain. */
export interface ConsentRequest {
  readonly plugin: string;
  readonly name?: Texts;
  readonly version: string;
  /** Address of its file. */
  readonly source: string;
  /** Of its file: what is granted is granted to this one. */
  readonly integrity: string;
  /** Size of its file. */
  readonly bytes: number;
  /** In the words of a grant, such as `read customers.birthday`. */
  readonly asked: readonly string[];
}

/** What the shop allows one sandboxed plugin. */
export interface PluginConsent {
  readonly request: ConsentRequest;
  /** What holds; `undefined` while it may not run. */
  readonly held: readonly string[] | undefined;
  /** Whether the shop said that it may not run. */
  readonly isRefused: boolean;
  /**
   * Grants what is named, of what it asks for, and nothing else; with nothing named it may not run.
   * Holds at once in every tab of the origin.
   */
  decide(granted: readonly string[] | undefined): Promise<void>;
}
