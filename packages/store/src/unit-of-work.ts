import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import type { StoredRecord, StoreFilledField } from '@patronkit/records/record.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { BackendTransaction } from './backend.js';
import type { CommittedChange, StoredChange } from './committed-change.js';
import { DuplicateIdError, NoIndexError, NotFoundError } from './errors.js';
import { patchRows } from './patch-rows.js';
import type { LooseQuery, Row } from './query-plan.js';
import { planQuery } from './query-plan.js';
import { readRows, windowOf } from './reader.js';
import { changesStore } from './schema-steps.js';
import { stampFields } from './field-stamps.js';
import { checkCurrency, checkKind, checkRecord } from './write-rules.js';

/** What one transaction knows of its surroundings. */
export interface WriteSurroundings {
  readonly shop: string;
  readonly now: number;
  readonly stamp: string;
  readonly preset: Omit<ShopSettings, 'shop' | 'createdAt' | 'updatedAt' | 'stamps'>;
  newId(): string;
}

/** Fields that name a record of another collection, which must be there. */
const references: Readonly<
  Partial<Record<CollectionName, Readonly<Record<string, CollectionName>>>>
> = {
  contacts: { customer: 'customers' },
  visits: { customer: 'customers' },
  corrections: { customer: 'customers', visit: 'visits' },
  notes: { customer: 'customers' },
  feedback: { customer: 'customers' },
  ledger: { customer: 'customers' },
  consents: { customer: 'customers' },
};

/** Rows put at one go before the page gets its turn. */
const putsAtOnce = 200;

/**
 * Gathers the writes of one transaction and puts them all at its end, so that whatever fails
 * before leaves nothing half-written, and reads in between see them already.
 */
export class UnitOfWork {
  readonly #written = new Map<CollectionName, Map<string, Row | undefined>>();
  readonly #known = new Set<string>();
  #settings: Promise<ShopSettings> | undefined;

  constructor(
    readonly transaction: BackendTransaction,
    readonly surroundings: WriteSurroundings,
  ) {}

  /** The rows written so far in one collection. */
  written<Name extends CollectionName>(
    name: Name,
  ): ReadonlyMap<string, Collections[Name] | undefined> {
    return (this.#written.get(name) ?? new Map()) as Map<string, Collections[Name] | undefined>;
  }

  async get<Name extends CollectionName>(
    name: Name,
    id: string,
  ): Promise<Collections[Name] | undefined> {
    const written = this.#written.get(name);
    const row = written?.has(id) ? written.get(id) : await this.transaction.get(name, id);
    return row as Collections[Name] | undefined;
  }

  async query<Name extends CollectionName>(
    name: Name,
    query: LooseQuery,
  ): Promise<Collections[Name][]> {
    const plan = planQuery(collections[name].indexes, query);
    if (!plan) throw new NoIndexError(name, Object.keys(query.where ?? {}));
    const written = this.#written.get(name);
    if (!written?.size) return (await readRows(this.transaction, name, plan)) as never;
    const { offset, limit = Infinity } = plan;
    // So many more rows that the written ones cannot leave a gap at the end.
    const enough = limit < Infinity ? offset + limit + written.size : undefined;
    const wide = { ...plan, offset: 0, limit: enough };
    const rows = await readRows(this.transaction, name, wide);
    return windowOf(patchRows(rows, { ...wide, limit: undefined }, written)!, plan) as never;
  }

  /** The shop's settings as this transaction sees them. */
  settings(): Promise<ShopSettings> {
    const { shop, preset } = this.surroundings;
    this.#settings ??= this.get('settings', preset.id).then(
      (written) => written ?? { ...preset, shop, createdAt: 0, updatedAt: 0 },
    );
    return this.#settings;
  }

