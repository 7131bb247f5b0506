import { ImportError } from './import-error.js';
import type { ImportField, ImportTarget } from './import-fields.js';
import type { ImportPlan } from './import-plan.js';

/** Of each list a table needs one column at least. */
const needed: Readonly<Record<ImportTarget, readonly (readonly ImportField[])[]>> = {
  customers: [['name', 'firstName', 'lastName']],
  visits: [['at'], ['customer', 'memberNumber', 'phone', 'email', 'name']],
  feedback: [['at'], ['score']],
};

/** What no column says and one must: for each, the fields of which one is enough. */
export const missingColumns = ({
  target,
  columns,
}: ImportPlan): readonly (readonly ImportField[])[] =>
  needed[target].filter((fields) => !fields.some((field) => columns.includes(field)));

/** @throws {ImportError} `import-columns` */
export function checkPlan(plan: ImportPlan): void {
  const missing = missingColumns(plan);
  if (!missing.length) return;
  const list = missing.map((fields) => fields.join(' or ')).join('; ');
  throw new ImportError(
    'import-columns',
    `Nothing was imported, since the table lacks a column for: ${list}. Say which column it is, or add it to the file.`,
  );
}
