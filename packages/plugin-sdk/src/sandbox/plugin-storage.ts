import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PluginRows } from '../host/plugin-rows.js';
import type { Grant } from './granted-fields.js';
import { CallError } from './sandbox-errors.js';

/** A plugin's own small settings: short texts under short names. */
export interface PluginStorage {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

const longestKey = 64;
const longestValue = 8_192;
const mostKeys = 50;

/** Where it is kept among the plugin's rows; no collection of its own can be called so. */
export const storageCollection = '$storage';

/**
 * What a plugin stores, kept in this browser and held to its size. In a shop that encrypts personal
 * data, what a plugin that reads some stores is kept only until the page goes.
 */
export function openPluginStorage(
  { plugin, readsPersonal }: Pick<Grant, 'plugin' | 'readsPersonal'>,
  rows: PluginRows,
): PluginStorage {
  const texts = rows.encrypts && readsPersonal ? memoryTexts() : keptTexts(plugin, rows);
  let writing: Promise<unknown> = Promise.resolve();
  const checkKey = (key: unknown): string => {
    if (typeof key !== 'string' || !key || key.length > longestKey) {
      throw new CallError(plugin, `a name in storage has 1 to ${longestKey} letters`);
    }
    return key;
  };
  const write = async (key: string, value: string): Promise<void> => {
    const keys = await texts.keys();
    const isFull = keys.length >= mostKeys && !keys.includes(key);
    if (isFull || typeof value !== 'string' || value.length > longestValue) {
      throw new CallError(
        plugin,
        `storage holds ${mostKeys} texts of at most ${longestValue} letters`,
      );
    }
    await texts.set(key, value);
  };
  return {
    get: async (key) => texts.get(checkKey(key)),
    remove: async (key) => texts.remove(checkKey(key)),
    async set(key, value) {
      const name = checkKey(key);
      // One after the other: many at once would each find room.
      const written = writing.then(() => write(name, value));
      writing = written.catch(() => {});
      await written;
    },
  };
}

interface Texts extends PluginStorage {
  keys(): Promise<readonly string[]>;
}

function keptTexts(plugin: string, rows: PluginRows): Texts {
  return {
    keys: async () => (await rows.all(plugin, storageCollection)).map(({ id }) => id),
    get: async (key) => (await rows.get(plugin, storageCollection, key))?.value['text'] as string,
    remove: (key) => rows.remove(plugin, storageCollection, [key]),
    async set(key, text) {
      const row: PluginRow = {
        plugin,
        collection: storageCollection,
        id: key,
        version: 1,
        value: { text },
        keys: [],
      };
      await rows.put([row]);
    },
  };
}

function memoryTexts(): Texts {
  const values = new Map<string, string>();
  return {
    keys: () => Promise.resolve([...values.keys()]),
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value) => Promise.resolve(void values.set(key, value)),
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
}
