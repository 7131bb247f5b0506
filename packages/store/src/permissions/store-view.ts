import type { ReadonlySignal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { policyWith } from '@patronkit/records/permission-policy.js';
import { roles } from '@patronkit/records/role-policy.js';
import type { ClaimReads } from '../audit/claimed-reads.js';
import type { Change } from '../change.js';
import { ConflictError } from '../errors.js';
import type { Live } from '../live.js';
import type { LooseQuery } from '../query-plan.js';
import type { Row } from '../row-rules.js';
import type { Store } from '../store.js';
import type { WriteCondition } from '../write-condition.js';
import { derivedSignal } from './derived-signal.js';
import { UnknownRoleError } from './permission-error.js';
import { restrictedAdministration } from './restricted-administration.js';
import { restrictedSearch } from './restricted-search.js';
import { RoleAccess } from './role-access.js';
import type { ViewOptions } from './view-options.js';

/** The operations of a collection without its types. */
export interface LooseCollection {
  get(id: string): Promise<Row | undefined>;
  query(query?: LooseQuery): Promise<Row[]>;
  count(query?: LooseQuery): Promise<number>;
  live(query?: LooseQuery): ReadonlySignal<Live<Row[]>>;
  liveRecord(id: string): ReadonlySignal<Live<Row | undefined>>;
  liveCount(query?: LooseQuery): ReadonlySignal<Live<number>>;
  add(record: object): Promise<Row>;
  addMany(records: readonly object[], options?: object): Promise<void>;
  put(record: object, condition?: WriteCondition): Promise<Row>;
  patch(id: string, changes: object, condition?: WriteCondition): Promise<Row>;
  remove(id: string): Promise<void>;
}
type Reads = 'get' | 'query';
type Writes = 'add' | 'put' | 'patch' | 'remove';

const byId = (one: Row, other: Row): number => (one.id < other.id ? -1 : 1);

/** The rows of an answer in an order that tells nothing, within the window that was asked for. */
function reordered(
  rows: readonly Row[],
  { offset = 0, limit = Infinity, after }: LooseQuery,
): Row[] {
  const { id = '' } = (after ?? {}) as Partial<Row>;
  return rows
    .filter((row) => row.id > id)
    .sort(byId)
    .slice(offset, offset + limit);
}

/**
 * The store as one role sees it: fields masked or left out, filters and orders by them refused,
 * writes held to what the role may write. Elements, plugins and pages take it like any store.
 *
 * In a browser this is discipline: who runs script in the page can open the store without a role.
 * What a role must not have at all, a server must not send.
 */
export async function createStoreView(
  store: Store,
  writing: Store,
  { role, policy }: ViewOptions,
  claim: ClaimReads = () => undefined,
): Promise<Store> {
  if (!roles.includes(role)) throw new UnknownRoleError(role);
  // Followed as long as the view is open: unfollowed answers grow old.
  const stopFollowing = await followed(store.shopSettings);
  const access = derivedSignal([store.shopSettings], () => {
    const settings = store.shopSettings.peek().value;
    return new RoleAccess(role, (policy ?? policyWith(settings?.permissions))[role]);
  });
  const present = (): RoleAccess => access.peek();

  return {
    // Named one by one: what the store learns to do later is not handed on unseen.
    shop: store.shop,
    status: store.status,
    shopSettings: store.shopSettings,
    prepareToWrite: store.prepareToWrite,
    reviewTiers: store.reviewTiers,
    ...(Object.fromEntries(
      collectionNames.map((name) => [
        name,
        restrictedCollection(
          name,
          store[name] as unknown as LooseCollection,
          writing[name] as unknown as LooseCollection,
          access,
          claim,
        ),
      ]),
    ) as unknown as Pick<Store, CollectionName>),
    transaction: async (names, body) =>
      writing.transaction(names, (transaction) =>
        body(
          Object.fromEntries(
            names.map((name) => [
              name,
              restrictedReadsAndWrites(
                name,
                transaction[name] as unknown as LooseCollection,
                present,
                claim,
              ),
            ]),
          ) as never,
        ),
      ),
    changes: {
      subscribe: (listener) =>
        store.changes.subscribe((change) => {
          const shown = shownChange(present(), change);
          if (shown.entries.length) listener(shown);
        }),
      since: async (sequence, limit) =>
        (await store.changes.since(sequence, limit)).map((change) =>
          shownChange(present(), change),
        ),
    },
    async search(text, searching) {
      const hits = await restrictedSearch(store, present(), text, searching);
      claim('customers', hits);
      return hits;
    },
    // A draft of one role is nobody else's.
    local: {
      get: (key) => store.local.get(`${role}/${key}`),
      set: (key, value) => store.local.set(`${role}/${key}`, value),
      remove: (key) => store.local.remove(`${role}/${key}`),
    },
    administration: async () => restrictedAdministration(await writing.administration(), present),
    close() {
      stopFollowing();
      store.close();
    },
  };
}

/** Follows a live answer, and resolves with how to stop once it is there or cannot be. */
async function followed(live: Store['shopSettings']): Promise<() => void> {
  let stop = (): void => undefined;
  await new Promise<void>((resolve) => {
    stop = live.subscribe(({ status }) => {
      if (status !== 'loading') resolve();
    });
  });
  return stop;
}

const shownChange = (access: RoleAccess, change: Change): Change => ({
  ...change,
  entries: change.entries.filter(({ collection }) => access.to(collection).rows),
});

function checkNew(access: RoleAccess, name: CollectionName, record: object): void {
  access.checkAdd(name, record);
  if (name === 'settings') access.checkPermissions(undefined, record);
}

/** What a collection and the collections of a transaction have in common. */
function restrictedReadsAndWrites(
  name: CollectionName,
  collection: Pick<LooseCollection, Reads | Writes>,
  present: () => RoleAccess,
  claim: ClaimReads,
  writing: Pick<LooseCollection, Writes> = collection,
): Pick<LooseCollection, Reads | Writes> {
  /** A refusal tells no more of a record than reading it does. */
  const masked = (error: unknown): never => {
    const { code, id, current } = error as ConflictError;
    if (code !== 'conflict') throw error;
    throw new ConflictError(name, id, current && present().mask(name, current));
  };
  // Only settings are awaited: what else is written is shown with the call.
  const checkPermissions = async (after: object | undefined): Promise<void> =>
    present().checkPermissions(await collection.get(defaultShopSettings.id), after);
  return {
    async get(id) {
      const access = present();
      access.checkQuery(name);
      const row = await collection.get(id);
      claim(name, row);
      return row && access.mask(name, row);
    },
    async query(query = {}) {
      const access = present();
      access.checkQuery(name, query);
      const tells = !access.seesAllOf(name) && access.orderTells(name, query);
      const found = await collection.query(tells ? { where: query.where } : query);
      claim(name, found);
      if (access.seesAllOf(name)) return found;
      const rows = tells ? reordered(found, query) : found;
      return rows.map((row) => access.mask(name, row));
    },
    async add(record) {
      const access = present();
      checkNew(access, name, record);
      return access.mask(name, await writing.add(record));
    },
    async put(record, condition) {
      const access = present();
      access.checkPut(name, record);
      if (name === 'settings') await checkPermissions(record);
      return writing.put(record, condition).catch(masked);
    },
    async patch(id, changes, condition) {
      const access = present();
      access.checkPatch(name, changes);
      if (name === 'settings' && Object.hasOwn(Object(changes) as object, 'permissions'))
        await checkPermissions(changes);
      return access.mask(name, await writing.patch(id, changes, condition).catch(masked));
    },
    async remove(id) {
      present().checkRemove(name);
      if (name === 'settings') await checkPermissions(undefined);
      return writing.remove(id);
    },
  };
}

function restrictedCollection(
  name: CollectionName,
  collection: LooseCollection,
  writing: LooseCollection,
  access: ReadonlySignal<RoleAccess>,
  claim: ClaimReads,
): LooseCollection {
  const present = (): RoleAccess => access.peek();
  /** One signal for one question, as the store itself has it. */
  const views = new WeakMap<object, Map<string, ReadonlySignal<Live<never>>>>();
  function view<Value>(
    live: ReadonlySignal<Live<Value>>,
    query: LooseQuery,
    show: (value: Value, access: RoleAccess) => Value | undefined,
  ): ReadonlySignal<Live<Value>> {
    const known = views.get(live) ?? new Map<string, ReadonlySignal<Live<never>>>();
    views.set(live, known);
    const question = JSON.stringify(query);
    let answer = known.get(question) as ReadonlySignal<Live<Value>> | undefined;
    if (!answer) {
      answer = derivedSignal([access, live], (): Live<Value> => {
        const allowed = access.peek();
        try {
          allowed.checkQuery(name, query);
        } catch (error) {
          return { status: 'error', error: error as never };
        }
        const current = live.peek();
        if (current.status !== 'ready') return current;
        claim(name, current.value);
        const value = show(current.value, allowed);
        const isLate = value === undefined && current.value !== undefined;
        return isLate ? { status: 'loading' } : { status: 'ready', value: value as Value };
      });
      known.set(question, answer as ReadonlySignal<Live<never>>);
    }
    return answer;
  }

  return {
    ...restrictedReadsAndWrites(name, collection, present, claim, writing),
    async count(query) {
      present().checkQuery(name, query);
      return collection.count(query);
    },
    live(query = {}) {
      const tells = present().orderTells(name, query);
      const live = collection.live(tells ? { where: query.where } : query);
      return view(live, query, (rows, allowed) =>
        // Asked before the permissions were changed: whoever shows it asks again.
        allowed.orderTells(name, query) !== tells
          ? undefined
          : (tells ? reordered(rows, query) : rows).map((row) => allowed.mask(name, row)),
      );
    },
    liveRecord: (id) =>
      view(collection.liveRecord(id), {}, (row, allowed) => row && allowed.mask(name, row)),
    liveCount: (query = {}) => view(collection.liveCount(query), query, (count) => count),
    async addMany(records, options) {
      const allowed = present();
      for (const record of records) checkNew(allowed, name, record);
      return writing.addMany(records, options);
    },
  };
}
