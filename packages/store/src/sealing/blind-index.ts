import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import { emailKey, tellingDigits } from '@patronkit/records/contact-way-text.js';
import { foldCode } from '../search/search-text.js';

/** What can be looked for exactly without opening every row. */
export const exactFields = ['phone', 'email', 'memberNumber'] as const;
export type ExactField = (typeof exactFields)[number];

/** The only store whose rows are looked for like this. */
export const blindStore = 'customers';

/** Half a SHA-256: enough to tell values of one shop apart. */
const tokenBytes = 16;

const normalised: Readonly<Record<ExactField, (text: string) => string>> = {
  phone: tellingDigits,
  email: emailKey,
  memberNumber: foldCode,
};

/** The token of a value: equal for equal values, and without the key nothing can be told from it. */
export function blindToken(field: ExactField, text: string, key: Uint8Array): string {
  const bytes = utf8ToBytes(`${field}\0${normalised[field](text)}`);
  return bytesToHex(hmac(sha256, key, bytes).subarray(0, tokenBytes));
}

/** The values of a customer that can be looked for exactly. */
export function exactValues(personal: object): (readonly [ExactField, string])[] {
  const { memberNumber, contactWays = [] } = personal as {
    readonly memberNumber?: string;
    readonly contactWays?: readonly ContactWay[];
  };
  return [
    ...(memberNumber ? [['memberNumber', memberNumber] as const] : []),
    ...contactWays.flatMap(({ kind, value }) =>
      kind === 'phone' || kind === 'email' ? [[kind, value] as const] : [],
    ),
  ];
}

/** Whether a value is the one that was looked for: tokens of phones are alike for near numbers. */
export const isSameValue = (field: ExactField, one: string, other: string): boolean =>
  normalised[field](one) === normalised[field](other);

/** The tokens of a row. */
export const blindTokens = (store: string, personal: object, key: Uint8Array): string[] =>
  store === blindStore
    ? [...new Set(exactValues(personal).map(([field, text]) => blindToken(field, text, key)))]
    : [];

/** Where `$system` keeps that a row has a token. */
export const blindEntry = (token: string, id: string): string => `blind:${token}:${id}`;
export const blindRange = (token = ''): { lower: string; upper: string } =>
  token
    ? { lower: `blind:${token}:`, upper: `blind:${token};` }
    : { lower: 'blind:', upper: 'blind;' };
