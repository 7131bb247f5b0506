import { collectionNames } from '@patronkit/records/collections.js';
import type { BackendTransaction, Key, Stretch } from '../backend.js';
import type { BulkProgress } from '../bulk-options.js';
import { givePageItsTurn } from '../page-turn.js';
import { importsStore, localStore, systemStore } from '../schema-steps.js';
import { blindEntry, blindRange, blindStore } from './blind-index.js';
import { isSealedWhole, sealedFieldsOf } from './personal-fields.js';
import type { Protection } from './protection.js';
import { isSealed } from './sealed-row.js';
import { EncryptionStateError, LockedError } from './sealing-errors.js';
import type { StoredRow } from './vault.js';

/** Rows in one transaction: some milliseconds of work. */
const batchSize = 50;
const progressKey = 'sealing-progress';
const storesToSeal: readonly string[] = [...collectionNames, importsStore, localStore];

export interface SealingOptions {
  /** Called after each batch. `total` counts all rows there are, personal or not. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /** Stops between two batches; what is left is done after the next unlock. */
  readonly signal?: AbortSignal | undefined;
}

interface Place {
  readonly store: string;
  readonly after: Key;
}

const all: Stretch = { index: '', lower: -Infinity, upper: [], descending: false };
const batchAfter = ({ after }: Place): Stretch => ({
  ...all,
  lower: after,
  lowerOpen: true,
  limit: batchSize,
});

/**
 * Brings every row to how it shall be kept: sealed with the present key, or plain. Works batch by
 * batch; an interrupted run goes on where it was, since every row written meanwhile is right
 * already.
 * @throws {LockedError} {@link EncryptionStateError} when another tab turned the tide meanwhile
 */
export async function sealExisting(
  protection: Protection,
  { onProgress, signal }: SealingOptions = {},
): Promise<void> {
  const { backend } = protection.context;
  const { encryption, generation } = protection.header;
  if (!encryption || encryption.state === 'sealed') return;
  const total = await countAll(protection);
  let written = 0;
  let place = (await backend.get(systemStore, progressKey)) as Place | undefined;
  if (!storesToSeal.includes(place?.store ?? '')) place = undefined;
  place ??= { store: storesToSeal[0]!, after: -Infinity };
  while (place) {
    signal?.throwIfAborted();
    if (!protection.vault.keys) throw new LockedError(place.store);
    if (protection.header.generation !== generation) {
      throw new EncryptionStateError('Another tab has changed the encryption meanwhile.');
    }
    const { keys, next } = await sealBatch(protection, place);
    written += keys;
    onProgress?.({ written, total: Math.max(total, written) });
    place = next;
    await givePageItsTurn();
  }
  const done =
    encryption.state === 'sealing' ? { ...encryption, state: 'sealed' as const } : undefined;
  await protection.change({ ...protection.header, encryption: done }, async (transaction) => {
    transaction.delete(systemStore, progressKey);
    if (!done) await removeTokens(transaction);
  });
}

/** What was interrupted begins anew: rows have to be written otherwise than it was doing. */
export const forgetProgress = (transaction: BackendTransaction): void =>
  transaction.delete(systemStore, progressKey);

async function countAll({ context }: Protection): Promise<number> {
  const transaction = await context.backend.begin(storesToSeal, 'readonly');
  const counts = await Promise.all(storesToSeal.map((store) => transaction.count(store, all)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function sealBatch(
  protection: Protection,
  place: Place,
): Promise<{ keys: number; next: Place | undefined }> {
  const { store } = place;
  const transaction = await protection.beginPlain([store, systemStore], 'relaxed');
  try {
    const keys = await transaction.getAllKeys(store, batchAfter(place));
    const rows = await Promise.all(keys.map((key) => transaction.get(store, key)));
    for (const [index, key] of keys.entries())
      sealOne(protection, transaction, store, key, rows[index]);
    const next =
      keys.length === batchSize
        ? { store, after: keys.at(-1)! }
        : { store: storesToSeal[storesToSeal.indexOf(store) + 1]!, after: -Infinity };
    transaction.put(systemStore, next, progressKey);
    await transaction.finish();
    return { keys: keys.length, next: next.store ? next : undefined };
  } catch (error) {
    transaction.abort();
    await transaction.finish().catch(() => undefined);
    throw error;
  }
}

function sealOne(
  { vault, header }: Protection,
  transaction: BackendTransaction,
  store: string,
  key: Key,
  kept: unknown,
): void {
  const { current } = header.encryption!.keys;
  const isRight = vault.seals
    ? isSealed(kept)
      ? kept.$sealed.key === current
      : !isSealedWhole(store) && !sealedFieldsOf(store, kept as object).length
    : !isSealed(kept);
  if (isRight) return;
  const sealed = vault.seal(store, vault.openQuietly(store, kept, key), key) as StoredRow;
  transaction.put(store, sealed, isSealedWhole(store) ? key : undefined);
  if (store !== blindStore) return;
  for (const token of sealed.$blind ?? []) {
    transaction.put(systemStore, key, blindEntry(token, String(key)));
  }
}

async function removeTokens(transaction: BackendTransaction): Promise<void> {
  const range = { ...all, ...blindRange() };
  for (const key of await transaction.getAllKeys(systemStore, range)) {
    transaction.delete(systemStore, key);
  }
}
