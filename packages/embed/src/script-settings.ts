/**
 * Fetches a file of this release and resolves with its address for `import()`; rejects unless its
 * bytes are the expected ones. `integrity` is the base64 SHA-256 without the "=" that ends it.
 */
export type FetchVerified = (file: string, integrity: string) => Promise<string>;

/** What `patron.js` hands to the runtime it loads. */
export interface ScriptSettings {
  /** The script tag's `data-…` attributes. */
  readonly attributes: Readonly<DOMStringMap>;
  readonly fetchVerified: FetchVerified;
  /** Tells the page's developer, once per message. */
  readonly warn: (failure: unknown) => void;
}
