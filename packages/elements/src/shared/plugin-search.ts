/** Finds customers by other means than the store's. Resolves with ids, the best first. */
export type PluginSearch = (words: string, limit: number) => Promise<readonly string[]>;

let search: PluginSearch | undefined;

/** What plugins find; nothing until the first plugin brings the means to. */
export const pluginSearch: PluginSearch = async (words, limit) =>
  (await search?.(words, limit)) ?? [];

export function setPluginSearch(find: PluginSearch): void {
  search = find;
}
