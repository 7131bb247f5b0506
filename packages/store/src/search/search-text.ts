import type { Customer } from '@patronkit/records/customer.js';
import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { SearchHit } from '../search-hit.js';

/** The fields whose texts are searched anywhere. Ids are searched from their beginning, apart. */
export const searchedFields = [
  'name',
  'memberNumber',
  'phone',
  'email',
] as const satisfies readonly SearchHit['field'][];

/** One searchable text of a customer: what is shown, and what is compared. */
export interface SearchText {
  readonly field: (typeof searchedFields)[number];
  readonly shown: string;
  readonly compared: string;
}

const printableAscii = /^[ -~]*$/;
/** What most texts are folded by; the rest takes twenty times as long. */
const foldAscii = (text: string): string => text.toLowerCase().replace(/ {2,}/g, ' ').trim();

/**
 * Letters without case, accents and width: "Ｒenée" and "RENEE" are the same. Holds no control
 * characters.
 */
export const foldText = (text: string): string =>
  printableAscii.test(text)
    ? foldAscii(text)
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{Mn}+/gu, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();

/** Numbers and codes without spaces and punctuation: "+44 (0)20 7946" and "44020 7946" are alike. */
export const foldCode = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** All that a customer can be found by, beside the id. The first text is the name. */
export function searchTextsOf({ name, memberNumber, contactWays }: Customer): SearchText[] {
  const texts: SearchText[] = [{ field: 'name', shown: name, compared: foldText(name) }];
  if (memberNumber) {
    texts.push({ field: 'memberNumber', shown: memberNumber, compared: foldCode(memberNumber) });
  }
  for (const { kind, value } of contactWays) {
    if (kind === 'phone') texts.push({ field: kind, shown: value, compared: phoneDigits(value) });
    if (kind === 'email') texts.push({ field: kind, shown: value, compared: foldText(value) });
  }
  return texts;
}

/** Whether a UTF-16 unit belongs to a word, for telling where words begin. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128) {
    const letter = unit | 32;
    return (letter >= 97 && letter <= 122) || (unit >= 48 && unit <= 57);
  }
  // Chinese characters, by far the most of the rest.
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
}
