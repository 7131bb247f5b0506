import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { phoneDigits } from '@patronkit/records/contact-way-text.js';

export interface CheckedPhone {
  /** As it is written in its country: "020 7946 0182"; as it was typed where nobody knows. */
  readonly text: string;
  /** Whether its country has such numbers. */
  readonly isPlausible: boolean;
}

/**
 * Looks at a phone number as it was typed. Only spaces and punctuation change: with its country
 * code it stays with it, without it stays without, so that search finds the same digits as before.
 * @param region ISO 3166 code of the country meant where none is said
 */
export function checkPhone(typed: string, region: string | undefined): CheckedPhone {
  const plain = typed.normalize('NFKC').trim();
  const number = parsePhoneNumberFromString(plain.replace(/^00/, '+'), region as CountryCode);
  if (!number?.isValid()) return { text: typed, isPlausible: false };
  const texts = [number.formatNational(), number.formatInternational()];
  const same = texts.find((text) => phoneDigits(text) === phoneDigits(plain));
  return { text: same ?? typed, isPlausible: true };
}
