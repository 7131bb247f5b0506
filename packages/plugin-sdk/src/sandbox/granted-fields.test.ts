import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldClasses, isPersonal } from '@patronkit/records/field-classes.js';
import { effectiveGrant, personalDataWithNetwork, wantedGrants } from './grant-words.js';
import { grantedData, grantedPart } from './granted-fields.js';
import { grantedChanges, grantedQuery } from './granted-query.js';

const numRuns = propertyRuns(100);

const names = ['customers', 'visits', 'feedback', 'somethingElse'] as const;
const fieldNames = [
  ...Object.keys(fieldClasses.customers),
  ...Object.keys(fieldClasses.visits),
  'toString',
  'somethingElse',
];
const lists = fc.dictionary(
  fc.constantFrom(...names),
  fc.uniqueArray(fc.constantFrom(...fieldNames), { maxLength: 6 }),
);
const permissions = fc.record({ read: lists, write: lists });
const network = fc.uniqueArray(fc.constantFrom('https://a.example', 'https://b.example'));
const grants = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom('read', 'write'),
        fc.constantFrom(...names),
        fc.constantFrom(...fieldNames),
      )
      .map(([verb, collection, field]) => `${verb} ${collection}.${field}`),
    fc.constantFrom('network https://a.example', 'network https://c.example'),
  ),
  { maxLength: 40 },
);
const record = fc.dictionary(fc.constantFrom('id', ...fieldNames), fc.string());

const codeOf = (action: () => unknown): string | undefined => {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what a sandboxed plugin was granted', () => {
  it('is what it asked for and the shop gave, field by field, in reads, filters, orders and writes', async () => {
    await fc.assert(
      fc.asyncProperty(permissions, network, grants, record, async (asked, origins, given, row) => {
        const wanted = wantedGrants('p', asked, origins);
        const grant = await effectiveGrant('p', wanted, [...given, personalDataWithNetwork]);
        const holds = (text: string): boolean => wanted.includes(text) && given.includes(text);
        for (const name of names) {
          const isReadable = fieldNames.some((field) => holds(`read ${name}.${field}`));
          if (!isReadable) {
            expect(codeOf(() => grantedPart(grant, name, row))).to.equal('plugin-permission');
            expect(codeOf(() => grantedQuery(grant, name))).to.equal('plugin-permission');
            continue;
          }
          const visible = (field: string): boolean =>
            field === 'id' || holds(`read ${name}.${field}`);
          expect(Object.keys(grantedPart(grant, name, row))).to.have.members(
            Object.keys(row).filter(visible),
          );
          for (const field of fieldNames) {
            const expected = visible(field) ? undefined : 'plugin-permission';
            const where = { [field]: 'x' };
            expect(codeOf(() => grantedQuery(grant, name, { where }))).to.equal(expected);
            expect(codeOf(() => grantedQuery(grant, name, { order: { by: field } }))).to.equal(
              expected,
            );
          }
        }
        for (const name of names) {
          for (const field of fieldNames) {
            const isKept = ['id', 'shop', 'createdAt', 'updatedAt', 'stamps'].includes(field);
            const isWritable = holds(`write ${name}.${field}`) && !isKept;
            expect(codeOf(() => grantedChanges(grant, name, { [field]: 1 }))).to.equal(
              isWritable ? undefined : 'plugin-permission',
            );
          }
        }
      }),
      { numRuns },
    );
  });

  it('is never personal fields and the network, unless the shop says so', async () => {
    await fc.assert(
      fc.asyncProperty(permissions, network, grants, async (asked, origins, given) => {
        const wanted = wantedGrants('p', asked, origins);
        const both =
          given.some((text) => text.startsWith('network ') && wanted.includes(text)) &&
          given.some((text) => {
            const [, name, field] = /^read (\w+)\.(\w+)$/.exec(text) ?? [];
            return wanted.includes(text) && name !== undefined && isPersonal(name, field!);
          });
        const code = await effectiveGrant('p', wanted, given).then(
          () => undefined,
          (error: { code: string }) => error.code,
        );
        expect(code).to.equal(both ? 'plugin-grant' : undefined);
      }),
      { numRuns },
    );
  });

  it('decides what it is told of the place it stands in', async () => {
    await fc.assert(
      fc.asyncProperty(permissions, grants, record, async (asked, given, row) => {
        const wanted = wantedGrants('p', asked, []);
        const grant = await effectiveGrant('p', wanted, given);
        const data = grantedData(grant, { customer: row, visit: 'v_1', secret: 'x' });
        expect(data).to.not.have.property('secret');
        expect('visit' in data).to.equal(grant.read.has('visits'));
        expect('customer' in data).to.equal(grant.read.has('customers'));
        for (const field of Object.keys((data['customer'] as object | undefined) ?? {})) {
          expect(field === 'id' || grant.read.get('customers')!.has(field)).to.equal(true);
        }
      }),
      { numRuns },
    );
  });

  it('cannot come from a manifest of another shape', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (asked, origins) => {
        const code = codeOf(() => wantedGrants('p', asked, origins));
        expect([undefined, 'plugin-grant']).to.include(code);
      }),
      { numRuns },
    );
  });
});
