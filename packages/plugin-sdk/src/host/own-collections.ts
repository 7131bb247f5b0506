import type { OwnCollection, OwnCollectionDefinition, OwnQuery } from '../own-data.js';
import { DuplicateDataError, PluginDataError, SealedDataError } from './own-data-errors.js';
import type { PluginRow } from '@patronkit/records/plugin-row.js';
import type { PersonalDataPart, PluginRows } from './plugin-rows.js';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What of a collection `matching` can find: its indexes, and whose it is. */
const indexedFields = ({ indexes = [], personal }: OwnCollectionDefinition): Set<string> =>
  new Set([...indexes, ...(personal ? [personal.customer] : [])]);

function problemOf(definition: OwnCollectionDefinition, record: Row): string | undefined {
  if (typeof record.id !== 'string' || !record.id) return 'its id must be a text';
  const { schema } = definition;
  const unknown = Object.keys(record).find(
    (field) => field !== 'id' && !Object.hasOwn(schema, field),
  );
  if (unknown) return `"${unknown}" is not in its schema`;
  for (const [field, type] of Object.entries(schema)) {
    const value = record[field];
    const wanted = type.replace('?', '');
    if (value === undefined) {
      if (type.endsWith('?')) continue;
      return `"${field}" is missing`;
    }
    if (wanted !== 'json' && typeof value !== wanted) return `"${field}" must be a ${wanted}`;
  }
  return undefined;
}

/** One collection of one plugin's own. */
export class PluginCollection implements OwnCollection<Row> {
  readonly #plugin: string;
  readonly #name: string;
  readonly #definition: OwnCollectionDefinition;
  readonly #rows: () => Promise<PluginRows>;
  readonly #ownSubscriptions: (stop: () => void) => void;

  constructor(
    plugin: string,
    name: string,
    definition: OwnCollectionDefinition,
    rows: () => Promise<PluginRows>,
    ownSubscriptions: (stop: () => void) => void = () => {},
  ) {
    this.#plugin = plugin;
    this.#name = name;
    this.#definition = definition;
    this.#rows = rows;
    this.#ownSubscriptions = ownSubscriptions;
  }

