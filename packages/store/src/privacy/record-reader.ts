import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { BackendTransaction } from '../backend.js';
import type { LooseQuery } from '../query-plan.js';
import { questionFor } from '../question.js';
import { readRows } from '../reader.js';
import { storageFailure } from '../storage-failure.js';
import type { StoreContext } from '../store-context.js';

/** Reads inside one transaction; a unit of work is one, too. */
export interface RecordReader {
  get<Name extends CollectionName>(name: Name, id: string): Promise<Collections[Name] | undefined>;
  query<Name extends CollectionName>(name: Name, query: LooseQuery): Promise<Collections[Name][]>;
  /** The shop's settings, or the preset while none are written. */
  settings(): Promise<ShopSettings>;
}

/** Reads these object stores in one transaction, so that the answers fit each other. */
export async function readRecords<Result>(
  { shop, backend }: StoreContext,
  stores: readonly string[],
  body: (reader: RecordReader, transaction: BackendTransaction) => Promise<Result>,
): Promise<Result> {
  try {
    const transaction = await backend.begin([...new Set([...stores, 'settings'])], 'readonly');
    const get = (name: string, id: string): Promise<never> => transaction.get(name, id) as never;
    const reader: RecordReader = {
      get,
      query: (name, query) =>
        readRows(transaction, name, questionFor(name, backend.indexesOf(name), query)) as never,
      settings: async () =>
        (await get('settings', defaultShopSettings.id)) ?? {
          ...defaultShopSettings,
          shop,
          createdAt: 0,
          updatedAt: 0,
        },
    };
    return await body(reader, transaction);
  } catch (cause) {
    throw storageFailure(cause, 'reading');
  }
}
