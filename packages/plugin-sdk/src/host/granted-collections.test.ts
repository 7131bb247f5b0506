import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { fieldClasses } from '@patronkit/records/field-classes.js';
import type { PluginPermissions } from '../permissions.js';
import { MemoryRecords } from '../testing/memory-records.js';
import { grantedCollections } from './granted-collections.js';

const names = Object.keys(fieldClasses) as (keyof typeof fieldClasses)[];
const fieldsOf = (name: keyof typeof fieldClasses): string[] => Object.keys(fieldClasses[name]);

type Loose = Readonly<
  Record<
    string,
    {
      get?(id: string): Promise<object | undefined>;
      query?(query: object): Promise<object[]>;
      add?(record: object): Promise<string>;
      patch?(id: string, changes: object): Promise<void>;
    }
  >
>;

/** Any fields of any collections. */
const anyGrant = fc
  .subarray(names)
  .chain((chosen) =>
    fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), fc.subarray(fieldsOf(name))))),
  )
  .map((entries) => Object.fromEntries(entries) as NonNullable<PluginPermissions['read']>);

const secretOf = (name: string): { id: string } => ({
  ...Object.fromEntries(fieldsOf(name as 'customers').map((field) => [field, `secret ${field}`])),
  id: 'r_1',
});

const open = (permissions: PluginPermissions): { granted: Loose; records: MemoryRecords } => {
  const records = new MemoryRecords(
    Object.fromEntries(names.map((name) => [name, [secretOf(name)]])),
  );
  const granted = grantedCollections(
    'p',
    permissions,
    async () => records,
    () => {},
  ) as never;
  return { granted, records };
};

const codeOf = (attempt: Promise<unknown> | undefined): Promise<string> =>
  Promise.resolve(attempt).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

describe('the records a plugin is granted', () => {
  it('carry nothing but the granted fields, whatever was granted', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrant, async (read) => {
        const { granted } = open({ read });
        expect(Object.keys(granted).sort()).to.deep.equal(Object.keys(read).sort());
        for (const [name, fields] of Object.entries(read)) {
          const allowed = new Set(['id', ...fields]);
          const shown = [await granted[name]!.get!('r_1'), ...(await granted[name]!.query!({}))];
          for (const record of shown) {
            expect(new Set(Object.keys(record!))).to.deep.equal(allowed);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be filtered, ordered or written by any other field', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrant, anyGrant, async (read, write) => {
        const { granted, records } = open({ read, write });
        for (const name of names) {
          const collection = granted[name];
          for (const field of fieldsOf(name)) {
            const mayRead = field === 'id' || (read[name] as readonly string[])?.includes(field);
            const mayWrite = (write[name] as readonly string[])?.includes(field);
            const reading = mayRead ? 'done' : 'plugin-permission';
            if (collection?.query) {
              expect(await codeOf(collection.query({ where: { [field]: 'x' } }))).to.equal(reading);
              expect(await codeOf(collection.query({ order: { by: field } }))).to.equal(reading);
              const after = { id: 'r_0', [field]: 'x' };
              expect(await codeOf(collection.query({ after }))).to.equal(reading);
            }
            if (!collection?.patch || mayWrite) continue;
            expect(await codeOf(collection.patch('r_1', { [field]: 'x' }))).to.equal(
              'plugin-permission',
            );
            if (field === 'id') continue;
            expect(await codeOf(collection.add!({ [field]: 'x' }))).to.equal('plugin-permission');
          }
          expect(await records.collection(name).get('r_1')).to.deep.equal(secretOf(name));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are read page by page, behind the last row of the page before', async () => {
    const staff = ['ada', 'bo', 'cy', 'di', 'ed'].map((name, index) => ({
      id: `s_${index}`,
      name,
    }));
    const source = new MemoryRecords({ staff: [...staff].reverse() });
    const { staff: granted } = grantedCollections(
      'p',
      { read: { staff: ['name'] } },
      async () => source,
      () => {},
    ) as never as Loose;
    const order = { by: 'name' };
    const first = await granted!.query!({ order, limit: 2 });
    expect(first).to.deep.equal(staff.slice(0, 2));
    expect(await granted!.query!({ order, after: first[1], limit: 2 })).to.deep.equal(
      staff.slice(2, 4),
    );
    expect(await granted!.query!({ after: { id: 's_3' } })).to.deep.equal([staff[4]]);
  });

  it('are written where that was granted', async () => {
    const { granted, records } = open({ write: { notes: ['customer', 'words'] } });
    const id = await granted['notes']!.add!({ customer: 'c_1', words: 'Sent a card' });
    await granted['notes']!.patch!('r_1', { words: 'new' });
    expect(await records.collection('notes').get(id)).to.include({ words: 'Sent a card' });
    expect(await records.collection('notes').get('r_1')).to.include({ words: 'new' });
    expect(granted['notes']!.get).to.equal(undefined);
  });
});
