import type { CollectionName, Collections } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { StoredRecord, StoreFilledField } from '@patronkit/records/record.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { BackendTransaction } from './backend.js';
import type { ChangedIds, CommittedChange } from './committed-change.js';
import { DuplicateIdError, NotFoundError } from './errors.js';
import type { Facts } from './facts.js';
import { everyGroup, latestStamp, stampFields } from './field-stamps.js';
import type { CheckedRecord, WriteSurroundings } from './new-record.js';
import { newRecord, savedRecord } from './new-record.js';
import { patchRows } from './patch-rows.js';
import type { LooseQuery } from './query-plan.js';
import type { Question, Row } from './row-rules.js';
import { questionFor } from './question.js';
import { windowOf } from './row-rules.js';
import { putRows } from './put-rows.js';
import { indexName } from './schema-steps.js';
import {
  checkCorrections,
  checkCurrency,
  checkCurrencyChange,
  checkIsRecord,
  checkKind,
  checkUnchanged,
  referencesOf,
} from './write-rules.js';

/** What a record was worked out to be before its transaction. Good as long as `before` is. */
export interface Rehearsed {
  readonly before: Row | undefined;
  readonly row: Row;
  readonly stamp: string;
}

/**
 * Gathers the writes of one transaction and puts them all at its end, so that whatever fails
 * before leaves nothing half-written, and reads in between see them already.
 */
export class UnitOfWork {
  readonly #written = new Map<CollectionName, Map<string, Row | undefined>>();
  /** Which records are there, by collection and id, as far as looked up. */
  readonly #known = new Map<string, boolean>();
  /** Ids that must not be there, by collection, which the database is to see to. */
  readonly #fresh = new Map<CollectionName, Set<string>>();
  readonly #grown: Partial<Record<CollectionName, number>> = {};
  #settings: Promise<ShopSettings> | undefined;
  /** The latest stamp among the rows that may have a later one than the transaction. */
  #latestStamp = '';
  /** Leaves the page its turns, where there is much to do and no transaction to lose by it. */
  pause: (() => Promise<void>) | undefined;

  /**
   * @param facts what is there
   * @param stamp of this transaction
   * @param held the transaction the facts are read in; absent where they were read before it, which
   *   then fails if they have changed
   */
  constructor(
    readonly facts: Facts,
    readonly surroundings: WriteSurroundings,
    readonly stamp: string,
    readonly held?: BackendTransaction,
  ) {}

  /** The transaction that everything happens in. */
  get transaction(): BackendTransaction {
    if (!this.held) throw new TypeError('This write has no transaction before its end.');
    return this.held;
  }
  /** The collections that have been written so far. */
  get names(): CollectionName[] {
    return [...this.#written.keys()];
  }

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
    const row = written?.has(id) ? written.get(id) : await this.facts.get(name, id);
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
    const rows = await this.facts.rows(name, { ...query, offset: 0, limit: enough });
    const all = { ...question, plan: { ...plan, offset: 0, limit: undefined } };
    return windowOf(patchRows(rows, all, written)!, plan) as never;
  }

  /** Rows as they were before this transaction. */
  async stored<Name extends CollectionName>(
    name: Name,
    query: LooseQuery,
  ): Promise<Collections[Name][]> {
    return (await this.facts.rows(name, query)) as never;
  }

