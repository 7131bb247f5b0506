import type { PluginTable } from '@patronkit/records/plugin-row.js';
import { storageFailure } from '../storage-failure.js';
import type { Store } from '../store.js';
import { openIndexedDbPluginDatabase } from './indexeddb-plugin-database.js';
import { createMemoryPluginDatabase } from './memory-plugin-database.js';
import { pluginDatabaseName } from './plugin-database-name.js';
import type { PluginDatabase } from './plugin-database.js';

/** What plugins keep for themselves in one shop's customer base. */
export interface PluginData extends PluginTable {
  /** Whether the shop encrypts personal data, which these records are not. */
  readonly encrypts: boolean;
  /** Calls `listener` with the plugin's id after each change, here and in other tabs. */
  subscribe(listener: (plugin: string) => void): () => void;
}

const opened = new WeakMap<Store['status'], Promise<PluginData>>();

function connectChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

async function openDatabase({ shop, status }: Store): Promise<PluginDatabase> {
  if (status.peek().persistence === 'memory') return createMemoryPluginDatabase();
  try {
    return await openIndexedDbPluginDatabase(shop);
  } catch (cause) {
    throw storageFailure(cause, 'opening');
  }
}

async function open(store: Store): Promise<PluginData> {
  const table = await openDatabase(store);
  const listeners = new Set<(plugin: string) => void>();
  const isShared = store.status.peek().persistence === 'indexeddb';
  const channel = isShared ? connectChannel(pluginDatabaseName(store.shop)) : undefined;
  const tell = (plugin: string): void => listeners.forEach((listener) => listener(plugin));
  if (channel) channel.onmessage = ({ data }) => tell(String(data));

  async function changing<Result>(plugins: Iterable<string>, work: Promise<Result>) {
    try {
      const result = await work;
      for (const plugin of new Set(plugins)) {
        tell(plugin);
        channel?.postMessage(plugin);
      }
      return result;
    } catch (cause) {
      throw storageFailure(cause, 'saving');
    }
  }

  return {
    get: table.get,
    all: table.all,
    matching: table.matching,
    plugins: table.plugins,
    put: (rows, options) =>
      changing(
        rows.map(({ plugin }) => plugin),
        table.put(rows, options),
      ),
    remove: (plugin, ...rest) => changing([plugin], table.remove(plugin, ...rest)),
    removePlugin: (plugin) => changing([plugin], table.removePlugin(plugin)),
    get encrypts() {
      return store.status.peek().sealing !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * What plugins keep beside the records of an open store; where that keeps nothing, in memory as
 * well. The same store gets the same answer, and so do its views.
 * @throws {StorageError}
 */
export function openPluginData(store: Store): Promise<PluginData> {
  // A store's copies and views share its status.
  let data = opened.get(store.status);
  if (!data) {
    data = open(store);
    data.catch(() => opened.delete(store.status));
    opened.set(store.status, data);
  }
  return data;
}
