import { PluginPermissionError } from '../host/permission-errors.js';

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
  readonly readsPersonal: boolean;
  /** It reads personal fields, so that nothing it knows may leave the page. */
  readonly isKeptOffline: boolean;
}

/** A record of any kind. */
export type AnyRecord = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is AnyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a collection it reads. @throws {PluginPermissionError} */
export function readableFields({ plugin, read }: Grant, collection: unknown): ReadonlySet<string> {
  const fields = read.get(collection as string);
  if (!fields) throw new PluginPermissionError(plugin, `may not read "${String(collection)}"`);
  return fields;
}

/** The granted fields of a record, and its id. @throws {PluginPermissionError} */
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
