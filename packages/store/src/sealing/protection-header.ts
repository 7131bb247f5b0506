import type { BackendTransaction } from '../backend.js';
import { ProtectionChangedError } from '../errors.js';
import { systemStore } from '../schema-steps.js';
import type { StoredKeys } from './key-ring.js';

/** How a customer base is protected: one record in `$system`, the same for every tab. */
export interface ProtectionHeader {
  /** Rises with every change of this record. */
  readonly generation: number;
  readonly encryption?: EncryptionHeader | undefined;
  /** Whether what is done is written down. */
  readonly audited: boolean;
}

export interface EncryptionHeader {
  /**
   * `sealing` and `unsealing`: new rows are written as it shall be, older ones are being worked
   * through.
   */
  readonly state: 'sealing' | 'sealed' | 'unsealing';
  readonly keys: StoredKeys;
  /** Minutes without a sign of a person after which every tab locks; 0: never. */
  readonly lockAfterMinutes: number;
}

export const protectionKey = 'protection';

/**
 * A writing transaction that is undone when the customer base turns out to be protected otherwise
 * than this tab believes: a row must not be written plain after another tab began to seal.
 *
 * The look costs no waiting: it is the first request of the transaction, so its answer comes before
 * that of any other, and a transaction can be undone until its last request is answered.
 *
 * @param transaction must include `$system`
 * @param changed hears of it
 */
export function undoneIfChanged(
  transaction: BackendTransaction,
  generation: number,
  changed: () => void,
): BackendTransaction {
  const looked = transaction.get(systemStore, protectionKey).then((found) => {
    if (((found as ProtectionHeader | undefined)?.generation ?? 0) === generation) return;
    transaction.abort();
    changed();
    throw new ProtectionChangedError();
  });
  // Whoever finishes hears of it.
  looked.catch(() => undefined);
  return {
    ...transaction,
    async finish() {
      await looked;
      return transaction.finish();
    },
  };
}
