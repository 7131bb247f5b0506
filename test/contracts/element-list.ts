// Filled in while serving, by `test/setup/element-list-plugin.js`: a browser cannot list a folder.

/** What the manifest says of an attribute or a member. */
export interface DeclaredMember {
  readonly name: string;
  /** Of an attribute: the property that goes with it. */
  readonly fieldName?: string;
  readonly reflects?: boolean;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly DeclaredMember[];
  readonly members?: readonly DeclaredMember[];
}

/** Folders of `packages/elements/src` that define an element. */
export const elementNames: readonly string[] = [];

/** `custom-elements.json` as the last build wrote it; without modules where there was none. */
export const manifest: {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
} = { modules: [] };
