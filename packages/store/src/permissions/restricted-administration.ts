import type { CollectionName } from '@patronkit/records/collections.js';
import type { HostEvent } from '../sealing/protection-administration.js';
import type { StoreAdministration } from '../store-administration.js';
import { restrictedConsents } from './restricted-consents.js';
import { restrictedPersonalData } from './restricted-personal-data.js';
import type { RoleAccess } from './role-access.js';

type Check = (access: RoleAccess, task: string, first: unknown) => void;

const free: Check = () => undefined;
const protects: Check = (access, task) => access.checkRight('protect', `use ${task}`);
const imports: Check = (access, task) => access.checkRight('import', `use ${task}`);
const erases: Check = (access, task) => access.checkRight('erase', `use ${task}`);
const audits: Check = (access, task) => access.checkRight('audit', `use ${task}`);

/** What each task takes. One that is not named here takes every right there is. */
const checks: { readonly [Task in keyof StoreAdministration]?: Check } = {
  encryptionState: free,
  unlock: free,
  lock: free,
  finishSealing: free,
  isAudited: free,
  record(access, task, event) {
    const { operation } = Object(event) as Partial<HostEvent>;
    if (operation === 'import' || operation === 'erase') {
      access.checkRight(operation, `use ${task} of "${operation}"`);
    }
  },
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
  // Whoever is at the device may have it forget them.
  drafts: free,
  forgetDevice: free,
  consents: free,
  personalData: erases,
};

/** What a role gets of the answer, where that is not all of it. */
const answers: {
  readonly [Task in keyof StoreAdministration]?: (
    answer: Awaited<ReturnType<StoreAdministration[Task]>>,
    present: () => RoleAccess,
  ) => typeof answer;
} = {
  consents: restrictedConsents,
  personalData: restrictedPersonalData,
  // A draft of one role is nobody else's.
  drafts(all, present) {
    const own = `${present().role}/`;
    return all
      .filter(([key]) => key.startsWith(own))
      .map(([key, draft]) => [key.slice(own.length), draft]);
  },
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
        const answer = await (run as (...all: unknown[]) => Promise<unknown>).apply(
          administration,
          given,
        );
        const shown = answers[task as keyof typeof answers] as
          ((all: unknown, role: () => RoleAccess) => unknown) | undefined;
        return shown ? shown(answer, present) : answer;
      },
    ]),
  ) as unknown as StoreAdministration;
}
