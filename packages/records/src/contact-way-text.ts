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

/** Fewer digits than this are too few to tell that two numbers are one. */
const fewestTellingDigits = 7;

/**
 * Whether two phone numbers may be the same line: the same digits, or one is the other without
 * country or trunk prefix.
 */
export function phonesMatch(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other]
    .map((text) => phoneDigits(text).replace(/^0+/, ''))
    .sort((left, right) => left.length - right.length);
  return shorter === longer
    ? shorter !== ''
    : shorter.length >= fewestTellingDigits && longer.endsWith(shorter);
}

/** An e-mail address for matching: without surrounding space, NFKC, in lower case. */
export function emailKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What two equal ways to reach someone have in common: the value as it is compared. */
export function contactWayKey({ kind, value }: Pick<ContactWay, 'kind' | 'value'>): string {
  return kind === 'phone' ? phoneDigits(value) : emailKey(value).replace(/\s+/g, ' ');
}