  /** Looks up at once what many records are about to refer to. */
  async prefetch(
    name: CollectionName,
    records: readonly Readonly<Record<string, unknown>>[],
  ): Promise<void> {
    const wanted = Object.entries(references[name] ?? {}).flatMap(([field, target]) =>
      [...new Set(records.map((record) => record[field]))].map((id) => ({ target, id })),
    );
    await Promise.all(
      wanted.map(({ target, id }) => typeof id === 'string' && this.#exists(target, id)),
    );
  }

  async add<Name extends CollectionName>(name: Name, record: object): Promise<Collections[Name]> {
    checkKind(name, 'add');
    const { id: given } = record as { id?: unknown };
    const id =
      given ?? (name === 'settings' ? this.surroundings.preset.id : this.surroundings.newId());
    const row = this.#complete(name, { ...record, id });
    await this.#checkReferences(name, row);
    if (given !== undefined || name === 'settings') {
      if (await this.#exists(name, row.id)) throw new DuplicateIdError(name, row.id);
    }
    return this.#keep(name, row);
  }

  async put<Name extends CollectionName>(name: Name, record: object): Promise<Collections[Name]> {
    checkKind(name, 'put');
    const before = await this.get(name, (record as { id: string }).id);
    const row = this.#complete(name, record, before);
    await this.#checkReferences(name, row);
    return this.#keep(name, row);
  }

  async patch<Name extends CollectionName>(
    name: Name,
    id: string,
    changes: object,
  ): Promise<Collections[Name]> {
    checkKind(name, 'patch');
    const before = await this.get(name, id);
    if (!before) throw new NotFoundError(name, id);
    const row = this.#complete(name, { ...before, ...changes, id }, before);
    await this.#checkReferences(name, row);
    return this.#keep(name, row);
  }

  async remove(name: CollectionName, id: string): Promise<void> {
    checkKind(name, 'remove');
    if (!(await this.#exists(name, id))) throw new NotFoundError(name, id);
    this.drop(name, id);
  }

  /** Writes a row that the store itself works out. */
  derive<Name extends 'summaries' | 'ledger'>(
    name: Name,
    record: Omit<Collections[Name], StoreFilledField>,
    before?: StoredRecord,
  ): void {
    const { shop, now } = this.surroundings;
    this.#keep(name, { ...record, shop, createdAt: before?.createdAt ?? now, updatedAt: now });
  }

  drop(name: CollectionName, id: string): void {
    this.#collect(name).set(id, undefined);
  }

  /** Puts everything. Resolves with the change, or nothing if there was none. */
  async flush(): Promise<CommittedChange | undefined> {
    const change: Pick<StoredChange, 'stamp'> & {
      put: Partial<Record<CollectionName, string[]>>;
      removed: Partial<Record<CollectionName, string[]>>;
    } = { stamp: this.surroundings.stamp, put: {}, removed: {} };
    let puts = 0;
    for (const [name, rows] of this.#written) {
      for (const [id, row] of rows) {
        (change[row ? 'put' : 'removed'][name] ??= []).push(id);
        if (row) this.transaction.put(name, row);
        else this.transaction.delete(name, id);
        if (++puts % putsAtOnce === 0)
          await this.transaction.count(name, { range: { lower: id, upper: id } });
      }
    }
    if (!puts) return undefined;
    const sequence = await this.transaction.append(changesStore, change);
    return { ...change, sequence, rows: this.#written };
  }

  #complete<Name extends CollectionName>(
    name: Name,
    record: object,
    before?: StoredRecord,
  ): StoredRecord & Row {
    const { shop, now, stamp } = this.surroundings;
    const mutable = collections[name].kind === 'mutable';
    const { stamps: _, ...fields } = record as StoredRecord;
    const row = checkRecord(name, {
      ...fields,
      shop,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    });
    return mutable
      ? { ...row, stamps: stampFields(name, stamp, row, before as Row | undefined) }
      : row;
  }

  async #checkReferences(name: CollectionName, row: Row): Promise<void> {
    for (const [field, target] of Object.entries(references[name] ?? {})) {
      const id = row[field];
      if (typeof id === 'string' && !(await this.#exists(target, id))) {
        throw new NotFoundError(target, id);
      }
    }
    if (name === 'visits') checkCurrency(row as never, (await this.settings()).currency);
  }

  async #exists(name: CollectionName, id: string): Promise<boolean> {
    const written = this.#written.get(name);
    if (written?.has(id)) return written.get(id) !== undefined;
    const known = `${name}/${id}`;
    if (this.#known.has(known)) return true;
    const there = (await this.transaction.count(name, { range: { lower: id, upper: id } })) > 0;
    if (there) this.#known.add(known);
    return there;
  }

  #keep<Name extends CollectionName>(name: Name, row: StoredRecord): Collections[Name] {
    this.#collect(name).set(row.id, row as StoredRecord & Row);
    return row as unknown as Collections[Name];
  }

  #collect(name: CollectionName): Map<string, Row | undefined> {
    let rows = this.#written.get(name);
    if (!rows) this.#written.set(name, (rows = new Map()));
    return rows;
  }
}
