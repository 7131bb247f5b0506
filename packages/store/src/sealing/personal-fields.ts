import type { CollectionName } from '@patronkit/records/collections.js';
import { collections } from '@patronkit/records/collections.js';
import {
  fieldClasses,
  isPersonal,
  requiredPersonalFields,
} from '@patronkit/records/field-classes.js';
import {
  auditStore,
  changesStore,
  localStore,
  searchBlocksStore,
  systemStore,
} from '../schema-steps.js';

const neverSealed = new Set([changesStore, searchBlocksStore, auditStore, systemStore]);

/** Whether rows of an object store may hold what is personal. */
export const mayBeSealed = (store: string): boolean => !neverSealed.has(store);

/** Whether values of a store have keys of their own instead of an `id`, and are sealed whole. */
export const isSealedWhole = (store: string): boolean => store === localStore;

/** The fields of a row that are sealed. */
export const sealedFieldsOf = (store: string, row: object): string[] =>
  Object.entries(row)
    .filter(([field, value]) => value !== undefined && isPersonal(store, field))
    .map(([field]) => field);

/** A row with its fields in the order its schema gives them, as it was before it was sealed. */
export function inFieldOrder(store: string, row: Readonly<Record<string, unknown>>): object {
  if (!Object.hasOwn(fieldClasses, store)) return row;
  const known = Object.keys(fieldClasses[store as CollectionName]).filter((field) => field in row);
  return { ...Object.fromEntries(known.map((field) => [field, row[field]])), ...row };
}

/** Whether a row says anything without these fields. */
export function canDoWithout(store: string, fields: readonly string[]): boolean {
  if (!Object.hasOwn(fieldClasses, store)) return false;
  const required = requiredPersonalFields[store as CollectionName] as readonly string[] | undefined;
  return !required?.some((field) => fields.includes(field));
}

/** Fields of indexes that are personal: sealed rows hold an empty text there, to stay in the index. */
export const indexedPersonalFields = (store: string): string[] =>
  Object.hasOwn(collections, store)
    ? collections[store as CollectionName].indexes
        .flat()
        .filter((field) => isPersonal(store, field))
    : [];

/** Place of the first personal field of an index; −1 when there is none. */
export const personalPlace = (store: string, index: string): number =>
  index ? index.split('+').findIndex((field) => isPersonal(store, field)) : -1;
