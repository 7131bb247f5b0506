import { CallError } from './sandbox-errors.js';

/** A plugin's own small settings: short texts under short names. */
export interface PluginStorage {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

const longestKey = 64;
const longestValue = 8_192;
/** Names written while the page is open. */
const mostKeys = 50;

/** Holds a plugin to the size of its storage; without one, it is kept until the page goes. */
export function limitedStorage(plugin: string, storage = memoryStorage()): PluginStorage {
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
      const isFull = !known.has(checkKey(key)) && known.size >= mostKeys;
      if (isFull || typeof value !== 'string' || value.length > longestValue) {
        throw new CallError(
          plugin,
          `storage holds ${mostKeys} texts of at most ${longestValue} letters`,
        );
      }
      known.add(key);
      await storage.set(key, value);
    },
  };
}

function memoryStorage(): PluginStorage {
  const values = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value) => Promise.resolve(void values.set(key, value)),
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
}
