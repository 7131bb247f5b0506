import type { Customer } from '@patronkit/records/customer.js';
import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { SearchHit } from '../store.js';

/** The fields that are searched, in the order in which equal hits are shown. */
export const searchedFields = ['name', 'memberNumber', 'phone', 'email', 'id'] as const;

/** One searchable text of a customer: what is shown, and what is compared. */
export interface SearchText {
  readonly field: SearchHit['field'];
  readonly shown: string;
  readonly compared: string;
}

/** Letters without case, accents and width: "Ｒenée" and "RENEE" are the same. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Numbers and codes without spaces and punctuation: "+44 (0)20 7946" and "44020 7946" are alike. */
export const foldCode = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** All that a customer can be found by. */
export function searchTextsOf({ id, name, memberNumber, contactWays }: Customer): SearchText[] {
  const texts: SearchText[] = [{ field: 'name', shown: name, compared: foldText(name) }];
  if (memberNumber) {
    texts.push({ field: 'memberNumber', shown: memberNumber, compared: foldCode(memberNumber) });
  }
  for (const { kind, value } of contactWays) {
    if (kind === 'phone') texts.push({ field: kind, shown: value, compared: phoneDigits(value) });
    if (kind === 'email') texts.push({ field: kind, shown: value, compared: foldText(value) });
  }
  texts.push({ field: 'id', shown: id, compared: foldCode(id) });
  return texts;
}
