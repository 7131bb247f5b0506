import { isObject, readableFields } from './granted-fields.js';
import type { AnyRecord, Grant } from './granted-fields.js';
import { PluginPermissionError } from '../host/permission-errors.js';
import { CallError } from './sandbox-errors.js';

/** A question that names only granted fields. */
export interface CheckedQuery {
  readonly where?: AnyRecord;
  readonly order?: { readonly by: string; readonly direction?: 'ascending' | 'descending' };
  readonly offset?: number;
  readonly limit: number;
}

/** Rows one query brings at most. */
export const mostRows = 200;

const isValue = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isCondition(field: string, condition: unknown): boolean {
  if (isValue(condition)) return true;
  if (field === 'id') return Array.isArray(condition) && condition.every(isValue);
  return (
    isObject(condition) &&
    Object.entries(condition).every(
      ([side, value]) => (side === 'from' || side === 'to') && isValue(value),
    )
  );
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {PluginPermissionError} {@link CallError} */
export function grantedQuery(grant: Grant, collection: unknown, query: unknown = {}): CheckedQuery {
  const { plugin } = grant;
  const fields = readableFields(grant, collection);
  if (!isObject(query)) throw new CallError(plugin, 'a query must be an object');
  const { where, order, offset, limit = mostRows } = query;
  const checkField = (field: unknown): void => {
    if (field !== 'id' && !fields.has(field as string)) {
      throw new PluginPermissionError(
        plugin,
        `may not read "${String(collection)}.${String(field)}"`,
      );
    }
  };
  if (where !== undefined) {
    if (!isObject(where)) throw new CallError(plugin, 'where must be an object');
    for (const [field, condition] of Object.entries(where)) {
      checkField(field);
      if (!isCondition(field, condition)) throw new CallError(plugin, `where.${field} is wrong`);
    }
  }
  if (order !== undefined && !isObject(order)) throw new CallError(plugin, 'order is wrong');
  if (order) checkField(order['by']);
  if (!isCount(limit) || (offset !== undefined && !isCount(offset))) {
    throw new CallError(plugin, 'offset and limit must be whole numbers');
  }
  return {
    limit: Math.min(limit, mostRows),
    // An order of the index that served `where` would be one nobody was granted.
    order: {
      by: (order?.['by'] as string | undefined) ?? 'id',
      direction: order?.['direction'] === 'descending' ? 'descending' : 'ascending',
    },
    ...(where && { where }),
    ...(offset !== undefined && { offset }),
  };
}

/** Fields that are the store's own affair. */
const keptByTheStore = new Set(['id', 'shop', 'createdAt', 'updatedAt', 'stamps']);

/** @throws {PluginPermissionError} {@link CallError} */
export function grantedChanges(grant: Grant, collection: unknown, changes: unknown): AnyRecord {
  const { plugin } = grant;
  const fields = grant.write.get(collection as string);
  if (!fields) throw new PluginPermissionError(plugin, `may not write "${String(collection)}"`);
  if (!isObject(changes)) throw new CallError(plugin, 'what it writes must be an object');
  for (const field of Object.keys(changes)) {
    if (!fields.has(field) || keptByTheStore.has(field)) {
      throw new PluginPermissionError(plugin, `may not write "${String(collection)}.${field}"`);
    }
  }
  return changes;
}
