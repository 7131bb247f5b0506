import type { ContactWay } from './contact-way.js';

/**
 * A phone number as its digits, for matching: "+44 (0)20 7946 0958" and "0044 20 7946 0958" both
 * become "442079460958". A number written without its country stays so: "020 7946 0958" becomes
 * "02079460958". Full-width digits are read as digits. Text without a digit becomes "".
 */
export function phoneDigits(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const international = /^\(?(\+|00)/.test(plain);
  const digits = (international ? plain.replace('(0)', '') : plain).replace(/\D/g, '');
  return international ? digits.replace(/^00/, '') : digits;
}

/** So many last digits tell a phone line, however country and trunk prefix are written. */
const mostTellingDigits = 9;
/** Fewer digits than this are too few to tell that two numbers are one. */
export const fewestTellingDigits = 7;

/** What a phone number has in common with itself written with another prefix, or without any. */
export function tellingDigits(text: string): string {
  return phoneDigits(text).replace(/^0+/, '').slice(-mostTellingDigits);
}

/** The same as `phonesMatch`, for telling digits. */
export function digitsMatch(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter === longer
    ? shorter !== ''
    : // Where a whole number has fewer than nine digits, those before them are of a prefix.
      shorter.length >= fewestTellingDigits && longer.endsWith(shorter);
}

/**
 * Whether two phone numbers may be the same line: the same digits, or one is the other without
 * country or trunk prefix.
 */
export function phonesMatch(one: string, other: string): boolean {
  return digitsMatch(tellingDigits(one), tellingDigits(other));
}

/** An e-mail address for matching: without surrounding space, NFKC, in lower case. */
export function emailKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What two equal ways to reach someone have in common: the value as it is compared. */
export function contactWayKey({ kind, value }: Pick<ContactWay, 'kind' | 'value'>): string {
  return kind === 'phone' ? tellingDigits(value) : emailKey(value).replace(/\s+/g, ' ');
}
