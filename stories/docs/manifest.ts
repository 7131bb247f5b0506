/** What we read of custom-elements.json, a description of the elements made from their sources. */
export interface Described {
  readonly name?: string;
  readonly description?: string;
}

export interface DescribedMember extends Described {
  readonly kind: string;
  readonly attribute?: string;
  readonly default?: string;
  readonly reflects?: boolean;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
}

export interface DescribedElement extends Described {
  readonly tagName?: string;
  readonly members?: readonly DescribedMember[];
  readonly events?: readonly (Described & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly DescribedElement[] }[];
}

let manifest: Manifest = { modules: [] };

/** Says where the docs' tables come from. */
export function describeElements(described: Manifest): void {
  manifest = described;
}

/** The element of that tag, as its source describes it. */
export function describedElement(tag: string): DescribedElement | undefined {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
}
