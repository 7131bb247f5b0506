import type { CollectionName } from '@patronkit/records/collections.js';
import type { StoreAdministration } from '../administration.js';
import type { RoleAccess } from './role-access.js';

type Check = (access: RoleAccess, task: string, first: unknown) => void;

const free: Check = () => undefined;
const protects: Check = (access, task) => access.checkRight('protect', `use ${task}`);
const imports: Check = (access, task) => access.checkRight('import', `use ${task}`);
const audits: Check = (access, task) => access.checkRight('audit', `use ${task}`);

/** What each task takes. One that is not named here takes every right there is. */
const checks: { readonly [Task in keyof StoreAdministration]?: Check } = {
  encryptionState: free,
  unlock: free,
  lock: free,
  finishSealing: free,
  isAudited: free,
  record: free,
  registerPersonalData: free,
  enableEncryption: protects,
  disableEncryption: protects,
  changePassphrase: protects,
  rotateKey: protects,
  setAudit: protects,
  auditLog: audits,
  auditHash: audits,
  verifyAudit: audits,
  exportAudit: audits,
  exportCsv: (access, _task, name) => access.checkExport(name as CollectionName),
  findExactly: (access) =>
    access.checkQuery('customers', { where: { contactWays: '', memberNumber: '' } }),
  csvColumns: free,
  readTable: imports,
  previewImport: imports,
  checkImport: imports,
  startImport: imports,
  continueImport: imports,
  imports,
  importProblems: imports,
  undoImport: imports,
  forgetImport: imports,
  // Who may write down words may take them back while they are fresh.
  takeBack: (access, _task, name) => access.checkAdd(name as CollectionName, { words: '' }),
  backupState: free,
  askToPersist: free,
};

/** The administration as one role may use it. */
export function restrictedAdministration(
  administration: StoreAdministration,
  present: () => RoleAccess,
): StoreAdministration {
  const unknown: Check = (role, task) => role.checkRight('anything', `use ${task}`);
  return Object.fromEntries(
    Object.entries(administration).map(([task, run]) => [
      task,
      async (...given: unknown[]) => {
        (checks[task as keyof typeof checks] ?? unknown)(present(), task, given[0]);
        return await (run as (...all: unknown[]) => Promise<unknown>).apply(administration, given);
      },
    ]),
  ) as unknown as StoreAdministration;
}
