import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { collectionNames } from './collections.js';
import { fieldClassNames } from './field-class.js';
import type { CollectionAccess, roles } from './role-policy.js';
import { withheldFields } from './withheld-fields.js';
import { maskContactWay, maskName, maskRecord } from './permission-masks.js';
import { accessTo, policyWith, presetPolicy, readAccess } from './permission-policy.js';
import { readAccesses } from './role-policy.js';

const customer = {
  id: 'c1',
  name: 'Anna Weber',
  kind: 'person',
  memberNumber: 'M-778899',
  birthday: '1961-07-04',
  taste: 'oolong',
  contactWays: [
    { kind: 'phone', value: '+44 20 7946 0958', label: 'work' },
    { kind: 'email', value: 'anna@example.org' },
    { kind: 'address', value: '1 Mill Lane, Leeds' },
  ],
} as const;
const seenBy = (role: (typeof roles)[number]) =>
  maskRecord(customer, 'customers', accessTo(presetPolicy[role], 'customers'));

describe('permissions', () => {
  it('a shopper sees an initial and the ends of numbers', () => {
    expect(seenBy('shopper')).to.deep.equal({
      id: 'c1',
      name: 'A•••',
      kind: 'person',
      memberNumber: '•••8899',
      contactWays: [
        { kind: 'phone', value: '+44 •••• 0958', label: 'work' },
        { kind: 'email', value: 'a•••@example.org' },
        { kind: 'address', value: '•••' },
      ],
      withheld: ['name', 'memberNumber', 'birthday', 'taste', 'contactWays'],
    });
  });

  it('staff see who somebody is, and how to reach them only masked', () => {
    const seen = seenBy('staff');
    expect(seen).to.deep.include({
      name: 'Anna Weber',
      taste: 'oolong',
      withheld: ['contactWays'],
    });
    expect(JSON.stringify(seen)).not.to.contain('7946').and.not.to.contain('anna@');
  });

  it('supervisors, managers and admins see it as it is', () => {
    for (const role of ['supervisor', 'manager', 'admin'] as const) {
      expect(seenBy(role)).to.deep.equal(customer);
      expect(withheldFields(seenBy(role))).to.deep.equal([]);
    }
  });

  it('masks tell little of what is short, and nothing of what has no mask', () => {
    expect(maskName('王小明')).to.equal('王•••');
    expect(maskName('👩‍💼')).to.equal('👩•••');
    expect(maskContactWay({ kind: 'phone', value: '999 123' }).value).to.equal('••••');
    expect(maskContactWay({ kind: 'phone', value: '13800138000' }).value).to.equal('•••• 8000');
    expect(maskContactWay({ kind: 'messaging', value: 'weixin-anna' }).value).to.equal('•••');
  });

  it('a shop may say otherwise for a role, and only for that', () => {
    const policy = policyWith({ staff: { rights: ['import'] } });
    expect(policy.staff.rights).to.deep.equal(['import']);
    expect(policy.staff.access).to.deep.equal(presetPolicy.staff.access);
    expect(policy.shopper).to.deep.equal(presetPolicy.shopper);
  });

  it('no value that is not shown is left in a masked record', () => {
    const access: fc.Arbitrary<CollectionAccess> = fc.record({
      rows: fc.boolean(),
      read: fc.record(
        Object.fromEntries(fieldClassNames.map((name) => [name, fc.constantFrom(...readAccesses)])),
      ),
      write: fc.constant([]),
      remove: fc.boolean(),
      export: fc.boolean(),
    });
    const secret = (field: string): string => `${field} that nobody may read`;
    fc.assert(
      fc.property(fc.constantFrom(...collectionNames), access, (name, given) => {
        const fields = ['id', 'name', 'words', 'taste', 'points', 'comment', 'reason', 'unknown'];
        const record = Object.fromEntries(fields.map((field) => [field, secret(field)]));
        const seen = JSON.stringify(maskRecord(record, name, given));
        for (const field of fields) {
          const shown = readAccess(given, name, field) === 'full';
          expect(seen.includes(secret(field)), `${name}.${field}`).to.equal(shown);
        }
      }),
    );
  });
});
