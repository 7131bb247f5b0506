import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { collectionNames } from '@patronkit/records/collections.js';
import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { Live } from '@patronkit/store/live.js';
import type { Query } from '@patronkit/store/query.js';
import type { Store } from '@patronkit/store/store.js';

/** Records a server hands to elements: all that is to be seen, and nothing else. */
export type GivenRecords = {
  readonly [Name in CollectionName]?: readonly Collections[Name][];
} & { readonly shopSettings?: ShopSettings };

/** A question that was answered, put to another store. */
export type Question = (store: Store) => ReadonlySignal<Live<unknown>>;

export interface GivenRecordsStore {
  readonly store: Store;
  /** What was asked so far: another store that knows all of it can take over unnoticed. */
  readonly asked: readonly Question[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

function meets(value: unknown, condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.includes(value);
  if (typeof condition !== 'object' || condition === null) return value === condition;
  const { from, to } = condition as { readonly from?: never; readonly to?: never };
  return (
    (from === undefined || (value as never) >= from) && (to === undefined || (value as never) < to)
  );
}

function answerOf(rows: readonly Row[], query: Query<never> = {}): Row[] {
  const { where = {}, order, offset = 0, limit = Infinity } = query as Query<'visits'>;
  const found = rows.filter((row) =>
    Object.entries(where).every(([field, condition]) => meets(row[field], condition)),
  );
  const sign = order?.direction === 'descending' ? -1 : 1;
  const by = order?.by ?? 'id';
  const keyOf = (row: Row): never => (row[by] ?? row.id) as never;
  found.sort((one, other) => {
    if (keyOf(one) !== keyOf(other)) return keyOf(one) < keyOf(other) ? -sign : sign;
    return one.id < other.id ? -sign : sign;
  });
  return found.slice(offset, offset + limit);
}

const ready = <Value>(value: Value): ReadonlySignal<Live<Value>> =>
  signal({ status: 'ready', value } as const);

/**
 * A store that answers at once from the records it was given, and to which nothing can be written:
 * for a server, and for a page until its own store is there.
 */
export function givenRecordsStore(records: GivenRecords): GivenRecordsStore {
  const asked: Question[] = [];
  const answers = new Map<string, ReadonlySignal<Live<unknown>>>();
  /** Equal questions get the same signal, as in every store. */
  const answer = <Value>(key: string, value: () => Value, question: Question): never => {
    if (!answers.has(key)) {
      answers.set(key, ready(value()));
      asked.push(question);
    }
    return answers.get(key) as never;
  };
  const settings = records.shopSettings ?? defaultShopSettings;
  const refuse = (): Promise<never> =>
    Promise.reject(new Error('These records came with the page. Wait for its own customer base.'));

  const collection = (name: CollectionName): unknown => {
    const rows = (records[name] ?? []) as unknown as readonly Row[];
    return {
      live: (query?: Query<never>) =>
        answer(
          `${name} ${JSON.stringify(query)}`,
          () => answerOf(rows, query),
          (store) => store[name].live(query as never) as ReadonlySignal<Live<unknown>>,
        ),
      liveRecord: (id: string) =>
        answer(
          `${name} of ${id}`,
          () => rows.find((row) => row.id === id),
          (store) => store[name].liveRecord(id) as ReadonlySignal<Live<unknown>>,
        ),
      get: (id: string) => Promise.resolve(rows.find((row) => row.id === id)),
      query: (query?: Query<never>) => Promise.resolve(answerOf(rows, query)),
      ...{ add: refuse, put: refuse, patch: refuse, remove: refuse, addMany: refuse },
    };
  };

  const fixed = {
    shop: 'given',
    status: signal({ persistence: 'indexeddb' } as const),
    changes: { subscribe: () => () => undefined, since: () => Promise.resolve([]) },
    search: () => Promise.resolve([]),
    local: { get: () => Promise.resolve(undefined), set: refuse, remove: refuse },
    prepareToWrite: () => Promise.resolve(),
    reviewTiers: () => Promise.resolve(0),
    ...{ transaction: refuse, administration: refuse, close: () => undefined },
  };
  const made = new Map<string | symbol, unknown>();
  const store = new Proxy(fixed, {
    get(target, name) {
      if (name === 'shopSettings') {
        return answer(
          'settings',
          () => settings,
          (other) => other.shopSettings,
        );
      }
      // Others ask for names of their own, to see what they have before them.
      if (!collectionNames.includes(name as CollectionName)) {
        return Reflect.get(target, name) as unknown;
      }
      if (!made.has(name)) made.set(name, collection(name as CollectionName));
      return made.get(name);
    },
  });
  return { store: store as unknown as Store, asked };
}
