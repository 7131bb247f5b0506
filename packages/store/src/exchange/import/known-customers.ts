import { contactWayKey } from '@patronkit/records/contact-way-text.js';
import type { Customer } from '@patronkit/records/customer.js';
import { eachCustomer } from '../../each-customer.js';
import type { StoreContext } from '../../store-context.js';
import type { SameBy } from './import-plan.js';

type Identified = { readonly id: string } & Partial<
  Pick<Customer, 'name' | 'memberNumber' | 'contactWays'>
>;

/** A name as it is compared: case, width and space do not matter. */
const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

export const keyOf = {
  id: (id: string) => `id:${id}`,
  memberNumber: (number: string) => `member:${number.toLowerCase()}`,
  phone: (value: string) => `phone:${contactWayKey({ kind: 'phone', value })}`,
  email: (value: string) => `email:${contactWayKey({ kind: 'email', value })}`,
  name: (name: string) => `name:${nameKey(name)}`,
};

/** What customers may be known by already. */
export function keysOf(
  { id, memberNumber, name, contactWays = [] }: Partial<Identified>,
  by: readonly SameBy[],
): string[] {
  const ways = contactWays.filter(
    ({ kind }) => (kind === 'phone' || kind === 'email') && by.includes(kind),
  );
  return [
    ...(id ? [keyOf.id(id)] : []),
    ...(memberNumber ? [keyOf.memberNumber(memberNumber)] : []),
    ...ways.map(({ kind, value }) => keyOf[kind as 'phone' | 'email'](value)),
    ...(name && by.includes('name') ? [keyOf.name(name)] : []),
  ].filter((key) => !key.endsWith(':'));
}

/** Finds customers by what identifies them: those of the base and those a table has brought. */
export class KnownCustomers {
  readonly #owners = new Map<string, string>();
  /** Keys that several customers have. */
  readonly #shared = new Set<string>();
  /** The line each customer of the table stands on. */
  readonly #lines = new Map<string, number>();

  constructor(readonly by: readonly SameBy[]) {}

  add(customer: Identified, line?: number): void {
    for (const key of keysOf(customer, this.by)) {
      const owner = this.#owners.get(key);
      if (owner === undefined) this.#owners.set(key, customer.id);
      else if (owner !== customer.id) this.#shared.add(key);
    }
    if (line !== undefined) this.#lines.set(customer.id, line);
  }

  /** Who has one of these; the first that is known decides. */
  find(keys: readonly string[]): { id: string; line?: number; shared: boolean } | undefined {
    const key = keys.find((candidate) => this.#owners.has(candidate));
    if (key === undefined) return undefined;
    const id = this.#owners.get(key)!;
    const line = this.#lines.get(id);
    return { id, ...(line !== undefined && { line }), shared: this.#shared.has(key) };
  }
}

/** All customers of the base. */
export async function knownCustomers(
  context: StoreContext,
  by: readonly SameBy[],
): Promise<KnownCustomers> {
  const known = new KnownCustomers(by);
  await eachCustomer(context, (customer) => known.add(customer));
  return known;
}
