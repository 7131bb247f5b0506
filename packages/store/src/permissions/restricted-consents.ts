import type { ConsentLedger } from '../privacy/consent-ledger.js';
import type { RoleAccess } from './role-access.js';

/** What a decision tells, and what it takes to write one down. */
const decision = { customer: '', purpose: '', given: '', wording: '', at: '' };

/** What customers allow, as one role may ask for it and write it down. */
export function restrictedConsents(
  ledger: ConsentLedger,
  present: () => RoleAccess,
): ConsentLedger {
  const reads = (): RoleAccess => {
    const access = present();
    access.checkQuery('consents', { where: decision });
    return access;
  };
  return {
    async state(customer) {
      reads();
      return ledger.state(customer);
    },
    async holds(customer, purpose) {
      reads();
      return ledger.holds(customer, purpose);
    },
    async history(customer) {
      const access = reads();
      return (await ledger.history(customer)).map((one) => access.mask('consents', one));
    },
    async decide(given) {
      const access = present();
      access.checkAdd('consents', given);
      return access.mask('consents', await ledger.decide(given));
    },
    async withdraw(customer, way, purposes) {
      const access = present();
      access.checkAdd('consents', { ...decision, ...way });
      const withdrawn = await ledger.withdraw(customer, way, purposes);
      return withdrawn.map((one) => access.mask('consents', one));
    },
    async customersAllowing(purpose) {
      reads().checkQuery('customers');
      return ledger.customersAllowing(purpose);
    },
    async wording(version, purpose, locale) {
      present().checkQuery('consentWordings', { where: { id: '', texts: '' } });
      return ledger.wording(version, purpose, locale);
    },
  };
}
