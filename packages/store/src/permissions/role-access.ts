import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import { fieldClassNames } from '@patronkit/records/field-class.js';
import { fieldClassOf } from '@patronkit/records/field-classes.js';
import type { MaskedRecord } from '@patronkit/records/permission-masks.js';
import { maskRecord } from '@patronkit/records/permission-masks.js';
import { accessTo, readAccess } from '@patronkit/records/permission-policy.js';
import type { CollectionAccess, Right, Role, RolePolicy } from '@patronkit/records/role-policy.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { LooseQuery } from '../query-plan.js';
import { planQuery } from '../query-plan.js';
import { sameContent } from '../same-content.js';
import { indexName } from '../schema-steps.js';
import { PermissionError } from './permission-error.js';

const filledByTheStore = new Set(['id', 'shop', 'createdAt', 'updatedAt', 'stamps']);
const present = (record: object): string[] =>
  Object.entries(Object(record) as object)
    .filter(([field, value]) => value !== undefined && !filledByTheStore.has(field))
    .map(([field]) => field);

/** What one role may do, with the checks that hold it to that. */
export class RoleAccess {
  constructor(
    readonly role: Role,
    readonly policy: RolePolicy,
  ) {}

  to(name: CollectionName): CollectionAccess {
    return accessTo(this.policy, name);
  }

  mask<Kept extends object>(name: CollectionName, record: Kept): MaskedRecord<Kept> {
    return maskRecord(record, name, this.to(name));
  }

  isShown(name: CollectionName, field: string): boolean {
    return readAccess(this.to(name), name, field) === 'full';
  }

  /** Whether every field of a collection is shown as it is. */
  seesAllOf(name: CollectionName): boolean {
    const { rows, read } = this.to(name);
    return rows && fieldClassNames.every((fieldClass) => read[fieldClass] === 'full');
  }

  /**
   * Order and filters tell of a field as well as reading it does.
   * @throws {PermissionError}
   */
  checkQuery(name: CollectionName, { where = {}, order }: LooseQuery = {}): void {
    if (!this.to(name).rows) throw this.#refusal(`see "${name}"`);
    const named = Object.keys(where).filter((field) => where[field] !== undefined);
    const hidden = [...named, ...(order ? [order.by] : [])].filter(
      (field) => !this.isShown(name, field),
    );
    if (hidden.length) {
      throw this.#refusal(`search or order "${name}" by ${[...new Set(hidden)].join(', ')}`);
    }
  }

  /** Whether the index that serves a query would order its rows by what is not shown. */
  orderTells(name: CollectionName, query: LooseQuery = {}): boolean {
    const plan = planQuery(collections[name].indexes.map(indexName), query);
    return !!plan?.index.split('+').some((field) => field && !this.isShown(name, field));
  }

  /** @throws {PermissionError} when a new record has fields the role may not write */
  checkAdd(name: CollectionName, record: object): void {
    this.#checkWrite(name, present(record));
  }

  /**
   * What is not shown as it is cannot be replaced either: its mask would be written in its place.
   * @throws {PermissionError}
   */
  checkPatch(name: CollectionName, changes: object): void {
    const fields = Object.keys(Object(changes) as object).filter(
      (field) => !filledByTheStore.has(field),
    );
    this.#checkWrite(name, fields);
    const hidden = fields.filter((field) => !this.isShown(name, field));
    if (hidden.length) throw this.#refusal(`change ${hidden.join(', ')} in "${name}"`);
  }

  /** @throws {PermissionError} unless the role sees and may write every field: put replaces all */
  checkPut(name: CollectionName, record: object): void {
    this.#checkWrite(name, present(record));
    const { write } = this.to(name);
    if (!this.seesAllOf(name) || !fieldClassNames.every((one) => write.includes(one))) {
      throw this.#refusal(
        `replace whole records in "${name}"; use patch for the fields it may write`,
      );
    }
  }

  /** @throws {PermissionError} */
  checkRemove(name: CollectionName): void {
    if (!this.to(name).remove) throw this.#refusal(`remove records from "${name}"`);
  }

  /** A table holds what is stored, so only who sees all of it may export it. @throws {PermissionError} */
  checkExport(name: CollectionName): void {
    if (!this.to(name).export || !this.seesAllOf(name)) throw this.#refusal(`export "${name}"`);
  }

  /** @throws {PermissionError} */
  checkRight(right: Right | 'anything', what: string): void {
    const { rights } = this.policy;
    const all = right === 'anything' ? (['erase', 'audit', 'protect', 'import'] as const) : [right];
    if (!all.every((one) => rights.includes(one))) throw this.#refusal(what);
  }

  /**
   * Who changes what roles may do could give themselves anything.
   * @throws {PermissionError}
   */
  checkPermissions(before: object | undefined, after: object | undefined): void {
    const of = (settings: unknown): unknown =>
      (Object(settings) as Partial<ShopSettings>).permissions;
    if (!sameContent(of(before), of(after))) {
      this.checkRight('protect', 'change what roles may do');
    }
  }

  #checkWrite(name: CollectionName, fields: readonly string[]): void {
    const { write } = this.to(name);
    const refused = fields.filter((field) => !write.includes(fieldClassOf(name, field)));
    if (refused.length || !write.length) {
      throw this.#refusal(`write ${refused.join(', ') || 'anything'} in "${name}"`);
    }
  }

  #refusal(what: string): PermissionError {
    return new PermissionError(this.role, what);
  }
}
