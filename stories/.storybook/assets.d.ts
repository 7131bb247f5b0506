declare module '*.css';
declare module '*/custom-elements.json' {
  const manifest: import('../docs/manifest.js').Manifest;
  export default manifest;
}
/** Where the script of a host page is; see `host-frame-plugin.js`. */
declare module 'virtual:host-frame' {
  const address: string;
  export default address;
}
interface ImportMeta {
  /** Vite: name → how to import it, for each file that matches. */
  glob(pattern: string): Record<string, () => Promise<unknown>>;
}
