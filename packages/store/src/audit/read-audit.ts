import type { Backend } from '../backend.js';
import { auditStore } from '../schema-steps.js';
import type { AuditEntry } from './audit-entry.js';

/** So many entries before one, newest first. */
export async function readAudit(
  backend: Backend,
  limit: number,
  before?: number,
): Promise<AuditEntry[]> {
  const transaction = await backend.begin([auditStore], 'readonly');
  return (await transaction.getAll(auditStore, {
    index: '',
    lower: -Infinity,
    upper: before ?? [],
    descending: true,
    limit,
  })) as AuditEntry[];
}
