import type { CollectionName, Collections } from '@patronkit/records/collections.js';

type Fields<Name extends CollectionName> = readonly (keyof Collections[Name] & string)[];
/** Collection → the fields of it. */
export type GrantedFields = { readonly [Name in CollectionName]?: Fields<Name> };

/** What a plugin asks to read and write of the shop's records, field by field. */
export interface PluginPermissions {
  /** Fields it reads; `id` comes with them. */
  readonly read?: GrantedFields;
  /** Fields it adds or changes. */
  readonly write?: GrantedFields;
}

type FieldsOf<Granted, Name> = Name extends keyof Granted
  ? Granted[Name] extends readonly (infer Field)[]
    ? Field
    : never
  : never;
type NamesIn<Granted> = Granted extends GrantedFields ? keyof Granted & CollectionName : never;

/** A record with only the fields that were asked for. */
export type GrantedRecord<Name extends CollectionName, Field> = Pick<
  Collections[Name],
  ('id' | Field) & keyof Collections[Name]
>;

/** A question to one collection; it names no field that was not asked for. */
export interface GrantedQuery<Row> {
  readonly where?: {
    readonly [Field in keyof Row]?:
      NonNullable<Row[Field]> | { readonly from?: Row[Field]; readonly to?: Row[Field] };
  };
  readonly order?: {
    readonly by: keyof Row & string;
    readonly direction?: 'ascending' | 'descending';
  };
  /**
   * The last row of the page before, or of it the field of `order` with its `id`: the answer begins
   * behind it, at the same cost however far down.
   */
  readonly after?: Partial<Row> & { readonly id: string };
  readonly offset?: number;
  readonly limit?: number;
}

/** Reading one collection. @throws an error with the code `plugin-permission` */
export interface ReadableCollection<Row> {
  get(id: string): Promise<Row | undefined>;
  query(query?: GrantedQuery<Row>): Promise<Row[]>;
  /** Calls `listener` after each change of the collection. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Writing one collection. @throws an error with the code `plugin-permission` */
export interface WritableCollection<Row> {
  /** Adds a record and resolves with its id. */
  add(record: Row): Promise<string>;
  /** Changes fields of a record. */
  patch(id: string, changes: Partial<Row>): Promise<void>;
}

/** The shop's collections as far as they were asked for. */
export type GrantedCollections<Permissions> = Permissions extends PluginPermissions
  ? {
      readonly [Name in NamesIn<Permissions['read']>]: ReadableCollection<
        GrantedRecord<Name, FieldsOf<Permissions['read'], Name>>
      >;
    } & {
      readonly [Name in NamesIn<Permissions['write']>]: WritableCollection<
        Pick<Collections[Name], FieldsOf<Permissions['write'], Name> & keyof Collections[Name]>
      >;
    }
  : Readonly<Record<never, never>>;
