import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { StoredRecord, StoreFilledField } from '@patronkit/records/record.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { BackendTransaction } from './backend.js';
import type { ChangedIds, CommittedChange } from './committed-change.js';
import { DuplicateIdError, NotFoundError } from './errors.js';
import { stampFields } from './field-stamps.js';
import type { CheckedRecord, WriteSurroundings } from './new-record.js';
import { completeRecord, newRecord } from './new-record.js';
import { patchRows } from './patch-rows.js';
import type { LooseQuery } from './query-plan.js';
import { readRows } from './reader.js';
import type { Question, Row } from './row-rules.js';
import { questionFor } from './question.js';
import { windowOf } from './row-rules.js';
import { changesStore, indexName } from './schema-steps.js';
import { checkCurrency, checkKind, referencesOf } from './write-rules.js';

/** Rows put at one go before the page gets its turn. */
const putsAtOnce = 100;

/**
 * Gathers the writes of one transaction and puts them all at its end, so that whatever fails
 * before leaves nothing half-written, and reads in between see them already.
 */
export class UnitOfWork {
  readonly #written = new Map<CollectionName, Map<string, Row | undefined>>();
  /** Which records are there, by collection and id, as far as looked up. */
  readonly #known = new Map<string, boolean>();
  #settings: Promise<ShopSettings> | undefined;
  /** The latest stamp among the rows restored. */
  #latestStamp = '';

  constructor(
    readonly transaction: BackendTransaction,
    readonly surroundings: WriteSurroundings,
    /** Stamp of this transaction. */
    readonly stamp: string,
  ) {}

  /** The rows written so far in one collection; `undefined` for one that is gone. */
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

  /** Rows as they are with this transaction's writes. */
  async query<Name extends CollectionName>(
    name: Name,
    query: LooseQuery,
  ): Promise<Collections[Name][]> {
    const written = this.#written.get(name);
    if (!written?.size) return this.stored(name, query);
    const question = this.#questionOf(name, query);
    const { plan } = question;
    // So many more rows that the written ones cannot leave a gap at the end.
    const { offset = 0, limit = Infinity } = plan;
    const enough = limit < Infinity ? offset + limit + written.size : undefined;
    const wide = { ...plan, offset: 0, limit: enough };
    const rows = await readRows(this.transaction, name, { ...question, plan: wide });
    const all = { ...question, plan: { ...wide, limit: undefined } };
    return windowOf(patchRows(rows, all, written)!, plan) as never;
  }

  /** Rows as they were before this transaction. */
  async stored<Name extends CollectionName>(
    name: Name,
    query: LooseQuery,
  ): Promise<Collections[Name][]> {
    return (await readRows(this.transaction, name, this.#questionOf(name, query))) as never;
  }

  /** The shop's settings as this transaction sees them. */
  settings(): Promise<ShopSettings> {
    const { shop } = this.surroundings;
    this.#settings ??= this.get('settings', defaultShopSettings.id).then(
      (written) => written ?? { ...defaultShopSettings, shop, createdAt: 0, updatedAt: 0 },
    );
    return this.#settings;
  }

  async add<Name extends CollectionName>(name: Name, record: object): Promise<Collections[Name]> {
    const row = newRecord(name, record, this.surroundings);
    await this.addAll(name, [row], new Set([(record as { id?: unknown }).id]));
    return row as never;
  }

  /**
   * Adds records that are checked already.
   * @param given the ids among theirs that are not freshly made
   */
  async addAll(
    name: CollectionName,
    rows: readonly CheckedRecord[],
    given: ReadonlySet<unknown>,
  ): Promise<void> {
    const mayBeTaken = ({ id }: Row): boolean => given.has(id) || name === 'settings';
    // All look-ups at once: one after the other they would take longer than the writing.
    await this.#lookUp([
      ...rows.flatMap((row) => referencesOf(name, row)),
      ...rows.filter(mayBeTaken).map(({ id }) => [name, id] as const),
    ]);
    const currency = await this.#currencyFor(name);
    const mutable = collections[name].kind === 'mutable';
    for (const row of rows) {
      this.#checkSurroundings(name, row, currency);
      if (mayBeTaken(row) && this.#isThere(name, row.id)) throw new DuplicateIdError(name, row.id);
      if (mutable) row.stamps = stampFields(name, this.stamp, row);
      this.#keep(name, row);
    }
  }

  async put<Name extends CollectionName>(name: Name, record: object): Promise<Collections[Name]> {
    checkKind(name, 'put');
    const { id } = record as { id?: unknown };
    const before = typeof id === 'string' ? await this.get(name, id) : undefined;
    return this.#save(name, record, before);
  }

