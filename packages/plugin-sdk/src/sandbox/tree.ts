/**
 * What a sandboxed plugin shows: text, or an element of the allow-list with its attributes and
 * children. A handler is the number by which the plugin knows it.
 */
export type Tree = string | readonly [tag: string, attributes: TreeAttributes, ...children: Tree[]];
export type TreeAttributes = Readonly<Record<string, unknown>>;
