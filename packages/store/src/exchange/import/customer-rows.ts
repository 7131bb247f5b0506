import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { customerKindWords, stageWords } from './choice-words.js';
import type { RowCells } from './row-cells.js';

/** Longest texts a customer's fields take, in UTF-16 code units. */
const longest = { short: 200, remark: 2000, reference: 64, memberNumber: 40 } as const;

const wayKinds = ['phone', 'email', 'messaging', 'address'] as const;

function contactWaysIn(cells: RowCells): Customer['contactWays'] {
  return wayKinds.flatMap((kind) =>
    cells.texts(kind).flatMap((value) => {
      if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) {
        cells.report('email', kind, 'must be an e-mail address, such as name@example.com');
        return [];
      }
      if (kind === 'phone' && !/(\p{Nd}.*){3}/u.test(value)) {
        cells.report('phone', kind, 'must be a phone number, with at least three digits');
        return [];
      }
      return [{ kind, value }];
    }),
  );
}

const textFields = {
  id: longest.reference,
  memberNumber: longest.memberNumber,
  language: longest.reference,
  region: longest.short,
  employer: longest.short,
  source: longest.short,
  owner: longest.reference,
  buyingHabits: longest.remark,
  taste: longest.remark,
  character: longest.remark,
} as const;

function textsIn(cells: RowCells): Partial<NewRecord<Customer>> {
  return Object.fromEntries(
    (Object.keys(textFields) as (keyof typeof textFields)[]).flatMap((field) => {
      const text = cells.text(field);
      if (text.length > textFields[field]) {
        cells.report('too-long', field, `must be at most ${textFields[field]} characters`);
      }
      return text ? [[field, text] as const] : [];
    }),
  );
}

/** Chinese names are written family name first, without a space. */
function joinedName(cells: RowCells): string {
  const [first, last] = [cells.text('firstName'), cells.text('lastName')];
  return /\p{Script=Han}/u.test(last + first)
    ? `${last}${first}`
    : [first, last].filter(Boolean).join(' ');
}

/** What a row says of a customer: the fields it has, and no more. */
export function customerIn(cells: RowCells): Partial<NewRecord<Customer>> {
  const name = cells.text('name') || joinedName(cells);
  if (name.length > longest.short) {
    cells.report('too-long', 'name', `must be at most ${longest.short} characters`);
  }
  const kind = cells.choice('kind', customerKindWords);
  const stage = cells.choice('stage', stageWords);
  const birthday = cells.birthday();
  const memberSince = cells.instant('memberSince');
  return {
    ...textsIn(cells),
    ...(name && { name }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(birthday && { birthday }),
    ...(memberSince !== undefined && { memberSince }),
    contactWays: contactWaysIn(cells),
  };
}

/** A new customer of what a row says; the name must be there. */
export const newCustomer = (
  fields: Partial<NewRecord<Customer>> & { name: string },
): NewRecord<Customer> => ({ kind: 'person', stage: 'keep', contactWays: [], ...fields });
