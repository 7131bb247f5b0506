import { hkdf } from '@noble/hashes/hkdf.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { jsonText } from '@patronkit/records/json-text.js';
import type { DataKeys } from './sealed-row.js';
import { openBytes, sealBytes, secretBytes } from './sealed-row.js';
import { WeakSecretError, WrongPassphraseError } from './sealing-errors.js';

/** What opens a customer base: words that staff know, or 32 bytes the host has from its server. */
export type Secret = { readonly passphrase: string } | { readonly key: Uint8Array };

/** How hard a passphrase is to try: scrypt (RFC 7914). Memory taken: 128 × cost × blockSize bytes. */
export interface DerivationCost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** OWASP, Password Storage Cheat Sheet, 2025: N = 2^17, r = 8, p = 1 (128 MiB). */
export const presentCost: DerivationCost = { cost: 2 ** 17, blockSize: 8, parallel: 1 };
/** More than this no till can do: such a number was not written by us. */
const highestCost = 2 ** 20;

/** One way to the master key. */
export interface Lock {
  readonly kind: 'passphrase' | 'key';
  readonly derivation?: DerivationCost & { readonly name: 'scrypt' };
  readonly salt: Uint8Array<ArrayBuffer>;
  /** The master key, sealed under what the secret leads to. */
  readonly master: Uint8Array<ArrayBuffer>;
}

/** All keys of one customer base, as they are kept: secret → master key → data keys. */
export interface StoredKeys {
  readonly version: 1;
  readonly lock: Lock;
  /** The data keys, sealed under the master key. Old ones stay: rows may still need them. */
  readonly ring: Uint8Array<ArrayBuffer>;
  /** The data key that new rows are sealed with. */
  readonly current: string;
}

/** Keys that are open, in memory only. */
export interface OpenKeys {
  readonly master: Uint8Array;
  readonly data: DataKeys;
  /** For the tokens of exact search. */
  readonly blind: Uint8Array;
}

const keyBytes = 32;
const fewestCharacters = 10;
const encoder = new TextEncoder();

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Another key for another purpose, so that no key serves two. */
export const derivedKey = (key: Uint8Array, purpose: string): Uint8Array =>
  hkdf(sha256, key, undefined, encoder.encode(`patronkit ${purpose}`), keyBytes);

/** @throws {WeakSecretError} when it is no secret at all */
function checkForm(secret: Secret): void {
  const given = Object(secret) as { readonly passphrase?: unknown; readonly key?: unknown };
  if (!('key' in given ? ArrayBuffer.isView(given.key) : typeof given.passphrase === 'string')) {
    throw new WeakSecretError(
      'A secret is { passphrase: "several words" } or { key: a Uint8Array of random bytes }.',
    );
  }
}

/** @throws {WeakSecretError} */
export function checkSecret(secret: Secret): void {
  checkForm(secret);
  if ('key' in secret) {
    if (!(secret.key.length >= keyBytes)) {
      throw new WeakSecretError(`A key must have ${keyBytes} random bytes or more.`);
    }
  } else if ([...secret.passphrase.normalize('NFKC').trim()].length < fewestCharacters) {
    throw new WeakSecretError(
      `The passphrase must have ${fewestCharacters} characters or more; several words are best.`,
    );
  }
}

async function wrappingKey(
  shop: string,
  secret: Secret,
  { kind, derivation, salt }: Omit<Lock, 'master'>,
): Promise<Uint8Array> {
  if ('key' in secret || kind === 'key' || !derivation) {
    if (!('key' in secret) || kind !== 'key') throw new WrongPassphraseError();
    return hkdf(sha256, secret.key, salt, encoder.encode(`patronkit lock ${shop}`), keyBytes);
  }
  const { cost, blockSize, parallel } = derivation;
  if (!(cost <= highestCost)) throw new WrongPassphraseError();
  return scryptAsync(secret.passphrase.normalize('NFKC').trim(), salt, {
    N: cost,
    r: blockSize,
    p: parallel,
    dkLen: keyBytes,
    maxmem: 2 ** 31,
  });
}

const lockLabel = (shop: string, { kind, derivation, salt }: Omit<Lock, 'master'>): unknown => [
  'patronkit master key',
  1,
  shop,
  kind,
  derivation ?? null,
  toHex(salt),
];

/** A lock around a master key that this secret opens. */
export async function makeLock(
  shop: string,
  secret: Secret,
  master: Uint8Array,
  cost: DerivationCost = presentCost,
): Promise<Lock> {
  checkSecret(secret);
  const salt = secretBytes(16);
  const lock: Omit<Lock, 'master'> =
    'key' in secret
      ? { kind: 'key', salt }
      : { kind: 'passphrase', derivation: { name: 'scrypt', ...cost }, salt };
  const key = await wrappingKey(shop, secret, lock);
  return { ...lock, master: sealBytes(key, master, lockLabel(shop, lock)) };
}

/**
 * The master key.
 * @throws {WrongPassphraseError} {@link WeakSecretError} when it is no secret at all
 */
export async function openLock(shop: string, secret: Secret, lock: Lock): Promise<Uint8Array> {
  checkForm(secret);
  const key = await wrappingKey(shop, secret, lock);
  try {
    return openBytes(key, lock.master, lockLabel(shop, lock));
  } catch {
    throw new WrongPassphraseError();
  }
}

const ringLabel = (shop: string, current: string): unknown => [
  'patronkit data keys',
  1,
  shop,
  current,
];

/** @throws when the ring was tampered with, or belongs to another master key */
export function openRing(
  shop: string,
  master: Uint8Array,
  { ring, current }: StoredKeys,
): OpenKeys {
  const text = new TextDecoder().decode(openBytes(master, ring, ringLabel(shop, current)));
  const data = Object.entries(JSON.parse(text) as Record<string, string>);
  return {
    master,
    data: new Map(data.map(([name, hex]) => [name, fromHex(hex)])),
    blind: derivedKey(master, 'blind index'),
  };
}

function sealRing(
  shop: string,
  master: Uint8Array,
  data: DataKeys,
  current: string,
): Uint8Array<ArrayBuffer> {
  const hex = Object.fromEntries([...data].map(([name, key]) => [name, toHex(key)]));
  return sealBytes(master, encoder.encode(jsonText(hex)), ringLabel(shop, current));
}

/** Keys for a customer base that had none. */
export async function makeKeys(
  shop: string,
  secret: Secret,
  cost?: DerivationCost,
): Promise<{ stored: StoredKeys; master: Uint8Array }> {
  const master = secretBytes(keyBytes);
  const lock = await makeLock(shop, secret, master, cost);
  const current = '1';
  const ring = sealRing(shop, master, new Map([[current, secretBytes(keyBytes)]]), current);
  return { stored: { version: 1, lock, ring, current }, master };
}

/** The same keys and one more, with which rows are sealed from now on. */
export function addDataKey(
  shop: string,
  stored: StoredKeys,
  { master, data }: OpenKeys,
): StoredKeys {
  const current = String(Number(stored.current) + 1);
  const keys = new Map([...data, [current, secretBytes(keyBytes)]]);
  return { ...stored, current, ring: sealRing(shop, master, keys, current) };
}
