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

/** Holds a plugin to the size of its storage. */
export function limitedStorage(plugin: string, storage: PluginStorage): PluginStorage {
  const known = new Set<string>();
  const checkKey = (key: unknown): string => {
    if (typeof key !== 'string' || !key || key.length > longestKey) {
      throw new CallError(plugin, `a name in storage has 1 to ${longestKey} letters`);
    }
    return key;
  };
  return {
    get: async (key) => storage.get(checkKey(key)),
    remove: async (key) => storage.remove(checkKey(key)),
    async set(key, value) {
      known.add(checkKey(key));
      if (known.size > mostKeys || typeof value !== 'string' || value.length > longestValue) {
        throw new CallError(
          plugin,
          `storage holds ${mostKeys} texts of at most ${longestValue} letters`,
        );
      }
      await storage.set(key, value);
    },
  };
}

/** Kept until the page goes. */
export function memoryStorage(): PluginStorage {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  };
}
