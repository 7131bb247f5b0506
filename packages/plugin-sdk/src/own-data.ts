/** What a field of an own record holds; `?` behind it: the field may be missing. */
export type FieldType = 'string' | 'number' | 'boolean' | 'json';
export type FieldDefinition = FieldType | `${FieldType}?`;
export type OwnSchema = Readonly<Record<string, FieldDefinition>>;

type ValueOf<Definition> = Definition extends `string${string}`
  ? string
  : Definition extends `number${string}`
    ? number
    : Definition extends `boolean${string}`
      ? boolean
      : unknown;

/** A record as its schema says; each has an `id`. */
export type OwnRecord<Schema extends OwnSchema> = { readonly id: string } & {
  readonly [Field in keyof Schema as Schema[Field] extends `${string}?` ? never : Field]: ValueOf<
    Schema[Field]
  >;
} & {
  readonly [Field in keyof Schema as Schema[Field] extends `${string}?` ? Field : never]?: ValueOf<
    Schema[Field]
  >;
};

type LooseRecord = Readonly<Record<string, unknown>>;

/** How records about customers leave with them. */
export interface PersonalDataRule {
  /** The field that holds the customer's id. */
  readonly customer: string;
  /** What is written into the customer's copy of their data: the records whole, or what it returns. */
  readonly export: 'records' | ((record: LooseRecord) => unknown);
  /** What becomes of them at an erasure: nothing, or what it returns (`undefined` for nothing). */
  readonly erase: 'remove' | ((record: LooseRecord) => LooseRecord | undefined);
}

/** A collection of the plugin's own, kept beside the shop's records in this browser. */
export interface OwnCollectionDefinition {
  readonly schema: OwnSchema;
  /** Fields that `query` filters or orders by. */
  readonly indexes?: readonly string[];
  /** Rises by one with every change of the schema. Default: 1. */
  readonly version?: number;
  /** Brings a record of an older version to this one; `undefined` drops it. */
  migrate?(record: LooseRecord, version: number): LooseRecord | undefined;
  /** Whether it holds anything on customers, and how that is exported and erased. */
  readonly personal: false | PersonalDataRule;
}
export type OwnDefinitions = Readonly<Record<string, OwnCollectionDefinition>>;

export interface OwnQuery<Row> {
  /** Equal values; each field must be among the collection's `indexes`. */
  readonly where?: Partial<Row>;
  /** Default: by id. The field must be among the collection's `indexes`. */
  readonly order?: {
    readonly by: keyof Row & string;
    readonly direction?: 'ascending' | 'descending';
  };
  readonly limit?: number;
}

/** Reads and writes a collection of the plugin's own. */
export interface OwnCollection<Row extends { readonly id: string }> {
  get(id: string): Promise<Row | undefined>;
  query(query?: OwnQuery<Row>): Promise<Row[]>;
  /**
   * Saves a new record; without an `id` it gets one. Also in two tabs at once, one id is added once.
   * @throws an error with the code `plugin-data-duplicate`, `plugin-data` or `plugin-data-sealed`
   */
  add(record: Omit<Row, 'id'> & { readonly id?: string }): Promise<Row>;
  /**
   * Saves a record, new or not.
   * @throws an error with the code `plugin-data` or `plugin-data-sealed`
   */
  put(record: Row): Promise<Row>;
  remove(id: string): Promise<void>;
  /** Calls `listener` after each change, here and in other tabs. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export type OwnCollections<Definitions> = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends {
    readonly schema: infer Schema extends OwnSchema;
  }
    ? OwnCollection<OwnRecord<Schema>>
    : never;
};
