import { recordsAboutCustomers } from '../privacy/person-records.js';
import type { PersonalDataRights } from '../privacy/personal-data-rights.js';
import type { RoleAccess } from './role-access.js';

const inCopies = ['customers', 'summaries', 'staff', ...recordsAboutCustomers] as const;

/** Who may erase a person may not therefore read all that is held on them. */
export function restrictedPersonalData(
  rights: PersonalDataRights,
  present: () => RoleAccess,
): PersonalDataRights {
  const checkCopy = (): void => {
    for (const name of inCopies) present().checkExport(name);
  };
  return {
    ...rights,
    async gather(customer) {
      checkCopy();
      return rights.gather(customer);
    },
    async export(customer, options) {
      checkCopy();
      return rights.export(customer, options);
    },
  };
}
