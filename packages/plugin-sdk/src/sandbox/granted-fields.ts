import { isPersonal } from '@patronkit/records/field-classes.js';
import { CallError, GrantError, PermissionError } from './sandbox-errors.js';

/** Collection → fields. */
export type FieldLists = Readonly<Record<string, readonly string[]>>;

/** What a sandboxed plugin asks for in its manifest. */
export interface SandboxPermissions {
  readonly read?: FieldLists;
  readonly write?: FieldLists;
}

/** What holds for one plugin: asked for in its manifest, and granted by the shop. */
export interface Grant {
  readonly plugin: string;
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
  readonly write: ReadonlyMap<string, ReadonlySet<string>>;
  /** Origins. */
  readonly network: ReadonlySet<string>;
  readonly personalDataWithNetwork: boolean;
}

/** A record of any kind. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** A question that names only granted fields. */
export interface CheckedQuery {
  readonly where?: AnyRecord;
  readonly order?: { readonly by: string; readonly direction?: 'ascending' | 'descending' };
  readonly offset?: number;
  readonly limit: number;
}

/** A grant that lets a plugin read personal fields and use the network. */
export const personalDataWithNetwork = 'personal-data-with-network';
/** Rows one query brings at most. */
export const mostRows = 200;

const isObject = (value: unknown): value is AnyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `https`, or plain http on this machine for who develops. */
function isOrigin(text: string): boolean {
  try {
    const { origin, protocol, hostname } = new URL(text);
    const isLocal = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
    return origin === text && (protocol === 'https:' || isLocal);
  } catch {
    return false;
  }
}

/** Each thing a manifest asks for, in the words of a grant: `read customers.name`. */
export function wantedGrants(
  plugin: string,
  permissions: unknown = {},
  network: unknown = [],
): readonly string[] {
  const refuse = (problem: string): never => {
    throw new GrantError(plugin, `its manifest is wrong: ${problem}`);
  };
  if (!isObject(permissions)) return refuse('permissions must be an object');
  if (!Array.isArray(network)) return refuse('network must list origins');
  const wanted: string[] = [];
  for (const verb of ['read', 'write']) {
    const lists = Object.hasOwn(permissions, verb) ? permissions[verb] : {};
    if (!isObject(lists)) return refuse(`permissions.${verb} must name collections`);
    for (const [collection, fields] of Object.entries(lists)) {
      if (!Array.isArray(fields) || !fields.every((field) => /^\w+$/.test(String(field)))) {
        return refuse(`permissions.${verb}.${collection} must list fields`);
      }
      wanted.push(...fields.map((field) => `${verb} ${collection}.${String(field)}`));
    }
  }
  for (const origin of network) {
    if (typeof origin !== 'string' || !isOrigin(origin)) {
      return refuse(`"${String(origin)}" in network is no origin such as https://example.com`);
    }
    wanted.push(`network ${origin}`);
  }
  return wanted;
}

/**
 * What holds of what a plugin wants and a shop granted: only what is in both.
 *
 * @param granted such as `read customers.name`, `write notes.words`, `network https://example.com`,
 * `personal-data-with-network`
 * @throws {GrantError}
 */
export function effectiveGrant(
  plugin: string,
  wanted: readonly string[],
  granted: readonly string[],
): Grant {
  const read = new Map<string, Set<string>>();
  const write = new Map<string, Set<string>>();
  const network = new Set<string>();
  for (const text of granted) {
    if (text === personalDataWithNetwork) continue;
    const [, verb, what] = /^(read \w+\.|write \w+\.|network )(\S+)$/.exec(text) ?? [];
    if (!verb || !what) {
      throw new GrantError(
        plugin,
        `"${text}" is no grant; write one like "read customers.name" or "network https://example.com"`,
      );
    }
    if (!wanted.includes(text)) continue;
    if (verb === 'network ') network.add(what);
    else {
      const [kind, collection] = verb.slice(0, -1).split(' ') as [string, string];
      const fields = kind === 'read' ? read : write;
      fields.set(collection, (fields.get(collection) ?? new Set()).add(what));
    }
  }
  const grant = {
    plugin,
    read,
    write,
    network,
    personalDataWithNetwork: granted.includes(personalDataWithNetwork),
  };
  if (network.size > 0 && readsPersonalData(grant) && !grant.personalDataWithNetwork) {
    throw new GrantError(
      plugin,
      `it would read personal fields and use the network. Grant one of the two, or add "${personalDataWithNetwork}"`,
    );
  }
  return grant;
}

