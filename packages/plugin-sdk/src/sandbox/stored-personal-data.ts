import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PersonalDataPart, PluginRows } from '../host/plugin-rows.js';
import { storageCollection } from './plugin-storage.js';

/** What could be the id of a customer. */
const identifiers = /[\w-]+/g;

const names = (row: PluginRow): readonly string[] =>
  `${row.id} ${String(row.value['text'])}`.match(identifiers) ?? [];

/**
 * The part of a sandboxed plugin's storage in a customer's copy and erasure: every text that has the
 * customer's id in its name or in itself. Nobody can know whom other texts are about.
 */
export function storedPersonalData(
  plugin: string,
  rows: () => Promise<PluginRows>,
): PersonalDataPart {
  const all = async (): Promise<readonly PluginRow[]> =>
    (await rows()).all(plugin, storageCollection);
  const about = async (customer: string): Promise<readonly PluginRow[]> =>
    (await all()).filter((row) => names(row).includes(customer));
  return {
    name: plugin,
    async export(customer) {
      const found = await about(customer);
      if (found.length === 0) return undefined;
      return Object.fromEntries(found.map(({ id, value }) => [id, value['text']]));
    },
    async erase(customer) {
      const found = await about(customer);
      await (
        await rows()
      ).remove(
        plugin,
        storageCollection,
        found.map(({ id }) => id),
      );
    },
    // Each is looked up, so only the few that stand in names are asked for.
    customers: async () => [
      ...new Set((await all()).flatMap(({ id }) => id.match(identifiers) ?? [])),
    ],
  };
}
