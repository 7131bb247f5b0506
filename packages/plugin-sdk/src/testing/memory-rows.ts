/* eslint-disable @typescript-eslint/require-await -- memory answers at once, in the shape of a database */
import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PluginRows } from '../host/plugin-rows.js';

const keyOf = (...place: readonly string[]): string => JSON.stringify(place);

/** What plugins keep, kept in memory for a test. */
export function createMemoryRows(encrypts = false): PluginRows & {
  /** Everything there is, for whoever looks for leftovers. */
  everything(): readonly PluginRow[];
} {
  const rows = new Map<string, PluginRow>();
  const listeners = new Set<(plugin: string) => void>();
  const tell = (plugin: string): void => listeners.forEach((listener) => listener(plugin));
  const found = (matches: (row: PluginRow) => boolean): PluginRow[] =>
    structuredClone(
      [...rows.values()].filter(matches).sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
  return {
    encrypts,
    everything: () => found(() => true),
    get: async (...place) => structuredClone(rows.get(keyOf(...place))),
    all: async (plugin, collection) =>
      found((row) => row.plugin === plugin && row.collection === collection),
    matching: async (...key) =>
      found((row) => row.keys.some((own) => JSON.stringify(own) === JSON.stringify(key))),
    async put(added, { onlyNew } = {}) {
      const copies = structuredClone(added);
      const keys = copies.map(({ plugin, collection, id }) => keyOf(plugin, collection, id));
      if (onlyNew && keys.some((key) => rows.has(key))) return false;
      copies.forEach((row, index) => rows.set(keys[index]!, row));
      for (const plugin of new Set(copies.map((row) => row.plugin))) tell(plugin);
      return true;
    },
    async remove(plugin, collection, ids) {
      for (const id of ids) rows.delete(keyOf(plugin, collection, id));
      tell(plugin);
    },
    plugins: async () => [...new Set([...rows.values()].map(({ plugin }) => plugin))].sort(),
    async removePlugin(plugin) {
      for (const [key, row] of rows) if (row.plugin === plugin) rows.delete(key);
      tell(plugin);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