  /** The shop's settings as this transaction sees them. */
  settings(): Promise<ShopSettings> {
    const { shop } = this.surroundings;
    this.#settings ??= this.get('settings', defaultShopSettings.id).then(
      (written) => written ?? { ...defaultShopSettings, shop, createdAt: 0, updatedAt: 0 },
    );
    return this.#settings;
  }

  async add<Name extends CollectionName>(
    name: Name,
    record: object,
    rehearsed?: Rehearsed,
  ): Promise<Collections[Name]> {
    const row = (rehearsed?.row as CheckedRecord) ?? newRecord(name, record, this.surroundings);
    const given = new Set([(record as { id?: unknown }).id]);
    const [added] = await this.addAll(name, [row], given);
    return added as never;
  }

  /**
   * Adds records that are checked already.
   * @param given the ids among theirs that are not freshly made
   */
  async addAll(
    name: CollectionName,
    rows: readonly CheckedRecord[],
    given: ReadonlySet<unknown>,
  ): Promise<Row[]> {
    const mayBeTaken = ({ id }: Row): boolean => given.has(id) || name === 'settings';
    if (name === 'corrections') await checkCorrections(rows, (id) => this.get('visits', id));
    // All look-ups at once: one after the other they would take longer than the writing.
    await this.#lookUp([
      ...rows.flatMap((row) => referencesOf(name, row)),
      // Outside of a transaction the database itself sees to it, at the end.
      ...(this.held ? rows.filter(mayBeTaken).map(({ id }) => [name, id] as const) : []),
    ]);
    const currency = await this.#currencyFor(name);
    for (const row of rows) await checkCurrencyChange(this, name, row);
    const mutable = collections[name].kind === 'mutable';
    const fresh = this.#fresh.get(name) ?? new Set();
    this.#fresh.set(name, fresh);
    const added: Row[] = [];
    for (const row of rows) {
      this.#checkSurroundings(name, row, currency);
      if (mayBeTaken(row) && this.#isThere(name, row.id)) throw new DuplicateIdError(name, row.id);
      fresh.add(row.id);
      this.#grow(name, 1);
      // In the place of one that this transaction has removed, it must not be taken for that one.
      const isAgain = mutable && this.#written.get(name)?.has(row.id);
      const isStamped = !mutable || (!isAgain && row.stamps?.[everyGroup] === this.stamp);
      const stamp = isAgain ? this.surroundings.newStamp() : this.stamp;
      const stamps = isStamped ? row.stamps : stampFields(name, stamp, row);
      if (isAgain) this.#heed({ ...row, stamps });
      added.push(this.#keep(name, isStamped ? row : { ...row, stamps }));
      await this.pause?.();
    }
    return added;
  }

  /**
   * @param ifUnchanged the record as the caller has seen it
   * @throws {ConflictError} when it is another one by now
   */
  async put<Name extends CollectionName>(
    name: Name,
    record: object,
    ifUnchanged?: object,
    rehearsed?: Rehearsed,
  ): Promise<Collections[Name]> {
    checkKind(name, 'put');
    checkIsRecord(name, record);
    const { id } = record as { id?: unknown };
    const before = typeof id === 'string' ? await this.get(name, id) : undefined;
    checkUnchanged(name, String(id), before, ifUnchanged);
    return this.#save(name, record, before, rehearsed);
  }

  async patch<Name extends CollectionName>(
    name: Name,
    id: string,
    changes: object,
    ifUnchanged?: object,
    rehearsed?: Rehearsed,
  ): Promise<Collections[Name]> {
    checkKind(name, 'patch');
    checkIsRecord(name, changes);
    const before = await this.get(name, id);
    checkUnchanged(name, id, before, ifUnchanged);
    if (!before) throw new NotFoundError(name, id);
    return this.#save(name, { ...before, ...changes, id }, before, rehearsed);
  }

  async remove(name: CollectionName, id: string): Promise<void> {
    checkKind(name, 'remove');
    if (!this.held && this.#fresh.get(name)?.has(id)) {
      // It would not be inserted any more, so that nobody would see whether its id was taken.
      throw new DOMException('Not known before the transaction.', 'ConstraintError');
    }
    await this.#lookUp([[name, id]]);
    if (!this.#isThere(name, id)) throw new NotFoundError(name, id);
    await checkCurrencyChange(this, name, defaultShopSettings);
    this.#grow(name, -1);
    this.#keep(name, { id }, true);
  }

  /** Writes a row that the store itself works out. */
  derive<Name extends 'summaries' | 'ledger'>(
    name: Name,
    record: Omit<Collections[Name], StoreFilledField>,
    before?: StoredRecord,
  ): void {
    const { shop, now } = this.surroundings;
    const createdAt = before?.createdAt ?? now;
    if (!before) this.#grow(name, 1);
    this.#keep(name, { ...record, shop, createdAt, updatedAt: now });
  }

  /** Writes a row as it is, checked by nobody: for what the store itself rewrites. */
  set(name: CollectionName, row: Row): void {
    this.#grow(name, NaN);
    this.#keep(name, row);
  }

  /** Writes a row as it was in a backup, with its dates and stamps; later stamps follow those. */
  restore(name: CollectionName, row: Row): void {
    this.#heed(row);
    this.set(name, row);
  }

  /** Forgets a row, whether or not it is there. */
  drop(name: CollectionName, id: string): void {
    this.#grow(name, NaN);
    this.#keep(name, { id }, true);
  }

  /**
   * Puts everything. Resolves with the change, or nothing if there was none.
   * @param after number of the last change before this one; `undefined` where there is none
   * @param inFeed what the feed keeps of it, where that is not all
   */
  async flush(
    transaction: BackendTransaction,
    after: number | undefined,
    inFeed?: (ids: ChangedIds) => ChangedIds,
  ): Promise<CommittedChange | undefined> {
    const stamp = this.#latestStamp > this.stamp ? this.#latestStamp : this.stamp;
    const fresh = this.held ? undefined : this.#fresh;
    const written = this.#written;
    const change = await putRows(transaction, { stamp, written, fresh, after, inFeed });
    return change && { ...change, grown: this.#grown };
  }

  #questionOf(name: CollectionName, query: LooseQuery): Question {
    return questionFor(name, collections[name].indexes.map(indexName), query);
  }

  async #save<Name extends CollectionName>(
    name: Name,
    record: object,
    before: Collections[Name] | undefined,
    rehearsed?: Rehearsed,
  ): Promise<Collections[Name]> {
    const old = before as unknown as Row | undefined;
    const isGood = rehearsed && rehearsed.before === old && rehearsed.stamp === this.stamp;
    const row = isGood
      ? rehearsed.row
      : savedRecord(name, record, this.surroundings, this.stamp, old);
    await this.#lookUp(referencesOf(name, row));
    this.#checkSurroundings(name, row, await this.#currencyFor(name));
    await checkCurrencyChange(this, name, row);
    if (!before) this.#grow(name, 1);
    this.#heed(row);
    return this.#keep(name, row) as never;
  }

  #heed(row: Row): void {
    const stamp = latestStamp(row);
    if (stamp > this.#latestStamp) this.#latestStamp = stamp;
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
        if (!this.#known.has(key)) this.#known.set(key, await this.facts.has(name, id));
      }),
    );
  }

  /** Whether a record that was looked up is there, with this transaction's writes. */
  #isThere(name: CollectionName, id: string): boolean {
    const written = this.#written.get(name);
    return written?.has(id)
      ? written.get(id) !== undefined
      : (this.#known.get(`${name}/${id}`) ?? false);
  }

  #grow(name: CollectionName, by: number): void {
    this.#grown[name] = (this.#grown[name] ?? 0) + by;
  }

  #keep<Kept extends Row>(name: CollectionName, row: Kept, gone = false): Kept {
    let rows = this.#written.get(name);
    if (!rows) this.#written.set(name, (rows = new Map<string, Row | undefined>()));
    rows.set(row.id, gone ? undefined : row);
    if (name === 'settings') this.#settings = undefined;
    return row;
  }
}
