import type { ContactWay } from './contact-way.js';
import { requiredPersonalFields } from './field-classes.js';
import type { CollectionName } from './collections.js';
import { readAccess } from './permission-policy.js';
import type { CollectionAccess } from './role-policy.js';
import { withheldFields } from './withheld-fields.js';

/** Stands for what is not shown, in the place of letters and digits. */
export const mask = '•••';

const firstLetter = (text: string): string => [...text.trim()][0] ?? '';

/** A phone number by its country and its last digits: "+44 •••• 0958". */
function maskPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  const [country = ''] = /^\+\d{1,3}(?=[\s(-])/.exec(text.trim()) ?? [];
  // Of a short number even a few digits would tell too much.
  const shown = digits.length >= 8 ? digits.slice(-4) : '';
  return [country, `•${mask}`, shown].filter(Boolean).join(' ');
}

const maskEmail = (text: string): string =>
  `${firstLetter(text)}${mask}${text.slice(text.lastIndexOf('@'))}`;

/** Whom it belongs to can be recognised by those who know it; others learn nothing of use. */
export function maskContactWay({ kind, value, label }: ContactWay): ContactWay {
  const masked = kind === 'phone' ? maskPhone(value) : kind === 'email' ? maskEmail(value) : mask;
  return { kind, value: masked, ...(label !== undefined && { label }) };
}

/** A name as its first letter. */
export const maskName = (text: string): string => `${firstLetter(text)}${mask}`;

/** A number as its last characters. */
const maskCode = (text: string): string => `${mask}${text.length >= 8 ? text.slice(-4) : ''}`;

const masks: Readonly<Record<string, (value: never) => unknown>> = {
  name: maskName,
  contactName: maskName,
  memberNumber: maskCode,
  contactWays: (ways: readonly ContactWay[]) => ways.map(maskContactWay),
  contact: maskContactWay,
};

/** What takes the place of a field that is not shown and cannot be missing. */
const nothing = (value: unknown): unknown => (Array.isArray(value) ? [] : mask);

/** A record with the fields that are not shown as they are. */
export type MaskedRecord<Kept extends object> = Kept & {
  /** Fields that are masked or missing. */
  readonly withheld?: readonly string[];
};

/** A record as a role sees it: never the record itself where anything of it is not shown. */
export function maskRecord<Kept extends object>(
  record: Kept,
  name: string,
  access: CollectionAccess,
): MaskedRecord<Kept> {
  const required = (requiredPersonalFields[name as CollectionName] ?? []) as readonly string[];
  const shown: Record<string, unknown> = {};
  const withheld = new Set(withheldFields(record));
  for (const [field, value] of Object.entries(record)) {
    if (field === 'withheld') continue;
    const read = readAccess(access, name, field);
    if (read === 'full') {
      shown[field] = value;
      continue;
    }
    withheld.add(field);
    const masked = read === 'masked' && Object.hasOwn(masks, field);
    if (masked) shown[field] = masks[field]!(value as never);
    else if (required.includes(field)) shown[field] = nothing(value);
  }
  if (withheld.size) shown['withheld'] = [...withheld];
  return shown as MaskedRecord<Kept>;
}
