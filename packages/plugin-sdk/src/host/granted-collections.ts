import type { GrantedCollections, PluginPermissions } from '../permissions.js';
import { PluginPermissionError } from './permission-errors.js';

type Row = Readonly<Record<string, unknown>>;
interface LooseQuery {
  readonly where?: Row;
  readonly order?: { readonly by: string; readonly direction?: 'ascending' | 'descending' };
  readonly after?: Row;
  readonly offset?: number;
  readonly limit?: number;
}

/** The shop's records, as far as a host needs to know them; a store has this shape. */
export interface RecordsCollection {
  get(id: string): Promise<object | undefined>;
  query(query?: never): Promise<object[]>;
  add(record: never): Promise<{ readonly id: string }>;
  patch(id: string, changes: never): Promise<object>;
}
export interface RecordsSource {
  collection(name: string): RecordsCollection;
  /** Calls `listener` after each change of a collection. */
  subscribe(name: string, listener: () => void): () => void;
}

const withId = (fields: readonly string[]): readonly string[] => ['id', ...fields];

const picked = (record: object, fields: readonly string[]): Row =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));

/**
 * The shop's collections as one plugin may see them: records carry only granted fields, and no
 * filter, order or write names another.
 */
export function grantedCollections(
  plugin: string,
  permissions: PluginPermissions | undefined,
  records: () => Promise<RecordsSource>,
  ownSubscriptions: (stop: () => void) => void,
): GrantedCollections<PluginPermissions> {
  const read = (permissions?.read ?? {}) as Readonly<Record<string, readonly string[]>>;
  const write = (permissions?.write ?? {}) as Readonly<Record<string, readonly string[]>>;
  const check = (
    doing: 'read' | 'write',
    collection: string,
    granted: readonly string[],
    named: readonly string[],
  ): void => {
    const field = named.find((name) => !granted.includes(name));
    if (field !== undefined) {
      throw new PluginPermissionError(plugin, `may not ${doing} "${collection}.${field}"`);
    }
  };

  const reading = (name: string) => {
    const fields = withId(read[name]!);
    return {
      async get(id: string): Promise<Row | undefined> {
        const record = await (await records()).collection(name).get(id);
        return record && picked(record, fields);
      },
      async query(query: LooseQuery = {}): Promise<Row[]> {
        const { where, order, after, offset, limit } = query;
        const named = [where, after].flatMap((part) => Object.keys(part ?? {}));
        check('read', name, fields, [...named, ...(order ? [order.by] : [])]);
        // Only what is known goes on to the store.
        const asked = {
          ...(where && { where }),
          ...(order && { order }),
          ...(after && { after }),
          ...(offset !== undefined && { offset }),
          ...(limit !== undefined && { limit }),
        };
        const rows = await (await records()).collection(name).query(asked as never);
        return rows.map((row) => picked(row, fields));
      },
      subscribe(listener: () => void): () => void {
        let stop: (() => void) | undefined;
        let hasStopped = false;
        void records().then((source) => {
          if (!hasStopped) stop = source.subscribe(name, listener);
        });
        const end = (): void => {
          hasStopped = true;
          stop?.();
        };
        ownSubscriptions(end);
        return end;
      },
    };
  };

  const writing = (name: string) => {
    const fields = write[name]!;
    return {
      async add(record: Row): Promise<string> {
        check('write', name, withId(fields), Object.keys(record));
        return (await (await records()).collection(name).add({ ...record } as never)).id;
      },
      async patch(id: string, changes: Row): Promise<void> {
        check('write', name, fields, Object.keys(changes));
        await (await records()).collection(name).patch(id, { ...changes } as never);
      },
    };
  };

  const names = new Set([...Object.keys(read), ...Object.keys(write)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      {
        ...(Object.hasOwn(read, name) && reading(name)),
        ...(Object.hasOwn(write, name) && writing(name)),
      },
    ]),
  ) as GrantedCollections<PluginPermissions>;
}