/** Whether a field that tells of a person is among those it reads. */
export function readsPersonalData({ read }: Pick<Grant, 'read'>): boolean {
  return [...read].some(([collection, fields]) =>
    [...fields].some((field) => isPersonal(collection, field)),
  );
}

/** Whether a shop granted a personal field, asked for or not. */
export const grantsPersonalData = (granted: readonly string[]): boolean =>
  granted.some((text) => {
    const [, collection, field] = /^read (\w+)\.(\w+)$/.exec(text) ?? [];
    return collection !== undefined && isPersonal(collection, field!);
  });

/** Whether what it knows must not leave the page. */
export const isKeptOffline = (grant: Grant): boolean =>
  readsPersonalData(grant) && !grant.personalDataWithNetwork;

/** @throws {PermissionError} */
function readableFields({ plugin, read }: Grant, collection: unknown): ReadonlySet<string> {
  const fields = read.get(collection as string);
  if (!fields) throw new PermissionError(plugin, `may not read "${String(collection)}"`);
  return fields;
}

/** The granted fields of a record, and its id. @throws {PermissionError} */
export function grantedPart(grant: Grant, collection: string, record: AnyRecord): AnyRecord {
  const fields = readableFields(grant, collection);
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => field === 'id' || fields.has(field)),
  );
}

/** Where the data of an extension point come from. */
const collectionOfKey = new Map([
  ['customer', 'customers'],
  ['visit', 'visits'],
  ['feedback', 'feedback'],
]);

/** What a contribution is told of the place it stands in: granted fields, and ids of such records. */
export function grantedData(grant: Grant, data: AnyRecord): AnyRecord {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
      const collection = collectionOfKey.get(key);
      if (!collection || !grant.read.has(collection)) return [];
      if (typeof value === 'string') return [[key, value]];
      return isObject(value) ? [[key, grantedPart(grant, collection, value)]] : [];
    }),
  );
}

const isValue = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isCondition(field: string, condition: unknown): boolean {
  if (isValue(condition)) return true;
  if (field === 'id') return Array.isArray(condition) && condition.every(isValue);
  return (
    isObject(condition) &&
    Object.entries(condition).every(
      ([side, value]) => (side === 'from' || side === 'to') && isValue(value),
    )
  );
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {PermissionError} {@link CallError} */
export function grantedQuery(grant: Grant, collection: unknown, query: unknown = {}): CheckedQuery {
  const { plugin } = grant;
  const fields = readableFields(grant, collection);
  if (!isObject(query)) throw new CallError(plugin, 'a query must be an object');
  const { where, order, offset, limit = mostRows } = query;
  const checkField = (field: unknown): void => {
    if (field !== 'id' && !fields.has(field as string)) {
      throw new PermissionError(plugin, `may not read "${String(collection)}.${String(field)}"`);
    }
  };
  if (where !== undefined) {
    if (!isObject(where)) throw new CallError(plugin, 'where must be an object');
    for (const [field, condition] of Object.entries(where)) {
      checkField(field);
      if (!isCondition(field, condition)) throw new CallError(plugin, `where.${field} is wrong`);
    }
  }
  if (order !== undefined && !isObject(order)) throw new CallError(plugin, 'order is wrong');
  if (order) checkField(order['by']);
  if (!isCount(limit) || (offset !== undefined && !isCount(offset))) {
    throw new CallError(plugin, 'offset and limit must be whole numbers');
  }
  return {
    limit: Math.min(limit, mostRows),
    // An order of the index that served `where` would be one nobody was granted.
    order: {
      by: (order?.['by'] as string | undefined) ?? 'id',
      direction: order?.['direction'] === 'descending' ? 'descending' : 'ascending',
    },
    ...(where && { where }),
    ...(offset !== undefined && { offset }),
  };
}

/** Fields that are the store's own affair. */
const keptByTheStore = new Set(['id', 'shop', 'createdAt', 'updatedAt', 'stamps']);

/** @throws {PermissionError} {@link CallError} */
export function grantedChanges(grant: Grant, collection: unknown, changes: unknown): AnyRecord {
  const { plugin } = grant;
  const fields = grant.write.get(collection as string);
  if (!fields) throw new PermissionError(plugin, `may not write "${String(collection)}"`);
  if (!isObject(changes)) throw new CallError(plugin, 'what it writes must be an object');
  for (const field of Object.keys(changes)) {
    if (!fields.has(field) || keptByTheStore.has(field)) {
      throw new PermissionError(plugin, `may not write "${String(collection)}.${field}"`);
    }
  }
  return changes;
}
