import type { CollectionName } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { StoredRecord } from '@patronkit/records/record.js';
import { latestStamp, stampFields } from './field-stamps.js';
import type { Row } from './row-rules.js';
import { checkIsRecord, checkKind, checkRecord } from './write-rules.js';

/** What a record gets from where it is written. */
export interface WriteSurroundings {
  readonly shop: string;
  /** Epoch milliseconds UTC. */
  readonly now: number;
  newId(): string;
  /** A stamp later than all that were made or heard of here. */
  newStamp(): string;
}

/** A record that fits its schema, with all but its stamps. */
export type CheckedRecord = StoredRecord & Row;

/**
 * Fills in what the store gives a record.
 * @param before the record that it takes the place of
 * @throws {ValidationError}
 */
export function completeRecord(
  name: CollectionName,
  record: object,
  { shop, now }: WriteSurroundings,
  before?: StoredRecord,
): CheckedRecord {
  const { stamps: _, ...fields } = record as StoredRecord;
  const createdAt = before?.createdAt ?? now;
  return checkRecord(name, { ...fields, shop, createdAt, updatedAt: now });
}

/**
 * A new record with its id: the caller's, the only one a shop's settings have, or a fresh one.
 * @throws {ValidationError} {@link AppendOnlyError} {@link DerivedCollectionError}
 */
export function newRecord(
  name: CollectionName,
  record: object,
  surroundings: WriteSurroundings,
): CheckedRecord {
  checkKind(name, 'add');
  checkIsRecord(name, record);
  const id =
    (record as { id?: unknown }).id ??
    (name === 'settings' ? defaultShopSettings.id : surroundings.newId());
  return completeRecord(name, { ...record, id }, surroundings);
}

/**
 * A record as it is saved over another, or over none, with its stamps.
 * @param stamp of its transaction
 * @throws {ValidationError}
 */
export function savedRecord(
  name: CollectionName,
  record: object,
  surroundings: WriteSurroundings,
  stamp: string,
  before: Row | undefined,
): CheckedRecord {
  const row = completeRecord(name, record, surroundings, before as unknown as StoredRecord);
  // A record that a write of the same moment has left is another one now, and must say so.
  const after = before && latestStamp(before) >= stamp ? surroundings.newStamp() : stamp;
  return { ...row, stamps: stampFields(name, after, row, before) };
}
