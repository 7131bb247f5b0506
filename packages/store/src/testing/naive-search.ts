import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { SearchHit } from '../search-hit.js';
import { foldCode, foldText, searchTextsOf } from '../search/search-text.js';

interface Fit {
  readonly rank: number;
  readonly hit: SearchHit;
}

const isWordEnd = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);

/** Every place of a term in a text: 0 at its beginning, 1 where a word begins, 2 elsewhere. */
function ranksIn(text: string, term: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => text.startsWith(term, at))
    .map((at) => (at === 0 ? 0 : isWordEnd(text[at - 1]!) ? 2 : 1));
}

function fitOfWords(customer: Customer, words: readonly string[]): Fit | undefined {
  const texts = searchTextsOf(customer);
  if (!words.every((word) => texts.some(({ compared }) => compared.includes(word))))
    return undefined;
  const { id, name } = customer;
  return texts
    .flatMap(({ field, shown, compared }) =>
      ranksIn(compared, words[0]!).map((rank) => ({ rank, hit: { id, name, field, text: shown } })),
    )
    .sort((one, other) => one.rank - other.rank)[0];
}

function fitOf(customer: Customer, text: string): Fit | undefined {
  const { id, name } = customer;
  const words = foldText(text).split(' ').filter(Boolean);
  if (!words.length) return undefined;
  const code = foldCode(text);
  const phone = /\p{L}/u.test(text) ? '' : phoneDigits(text);
  const wholes = [code, code.replace(/^0+(?=\d{3})/, ''), phone]
    .filter((whole) => /\p{N}/u.test(whole) && !words.includes(whole))
    .map((whole) => [whole]);
  const fits = [words, ...wholes].map((wanted) => fitOfWords(customer, wanted));
  const byId = foldText(id).startsWith(words.join(' '))
    ? { rank: 0, hit: { id, name, field: 'id' as const, text: id } }
    : undefined;
  return [...fits, byId].filter((fit) => !!fit).sort((one, other) => one.rank - other.rank)[0];
}

/** What a search answers, worked out from all customers one by one. */
export function naiveSearch(
  customers: Iterable<Customer>,
  text: string,
  limit: number,
): SearchHit[] {
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...customers]
    .map((customer) => fitOf(customer, text))
    .filter((fit) => !!fit)
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        before(one.hit.name, other.hit.name) ||
        before(one.hit.id, other.hit.id),
    )
    .slice(0, limit)
    .map(({ hit }) => hit);
}
