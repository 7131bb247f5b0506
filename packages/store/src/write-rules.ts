import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import type { Correction } from '@patronkit/records/correction.js';
import type { StoredRecord } from '@patronkit/records/record.js';
import { schemas } from '@patronkit/records/schemas.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import { describeIssues } from '@patronkit/records/validation-issues.js';
import type { Money } from '@patronkit/records/values.js';
import type { Visit } from '@patronkit/records/visit.js';
import { CurrencyInUseError } from './currency-in-use-error.js';
import {
  AppendOnlyError,
  ConflictError,
  CurrencyMismatchError,
  DerivedCollectionError,
  ValidationError,
} from './errors.js';
import type { RecordReader } from './privacy/record-reader.js';
import type { Row } from './row-rules.js';
import { sameContent } from './same-content.js';

/** @throws {AppendOnlyError} {@link DerivedCollectionError} when callers may not write like that */
export function checkKind(name: CollectionName, write: 'add' | 'put' | 'patch' | 'remove'): void {
  const { kind } = collections[name];
  if (kind === 'derived') throw new DerivedCollectionError(name);
  if (kind === 'append-only' && write !== 'add') throw new AppendOnlyError(name);
}

/** @throws {ValidationError} when what should be a record, or what changes in one, is nothing of that kind */
export function checkIsRecord(name: CollectionName, record: unknown): void {
  if (typeof record !== 'object' || record === null) {
    throw new ValidationError(name, [{ path: '', message: 'it is not an object with fields' }]);
  }
}

/**
 * A copy of the record that fits its schema; fields that are `undefined` are left out.
 * @throws {ValidationError}
 */
export function checkRecord(name: CollectionName, record: object): StoredRecord & Row {
  const present = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  );
  const result = schemas[name].safeParse(present);
  if (!result.success) throw new ValidationError(name, describeIssues(result.error, present));
  return result.data;
}

/** The money of a visit that is not in this currency. */
export function foreignMoney({ amount, lines = [] }: Visit, currency: string): Money | undefined {
  return [amount, ...lines.map(({ price }) => price)].find(
    (money) => money && money.currency !== currency,
  );
}

/** @throws {CurrencyMismatchError} when a visit names money of another currency than the shop's */
export function checkCurrency(visit: Visit, currency: string): void {
  const money = foreignMoney(visit, currency);
  if (money) throw new CurrencyMismatchError(money.currency, currency);
}

/**
 * Looks at settings that are to be written.
 * @throws {CurrencyInUseError} when sums would mix purchases with those of another currency
 */
export async function checkCurrencyChange(
  books: RecordReader,
  name: CollectionName,
  row: object,
): Promise<void> {
  if (name !== 'settings') return;
  const { currency } = row as ShopSettings;
  const { currency: before } = await books.settings();
  if (currency === before) return;
  // Only purchases carry money that is summed.
  const [purchase] = await books.query('visits', { where: { kind: 'purchase' }, limit: 1 });
  const held = purchase?.amount?.currency;
  if (held !== undefined && held !== currency) throw new CurrencyInUseError(currency, held);
}

/** @throws {ConflictError} when a record is not the one its caller has seen */
export function checkUnchanged(
  name: CollectionName,
  id: string,
  current: object | undefined,
  seen: object | undefined,
): void {
  if (!seen || (current && sameContent((current as Row)['stamps'], (seen as Row)['stamps'])))
    return;
  throw new ConflictError(name, id, current);
}

/** Fields that name a record of another collection, which must be there. */
const references: Readonly<
  Partial<Record<CollectionName, readonly (readonly [field: string, target: CollectionName])[]>>
> = {
  contacts: [['customer', 'customers']],
  visits: [['customer', 'customers']],
  corrections: [
    ['customer', 'customers'],
    ['visit', 'visits'],
  ],
  notes: [['customer', 'customers']],
  feedback: [['customer', 'customers']],
  ledger: [['customer', 'customers']],
  consents: [['customer', 'customers']],
};

/** The records that must be there for this one to be saved: collection and id of each. */
export function referencesOf(
  name: CollectionName,
  row: Row,
): (readonly [target: CollectionName, id: string])[] {
  return (references[name] ?? []).flatMap(([field, target]) => {
    const id = row[field];
    return typeof id === 'string' ? [[target, id] as const] : [];
  });
}

/** @throws {ValidationError} when a correction is of another customer than the visit it corrects */
export async function checkCorrections(
  rows: readonly object[],
  visitOf: (id: string) => Promise<Visit | undefined>,
): Promise<void> {
  for (const { visit, customer } of rows as readonly Correction[]) {
    const corrected = await visitOf(visit);
    if (!corrected || corrected.customer === customer) continue;
    const message = 'the visit that is corrected is of another customer';
    throw new ValidationError('corrections', [{ path: 'customer', message }]);
  }
}