  async get(id: string): Promise<Row | undefined> {
    const row = await (await this.#rows()).get(this.#plugin, this.#name, id);
    return row && this.#current(row);
  }

  async query({ where = {}, order, limit }: OwnQuery<Row> = {}): Promise<Row[]> {
    const conditions = Object.entries(where).filter(([, value]) => value !== undefined);
    const fields = indexedFields(this.#definition).add('id');
    const other = [...conditions.map(([field]) => field), ...(order ? [order.by] : [])].find(
      (field) => !fields.has(field),
    );
    if (other) this.#refuse(`"${other}" is not among its indexes`);
    const found = (await this.#found(conditions)).filter((row) =>
      conditions.every(([field, value]) => row[field] === value),
    );
    if (order) {
      const { by, direction } = order;
      const sign = direction === 'descending' ? -1 : 1;
      found.sort((one, two) => (one[by]! < two[by]! ? -sign : one[by]! > two[by]! ? sign : 0));
    }
    return found.slice(0, limit);
  }

  async add(record: Omit<Row, 'id'> & { readonly id?: string }): Promise<Row> {
    const row = { ...record, id: record.id ?? crypto.getRandomValues(new Uint32Array(4)).join('') };
    if (!(await (await this.#rows()).put([await this.#stored(row)], { onlyNew: true }))) {
      throw new DuplicateDataError(this.#plugin, this.#name, row.id);
    }
    return row;
  }

  async put(record: Row): Promise<Row> {
    const row = { ...record };
    await (await this.#rows()).put([await this.#stored(row)]);
    return row;
  }

  async remove(id: string): Promise<void> {
    await (await this.#rows()).remove(this.#plugin, this.#name, [id]);
  }

  subscribe(listener: () => void): () => void {
    let stop: (() => void) | undefined;
    let hasStopped = false;
    void this.#rows().then((rows) => {
      if (hasStopped) return;
      stop = rows.subscribe((plugin) => void (plugin === this.#plugin && listener()));
    });
    const end = (): void => {
      hasStopped = true;
      stop?.();
    };
    this.#ownSubscriptions(end);
    return end;
  }

  /** Everything it holds on a customer, as the definition says; `undefined` for nothing. */
  async exported(customer: string): Promise<unknown[] | undefined> {
    const { personal } = this.#definition;
    if (!personal) return undefined;
    const records = await this.#about(customer);
    const how = personal.export;
    const told = how === 'records' ? records : records.map((record) => how(record));
    return told.length ? told : undefined;
  }

  async erase(customer: string): Promise<void> {
    const { personal } = this.#definition;
    if (!personal) return;
    for (const record of await this.#about(customer)) {
      const kept = personal.erase === 'remove' ? undefined : personal.erase(record);
      if (kept && kept[personal.customer] !== customer) await this.put({ ...kept, id: record.id });
      else await this.remove(record.id);
    }
  }

  async customers(): Promise<string[]> {
    const { personal } = this.#definition;
    if (!personal) return [];
    return (await this.query()).map((row) => String(row[personal.customer]));
  }

  #about(customer: string): Promise<Row[]> {
    const { personal } = this.#definition;
    return personal
      ? this.query({ where: { [personal.customer]: customer } })
      : Promise.resolve([]);
  }

  async #found(conditions: readonly (readonly [string, unknown])[]): Promise<Row[]> {
    const rows = await this.#rows();
    const key = conditions.find(
      ([field, value]) =>
        field !== 'id' && (typeof value === 'string' || typeof value === 'number'),
    );
    // Rows of an older version may lack the index; they are found among all.
    const isCurrent = (this.#definition.version ?? 1) === 1;
    const stored =
      key && isCurrent
        ? await rows.matching(this.#plugin, this.#name, key[0], key[1] as string | number)
        : await rows.all(this.#plugin, this.#name);
    return stored.map((row) => this.#current(row)).filter((row) => row !== undefined);
  }

  /** A row of an older version is read as it would be now; it is rewritten when it is next saved. */
  #current({ id, version, value }: PluginRow): Row | undefined {
    const { version: wanted = 1, migrate } = this.#definition;
    const migrated = version < wanted && migrate ? migrate(value, version) : value;
    return migrated && { ...migrated, id };
  }

  async #stored(record: Row): Promise<PluginRow> {
    const problem = problemOf(this.#definition, record);
    if (problem) this.#refuse(problem);
    if (this.#definition.personal && (await this.#rows()).encrypts) {
      throw new SealedDataError(this.#plugin, this.#name);
    }
    const { id, ...value } = record;
    const keys = [...indexedFields(this.#definition)].flatMap((field) => {
      const key = value[field];
      return typeof key === 'string' || typeof key === 'number'
        ? [[this.#plugin, this.#name, field, key]]
        : [];
    });
    const version = this.#definition.version ?? 1;
    return { plugin: this.#plugin, collection: this.#name, id, version, value, keys };
  }

  #refuse(problem: string): never {
    throw new PluginDataError(this.#plugin, this.#name, problem);
  }
}

/** How the store exports and erases what a plugin's collections hold; `undefined` if nothing personal. */
export function personalDataOf(
  plugin: string,
  collections: Readonly<Record<string, PluginCollection>>,
  isPersonal: boolean,
): PersonalDataPart | undefined {
  if (!isPersonal) return undefined;
  const all = Object.entries(collections);
  return {
    name: plugin,
    async export(customer) {
      const told: [string, unknown][] = [];
      for (const [name, collection] of all) {
        const records = await collection.exported(customer);
        if (records) told.push([name, records]);
      }
      return told.length ? Object.fromEntries(told) : undefined;
    },
    async erase(customer) {
      for (const [, collection] of all) await collection.erase(customer);
    },
    async customers() {
      const named = await Promise.all(all.map(([, collection]) => collection.customers()));
      return [...new Set(named.flat())];
    },
  };
}
