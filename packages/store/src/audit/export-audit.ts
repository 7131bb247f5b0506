import type { Backend } from '../backend.js';
import { csvCell } from '../exchange/csv-cell.js';
import type { AuditEntry } from './audit-entry.js';
import { canonical } from './audit-entry.js';
import { auditBatches } from './verify-audit.js';

const columns = [
  'sequence',
  'at',
  'operation',
  'staff',
  'role',
  'written',
  'removed',
  'read',
  'detail',
  'previous',
  'hash',
] as const;

const cellOf = (entry: AuditEntry, column: (typeof columns)[number]): string => {
  const value = entry[column];
  if (column === 'at') return new Date(entry.at).toISOString();
  return csvCell(typeof value === 'object' ? canonical(value) : value);
};

/** The whole audit as a table, or as one JSON object a line, which can be verified again. */
export async function exportAudit(backend: Backend, format: 'csv' | 'json-lines'): Promise<Blob> {
  const parts: string[] = format === 'csv' ? [`\uFEFF${columns.join(',')}\r\n`] : [];
  for await (const entries of auditBatches(backend)) {
    parts.push(
      ...entries.map((entry) =>
        format === 'csv'
          ? `${columns.map((column) => cellOf(entry, column)).join(',')}\r\n`
          : `${canonical(entry)}\n`,
      ),
    );
  }
  return new Blob(parts, {
    type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/jsonl;charset=utf-8',
  });
}