  async patch<Name extends CollectionName>(
    name: Name,
    id: string,
    changes: object,
  ): Promise<Collections[Name]> {
    checkKind(name, 'patch');
    const before = await this.get(name, id);
    if (!before) throw new NotFoundError(name, id);
    return this.#save(name, { ...before, ...changes, id }, before);
  }

  async remove(name: CollectionName, id: string): Promise<void> {
    checkKind(name, 'remove');
    await this.#lookUp([[name, id]]);
    if (!this.#isThere(name, id)) throw new NotFoundError(name, id);
    this.drop(name, id);
  }

  /** Writes a row that the store itself works out. */
  derive<Name extends 'summaries' | 'ledger'>(
    name: Name,
    record: Omit<Collections[Name], StoreFilledField>,
    before?: StoredRecord,
  ): void {
    const { shop, now } = this.surroundings;
    const createdAt = before?.createdAt ?? now;
    this.#keep(name, { ...record, shop, createdAt, updatedAt: now });
  }

  /** Writes a row as it is, checked by nobody: for what the store itself rewrites. */
  set(name: CollectionName, row: Row): void {
    this.#keep(name, row);
  }

  /** Writes a row as it was in a backup, with its dates and stamps; later stamps follow those. */
  restore(name: CollectionName, row: Row): void {
    for (const stamp of Object.values((row['stamps'] ?? {}) as Record<string, string>)) {
      if (stamp > this.#latestStamp) this.#latestStamp = stamp;
    }
    this.#keep(name, row);
  }

  drop(name: CollectionName, id: string): void {
    this.#keep(name, { id }, true);
  }

  /**
   * Puts everything. Resolves with the change, or nothing if there was none.
   * @param inFeed what the feed keeps of it, where that is not all
   */
  async flush(
    inFeed: (ids: ChangedIds) => ChangedIds = (ids) => ids,
  ): Promise<CommittedChange | undefined> {
    const put: Partial<Record<CollectionName, string[]>> = {};
    const removed: Partial<Record<CollectionName, string[]>> = {};
    let puts = 0;
    for (const [name, rows] of this.#written) {
      for (const [id, row] of rows) {
        ((row ? put : removed)[name] ??= []).push(id);
        if (row) this.transaction.put(name, row);
        else this.transaction.delete(name, id);
        if (++puts % putsAtOnce === 0) await this.transaction.has(name, id);
      }
    }
    if (!puts) return undefined;
    const stamp = this.#latestStamp > this.stamp ? this.#latestStamp : this.stamp;
    const kept = { stamp, ...inFeed({ put, removed }) };
    const sequence = await this.transaction.append(changesStore, kept);
    return { stamp, put, removed, sequence, rows: this.#written };
  }

  #questionOf(name: CollectionName, query: LooseQuery): Question {
    return questionFor(name, collections[name].indexes.map(indexName), query);
  }

  async #save<Name extends CollectionName>(
    name: Name,
    record: object,
    before: Collections[Name] | undefined,
  ): Promise<Collections[Name]> {
    const row = completeRecord(name, record, this.surroundings, before);
    await this.#lookUp(referencesOf(name, row));
    this.#checkSurroundings(name, row, await this.#currencyFor(name));
    return this.#keep(name, {
      ...row,
      stamps: stampFields(name, this.stamp, row, before as unknown as Row | undefined),
    }) as never;
  }

  /** The currency all money of these records must be in, where they hold any. */
  async #currencyFor(name: CollectionName): Promise<string | undefined> {
    return name === 'visits' ? (await this.settings()).currency : undefined;
  }

  #checkSurroundings(name: CollectionName, row: Row, currency: string | undefined): void {
    for (const [target, id] of referencesOf(name, row)) {
      if (!this.#isThere(target, id)) throw new NotFoundError(target, id);
    }
    if (currency) checkCurrency(row as never, currency);
  }

  async #lookUp(records: readonly (readonly [CollectionName, string])[]): Promise<void> {
    const unknown = new Map(records.map((record) => [record.join('/'), record]));
    await Promise.all(
      [...unknown].map(async ([key, [name, id]]) => {
        if (!this.#known.has(key)) this.#known.set(key, await this.transaction.has(name, id));
      }),
    );
  }

  /** Whether a record that was looked up is there, with this transaction's writes. */
  #isThere(name: CollectionName, id: string): boolean {
    const written = this.#written.get(name);
    return written?.has(id) ? written.get(id) !== undefined : this.#known.get(`${name}/${id}`)!;
  }

  #keep<Kept extends Row>(name: CollectionName, row: Kept, gone = false): Kept {
    const rows = this.#written.get(name) ?? new Map<string, Row | undefined>();
    this.#written.set(name, rows);
    rows.set(row.id, gone ? undefined : row);
    return row;
  }
}
