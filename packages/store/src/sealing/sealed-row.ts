import { gcm } from '@noble/ciphers/aes.js';
import { randomBytes } from '@patronkit/records/identifier.js';
import { jsonText } from '@patronkit/records/json-text.js';
import { EncryptionStateError, TamperedError } from './sealing-errors.js';

/** Where a value belongs. It opens nowhere else. */
export interface SealedPlace {
  readonly shop: string;
  readonly store: string;
  /** Key of the row. */
  readonly id: string;
}

/** The personal fields of one row, as they are kept: AES-256-GCM over their JSON. */
export interface SealedFields {
  /** Which data key. */
  readonly key: string;
  /** Their names, in the order of the alphabet. Told openly, so that a locked page can say what is there. */
  readonly fields: readonly string[];
  /** Nonce (12 bytes), ciphertext, tag (16 bytes). */
  readonly box: Uint8Array<ArrayBuffer>;
}

/** The data keys by name. */
export type DataKeys = ReadonlyMap<string, Uint8Array>;

export const nonceBytes = 12;
const tagBytes = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Random bytes that nobody can guess: a host without `crypto` must not get keys from `Math.random`.
 * @throws {EncryptionStateError}
 */
export function secretBytes(count: number): Uint8Array<ArrayBuffer> {
  if (!globalThis.crypto?.getRandomValues) {
    throw new EncryptionStateError('This browser has no source of random numbers to make keys of.');
  }
  return randomBytes(count) as Uint8Array<ArrayBuffer>;
}

/** Ciphertext that opens only with the same key and the same associated data. */
export function sealBytes(
  key: Uint8Array,
  plain: Uint8Array,
  associated: unknown,
): Uint8Array<ArrayBuffer> {
  const nonce = secretBytes(nonceBytes);
  const text = gcm(key, nonce, encoder.encode(jsonText(associated))).encrypt(plain);
  const box = new Uint8Array(nonceBytes + text.length);
  box.set(nonce);
  box.set(text, nonceBytes);
  return box;
}

/** @throws when the key, the bytes or the associated data are not those it was sealed with */
export function openBytes(key: Uint8Array, box: Uint8Array, associated: unknown): Uint8Array {
  const nonce = box.subarray(0, nonceBytes);
  return gcm(key, nonce, encoder.encode(jsonText(associated))).decrypt(box.subarray(nonceBytes));
}

const associatedWith = (
  { shop, store, id }: SealedPlace,
  { key, fields }: Pick<SealedFields, 'key' | 'fields'>,
): unknown => ['patronkit sealed fields', 1, shop, store, id, key, fields];

/** Seals some fields of a row under one of the keys. Their values must be what JSON can hold. */
export function sealFields(
  place: SealedPlace,
  values: Readonly<Record<string, unknown>>,
  keys: DataKeys,
  key: string,
): SealedFields {
  const fields = Object.keys(values).sort();
  const text = jsonText(fields.map((field) => values[field]));
  const associated = associatedWith(place, { key, fields });
  return { key, fields, box: sealBytes(keys.get(key)!, encoder.encode(text), associated) };
}

/** Whether a stored row holds sealed fields, by its shape. */
export const isSealed = (row: unknown): row is { readonly $sealed: SealedFields } =>
  typeof row === 'object' && row !== null && '$sealed' in row;

/**
 * The values of sealed fields.
 * @throws {TamperedError}
 */
export function openFields(
  place: SealedPlace,
  sealed: SealedFields,
  keys: DataKeys,
): Record<string, unknown> {
  try {
    const { key, fields, box } = sealed;
    if (box.length < nonceBytes + tagBytes) throw new RangeError('too short');
    const text = decoder.decode(openBytes(keys.get(key)!, box, associatedWith(place, sealed)));
    const values = JSON.parse(text) as unknown[];
    return Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  } catch (cause) {
    throw new TamperedError(place.store, place.id, { cause });
  }
}
