import type { Customer } from '@patronkit/records/customer.js';
import type { SearchHit } from '../search-hit.js';
import { foldCode, foldText, searchTextsOf } from '../search/search-text.js';
import type { Store } from '../store.js';
import type { RoleAccess } from './role-access.js';

const defaultLimit = 20;
const fieldOf = { phone: 'contactWays', email: 'contactWays' } as const;

/**
 * Hits by what the role sees, and by nothing else: a customer that is found by a hidden number only
 * is not found, and hidden texts do not order the others.
 */
export async function restrictedSearch(
  store: Store,
  access: RoleAccess,
  text: string,
  { limit = defaultLimit }: { limit?: number } = {},
): Promise<SearchHit[]> {
  access.checkQuery('customers');
  if (access.seesAllOf('customers')) return store.search(text, { limit });
  const isShown = (field: SearchHit['field']): boolean =>
    access.isShown('customers', fieldOf[field as keyof typeof fieldOf] ?? field);
  const found = await store.search(text, { limit: Number.MAX_SAFE_INTEGER });
  const customers = await store.customers.query({ where: { id: found.map(({ id }) => id) } });
  const hits = customers.flatMap((customer) => hitOf(customer, text, isShown));
  return hits
    .sort((one, other) =>
      one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1,
    )
    .slice(0, limit);
}

/** The first text that is shown and holds what was looked for, or the id that begins with it. */
function hitOf(
  customer: Customer,
  text: string,
  isShown: (field: SearchHit['field']) => boolean,
): SearchHit[] {
  const folded = foldText(text);
  const words = [...folded.split(' '), foldCode(text)].filter(Boolean);
  const texts = searchTextsOf(customer).filter(({ field }) => isShown(field));
  const all = texts.map(({ compared }) => compared).join('\n');
  const code = words.at(-1)!;
  const holds = words.slice(0, -1).every((word) => all.includes(word)) || all.includes(code);
  const hit = texts.find(({ compared }) => words.some((word) => compared.includes(word)));
  const { id } = customer;
  // Without the name, the id is all that tells them apart.
  const name = isShown('name') ? customer.name : id;
  if (holds && hit) return [{ id, name, field: hit.field, text: hit.shown }];
  const isId = isShown('id') && foldText(id).startsWith(folded);
  return isId ? [{ id, name, field: 'id', text: id }] : [];
}
