import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { randomBytes } from '@patronkit/records/identifier.js';
import type { BackendTransaction } from '../backend.js';
import { systemStore } from '../schema-steps.js';

/** That somebody was erased, in a form that names nobody who is not named to it. */
export interface ErasureProof {
  /** HMAC-SHA-256 of the customer's id under this database's own key, as hexadecimal digits. */
  readonly hash: string;
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** Id of the staff member who did it; absent for a rule of retention. */
  readonly by?: string;
  readonly facts: 'anonymise' | 'delete';
}

const keyOfKey = 'erasure-key';
const proofKey = (hash: string): string => `erasure/${hash}`;

const hashOf = (key: Uint8Array, customer: string): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(customer)));

/** Writes the proof of an erasure inside its transaction. */
export async function writeErasureProof(
  transaction: BackendTransaction,
  customer: string,
  erasure: Omit<ErasureProof, 'hash'>,
): Promise<ErasureProof> {
  let key = (await transaction.get(systemStore, keyOfKey)) as Uint8Array | undefined;
  if (!key) {
    key = randomBytes(32);
    transaction.put(systemStore, key, keyOfKey);
  }
  const proof = { hash: hashOf(key, customer), ...erasure };
  transaction.put(systemStore, proof, proofKey(proof.hash));
  return proof;
}

/** The proof that a customer was erased, if they were: only who knows the id can ask. */
export async function readErasureProof(
  transaction: BackendTransaction,
  customer: string,
): Promise<ErasureProof | undefined> {
  const key = (await transaction.get(systemStore, keyOfKey)) as Uint8Array | undefined;
  return key && ((await transaction.get(systemStore, proofKey(hashOf(key, customer)))) as never);
}
