/* eslint-disable @typescript-eslint/require-await -- memory answers at once, in the shape of a database */
import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PluginDatabase } from './plugin-database.js';

const keyOf = (plugin: string, collection: string, id: string): string =>
  JSON.stringify([plugin, collection, id]);

/** Plugins' records where the browser keeps nothing; they end with the page. */
export function createMemoryPluginDatabase(): PluginDatabase {
  const rows = new Map<string, PluginRow>();
  const found = (matches: (row: PluginRow) => boolean): PluginRow[] =>
    structuredClone(
      [...rows.values()].filter(matches).sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
  const isIn = (row: PluginRow, plugin: string, collection: string): boolean =>
    row.plugin === plugin && row.collection === collection;
  return {
    get: async (plugin, collection, id) => structuredClone(rows.get(keyOf(plugin, collection, id))),
    all: async (plugin, collection) => found((row) => isIn(row, plugin, collection)),
    matching: async (plugin, collection, field, value) =>
      found(
        (row) =>
          isIn(row, plugin, collection) &&
          row.keys.some((key) => key[2] === field && key[3] === value),
      ),
    async put(added, { onlyNew } = {}) {
      // Copied first: what cannot be copied must not be half written.
      const copies = structuredClone(added);
      const keys = copies.map(({ plugin, collection, id }) => keyOf(plugin, collection, id));
      if (onlyNew && keys.some((key) => rows.has(key))) return false;
      copies.forEach((row, index) => rows.set(keys[index]!, row));
      return true;
    },
    async remove(plugin, collection, ids) {
      for (const id of ids) rows.delete(keyOf(plugin, collection, id));
    },
    plugins: async () => [...new Set([...rows.values()].map(({ plugin }) => plugin))].sort(),
    async removePlugin(plugin) {
      for (const [key, row] of rows) if (row.plugin === plugin) rows.delete(key);
    },
    close() {},
  };
}
