import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import { deepFreeze } from './deep-freeze.js';
import { everyGroup } from './field-stamps.js';
import type { WriteSurroundings } from './new-record.js';
import { newRecord, savedRecord } from './new-record.js';
import type { Row } from './row-rules.js';
import { sameContent } from './same-content.js';
import type { Rehearsed } from './unit-of-work.js';
import { checkIsRecord, checkKind } from './write-rules.js';
import type { WritingContext } from './writer.js';

/** A write of one record, as it was called for. */
export interface Intent {
  readonly type: 'add' | 'put' | 'patch' | 'remove';
  readonly name: CollectionName;
  /** The record, or what is to change in it. */
  readonly record: object;
  /** Of the record, where it must be there. */
  readonly id?: string;
  /** The record as the caller has seen it. */
  readonly ifUnchanged?: object | undefined;
}

/** What a write will leave, as far as that is known. */
export interface Rehearsal {
  readonly id: string;
  readonly row: Row | undefined;
  /** Of use to the write itself. */
  readonly rehearsed?: Rehearsed;
}

/**
 * Works out what a write will leave, at once and from what is at hand, so that it can be shown
 * before it is committed.
 * @returns nothing where only the database knows
 * @throws {ValidationError} {@link AppendOnlyError} {@link DerivedCollectionError}
 */
export function rehearse(
  { atHand, pending }: WritingContext,
  { type, name, record, id, ifUnchanged }: Intent,
  surroundings: WriteSurroundings,
  stamp: string,
): Rehearsal | undefined {
  checkKind(name, type);
  checkIsRecord(name, record);
  const known = (key: string): { readonly row: Row | undefined } | undefined => {
    const stored = atHand(name, key);
    return pending.get(name, key) ?? (stored && { row: stored.value as Row | undefined });
  };
  if (type === 'add') {
    const row = newRecord(name, record, surroundings);
    if (collections[name].kind === 'mutable') row.stamps = { [everyGroup]: stamp };
    const rehearsed = { before: undefined, row: deepFreeze(row), stamp };
    // An id that is taken is refused later; here it must not replace the record that has it.
    return known(row.id)?.row ? undefined : { id: row.id, row, rehearsed };
  }
  const key = id ?? (record as { id?: unknown }).id;
  const found = typeof key === 'string' ? known(key) : undefined;
  if (!found) return undefined;
  const { row: before } = found;
  if (before?.['withheld'] !== undefined) return undefined;
  const isSeen = !ifUnchanged || sameContent(before?.['stamps'], (ifUnchanged as Row)['stamps']);
  if (!isSeen || (!before && type !== 'put')) return undefined;
  if (type === 'remove') return { id: key as string, row: undefined };
  const whole = type === 'put' ? record : { ...before, ...record, id: key };
  const row = deepFreeze(savedRecord(name, whole, surroundings, stamp, before));
  return { id: row.id, row, rehearsed: { before, row, stamp } };
}
