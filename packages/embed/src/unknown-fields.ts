import { fieldClasses } from '@patronkit/records/field-classes.js';

// Loaded where a page hands in a field that is not kept.

const email = "contactWays: [{ kind: 'email', value }]";
const phone = "contactWays: [{ kind: 'phone', value }]";
const amount = "amount: { minor, currency }, such as { minor: 2450, currency: 'GBP' }";
const at = 'at, in milliseconds since 1970';

/** What people write → what it is called here. */
const rightNames = {
  identify: {
    email,
    mail: email,
    phone,
    tel: phone,
    telephone: phone,
    mobile: phone,
    address: "contactWays: [{ kind: 'address', value }]",
    company: 'employer',
    birthdate: 'birthday',
    birthDate: 'birthday',
    dateOfBirth: 'birthday',
    lang: 'language',
    locale: 'language',
    type: 'kind',
  },
  record: {
    note: 'words',
    notes: 'words',
    text: 'words',
    comment: 'words',
    message: 'words',
    total: amount,
    price: amount,
    items: 'lines',
    date: at,
    time: at,
    timestamp: at,
    customerId: 'customer',
    type: 'kind',
  },
} as const;

const collections = { identify: 'customers', record: 'visits' } as const;

const warned = new Set<string>();

/** Tells the page's developer which fields were not saved, each once. */
export function warnOfUnknownFields(
  call: keyof typeof rightNames,
  fields: readonly string[],
): void {
  for (const field of fields) {
    const name = `Patron.${call} does not know "${field}"`;
    if (warned.has(name)) continue;
    warned.add(name);
    const right = new Map<string, string>(Object.entries(rightNames[call])).get(field);
    const known = Object.keys(fieldClasses[collections[call]]).join(', ');
    const advice = right ? ` Use ${right}.` : field.includes('.') ? '' : ` There are: ${known}.`;
    console.warn(`[patronkit] unknown-field: ${name}, so that was not saved.${advice}`);
  }
}
