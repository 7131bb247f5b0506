import type { Customer } from '@patronkit/records/customer.js';
import type { Actor } from '../audit/audit-entry.js';
import { systemStore } from '../schema-steps.js';
import { forgetAllSearchTexts } from '../search/forget-search-texts.js';
import type { ExactField } from './blind-index.js';
import { blindRange, blindStore, blindToken, exactValues, isSameValue } from './blind-index.js';
import type { DerivationCost, Secret } from './key-ring.js';
import { addDataKey, makeKeys, makeLock, openLock, openRing } from './key-ring.js';
import type { Protection } from './protection.js';
import type { EncryptionHeader } from './protection-header.js';
import type { SealingOptions } from './seal-existing.js';
import { forgetProgress, sealExisting } from './seal-existing.js';
import { EncryptionStateError, LockedError } from './sealing-errors.js';

export interface EncryptionOptions extends SealingOptions {
  /** Minutes without a sign of a person after which every tab locks; 0: never. Default: 10. */
  readonly lockAfterMinutes?: number | undefined;
  /** How hard a passphrase is to try. For tests; the default takes about a second. */
  readonly derivation?: DerivationCost | undefined;
}

/** How a customer base is encrypted, as this tab knows it. */
export interface EncryptionState {
  /** `sealing` and `unsealing`: there are rows yet to be worked through. */
  readonly state: 'off' | EncryptionHeader['state'];
  readonly isLocked: boolean;
  /** What opens it. */
  readonly opensWith?: 'passphrase' | 'key';
  readonly lockAfterMinutes?: number;
}

const defaultLockAfterMinutes = 10;

export function encryptionState({ header, vault }: Protection): EncryptionState {
  const { encryption } = header;
  if (!encryption) return { state: 'off', isLocked: false };
  return {
    state: encryption.state,
    isLocked: vault.isLocked,
    opensWith: encryption.keys.lock.kind,
    lockAfterMinutes: encryption.lockAfterMinutes,
  };
}

/** Who changes how the customer base is encrypted must have it open. */
function openEncryption({ header, vault }: Protection): EncryptionHeader {
  if (!header.encryption) {
    throw new EncryptionStateError('This customer base is not encrypted.');
  }
  if (!vault.keys) throw new LockedError('settings');
  return header.encryption;
}

/** Writes down in the same transaction that the protection was changed. */
const noted =
  ({ audit, header }: Protection, detail: string, actor: Actor | undefined) =>
  async (transaction: Parameters<typeof forgetProgress>[0]): Promise<void> => {
    forgetProgress(transaction);
    if (header.audited) {
      await audit.append(transaction, actor, () => ({ operation: 'protection', detail }));
    }
  };

/**
 * Seals all personal fields from now on, then those written before. Resolves when all are.
 * @throws {WeakSecretError} {@link EncryptionStateError}
 */
export async function enableEncryption(
  protection: Protection,
  secret: Secret,
  options: EncryptionOptions = {},
  actor?: Actor,
): Promise<void> {
  await protection.refresh();
  const { header, context } = protection;
  if (header.encryption) {
    throw new EncryptionStateError(
      'This customer base is encrypted already. To change the passphrase use changePassphrase.',
    );
  }
  const { stored, master } = await makeKeys(context.shop, secret, options.derivation);
  const { lockAfterMinutes = defaultLockAfterMinutes } = options;
  // Open before the first row is sealed, and still locked if the change is refused.
  const keys = openRing(context.shop, master, stored);
  await protection.change(
    { ...header, encryption: { state: 'sealing', keys: stored, lockAfterMinutes } },
    async (transaction) => {
      await noted(protection, 'encryption on', actor)(transaction);
      // They are plain; a customer base that is sealed keeps none.
      await forgetAllSearchTexts(transaction);
    },
    keys,
  );
  await sealExisting(protection, options);
}

/** Writes personal fields plain from now on, then those sealed before. */
export async function disableEncryption(
  protection: Protection,
  options: SealingOptions = {},
  actor?: Actor,
): Promise<void> {
  await protection.refresh();
  const encryption: EncryptionHeader = { ...openEncryption(protection), state: 'unsealing' };
  await protection.change(
    { ...protection.header, encryption },
    noted(protection, 'encryption off', actor),
  );
  await sealExisting(protection, options);
}

/** Seals with a new key from now on, then again what was sealed with an older one. */
export async function rotateKey(
  protection: Protection,
  options: SealingOptions = {},
  actor?: Actor,
): Promise<void> {
  await protection.refresh();
  const encryption = openEncryption(protection);
  if (encryption.state !== 'sealed') {
    throw new EncryptionStateError('Rows are still being worked through; wait until that is done.');
  }
  const { shop } = protection.context;
  const open = protection.vault.keys!;
  const keys = addDataKey(shop, encryption.keys, open);
  await protection.change(
    { ...protection.header, encryption: { ...encryption, state: 'sealing', keys } },
    noted(protection, 'key rotated', actor),
    openRing(shop, open.master, keys),
  );
  await sealExisting(protection, options);
}

/**
 * Another passphrase, or key, for the same customer base. No row is written anew.
 * @throws {WrongPassphraseError} {@link WeakSecretError}
 */
export async function changePassphrase(
  protection: Protection,
  from: Secret,
  to: Secret,
  derivation?: DerivationCost,
  actor?: Actor,
): Promise<void> {
  await protection.refresh();
  const { header, context } = protection;
  const { encryption } = header;
  if (!encryption) throw new EncryptionStateError('This customer base is not encrypted.');
  const master = await openLock(context.shop, from, encryption.keys.lock);
  const lock = await makeLock(context.shop, to, master, derivation);
  await protection.change(
    { ...header, encryption: { ...encryption, keys: { ...encryption.keys, lock } } },
    async (transaction) => {
      if (!header.audited) return;
      await protection.audit.append(transaction, actor, () => ({
        operation: 'protection',
        detail: 'passphrase changed',
      }));
    },
  );
}

/**
 * Customers with exactly this phone, e-mail address or member number, however it is written.
 * Opens only those it finds.
 * @throws {LockedError}
 */
export async function findExactly(
  protection: Protection,
  field: ExactField,
  text: string,
): Promise<Customer[]> {
  const { vault, context, header } = protection;
  if (!header.encryption) {
    throw new EncryptionStateError('Exact search is for encrypted customer bases; use search.');
  }
  if (!vault.keys) throw new LockedError(blindStore);
  const token = blindToken(field, text, vault.keys.blind);
  const found = await context.backend.begin([systemStore, blindStore], 'readonly');
  const ids = (await found.getAll(systemStore, {
    index: '',
    ...blindRange(token),
    descending: false,
  })) as string[];
  const rows = await Promise.all(ids.map((id) => found.get(blindStore, id)));
  return (rows.filter((row) => row !== undefined) as object[])
    .map((row) => vault.open(blindStore, row) as Customer)
    .filter((customer) =>
      exactValues(customer).some(
        ([name, value]) => name === field && isSameValue(field, value, text),
      ),
    );
}
