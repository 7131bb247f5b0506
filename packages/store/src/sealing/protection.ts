import { nextStamp, nodeName } from '@patronkit/records/hybrid-logical-clock.js';
import { randomBytes } from '@patronkit/records/identifier.js';
import type { Actor } from '../audit/audit-entry.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { BackendTransaction, Durability } from '../backend.js';
import { lastChange } from '../last-change.js';
import { auditStore, changesStore, searchBlocksStore, systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { IdleLock } from './idle-lock.js';
import { startIdleLock } from './idle-lock.js';
import type { Secret } from './key-ring.js';
import { openLock, openRing } from './key-ring.js';
import type { ProtectionHeader } from './protection-header.js';
import { protectionKey, undoneIfChanged } from './protection-header.js';
import type { ProtectionMessage } from './protection-message.js';
import { readingTransaction, writingTransaction } from './sealed-transactions.js';
import { EncryptionStateError, TamperedError } from './sealing-errors.js';
import { Vault } from './vault.js';

export interface ProtectionTools {
  tell(message: ProtectionMessage): void;
  /** Lets go of what was worked out from opened rows, and reads again what is looked at. */
  forget(): void;
}

export const createProtection = (context: StoreContext, tools: ProtectionTools): Protection =>
  new Protection(context, tools);

const unprotected: ProtectionHeader = { generation: 0, audited: false };

/** What one page knows of how a customer base is protected: its state, its keys while unlocked. */
export class Protection {
  readonly vault: Vault;
  readonly audit: AuditTrail;
  header: ProtectionHeader = unprotected;
  #idle: IdleLock | undefined;
  readonly #leaving = (): void => {
    if (document.visibilityState === 'hidden') void this.audit.flushReads().catch(() => undefined);
  };

  constructor(
    readonly context: StoreContext,
    readonly tools: ProtectionTools,
  ) {
    this.audit = new AuditTrail(
      context.backend,
      () => context.now(),
      () => this.header.audited,
    );
    this.vault = new Vault(
      context.shop,
      () => this.header.encryption,
      (store, id) => this.audit.noteRead(store, id),
    );
    document.addEventListener('visibilitychange', this.#leaving);
  }

  /** Whether rows are, or are becoming, sealed. */
  get encrypts(): boolean {
    return this.header.encryption !== undefined;
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#leaving);
    this.#idle?.stop();
    this.vault.keys = undefined;
  }

  /** Begins a transaction that seals, opens and writes down. */
  async begin(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    durability?: Durability,
    actor?: Actor,
  ): Promise<BackendTransaction> {
    const { backend } = this.context;
    const { vault, audit, header } = this;
    if (mode === 'readonly') {
      const again = (): Promise<BackendTransaction> => backend.begin(stores, mode);
      return readingTransaction(await again(), again, vault);
    }
    const { audited } = header;
    const all = [...new Set([...stores, systemStore, ...(audited ? [auditStore] : [])])];
    const transaction = await this.beginPlain(all, durability);
    return writingTransaction(transaction, {
      vault,
      actor,
      audit: audited ? audit : undefined,
      generation: header.generation,
    });
  }

  /** Writes down that sealed rows which are at hand already were asked for again. */
  noteRead(store: string, answer: unknown): void {
    if (!this.header.audited || !this.vault.keys) return;
    for (const row of [answer].flat()) {
      const id = (row as { readonly id?: string } | undefined)?.id;
      if (id !== undefined && this.vault.holdsPersonal(store, row as object)) {
        this.audit.noteRead(store, id);
      }
    }
  }

  /** A transaction on rows as they are kept, undone when another tab changes the protection. */
  async beginPlain(
    stores: readonly string[],
    durability?: Durability,
  ): Promise<BackendTransaction> {
    const { generation } = this.header;
    const transaction = await this.context.backend.begin(stores, 'readwrite', durability);
    return undoneIfChanged(transaction, generation, () => void this.refresh());
  }

  /** Looks up how the customer base is protected now. */
  async refresh(): Promise<void> {
    const found = await this.context.backend.get(systemStore, protectionKey);
    const before = this.header;
    this.header = (found as ProtectionHeader | undefined) ?? unprotected;
    if (this.header.generation === before.generation) return;
    const { encryption } = this.header;
    const { keys } = this.vault;
    if (keys && encryption) {
      try {
        this.vault.keys = openRing(this.context.shop, keys.master, encryption.keys);
      } catch {
        // Made anew in another tab: these keys open nothing any more.
        this.vault.keys = undefined;
      }
    }
    this.#show();
  }

  /**
   * Writes how the customer base is protected from now on, and tells other tabs.
   * @param writing adds to the transaction
   * @param keys the keys that are open from then on, if others
   */
  async change(
    next: Omit<ProtectionHeader, 'generation'>,
    writing: (transaction: BackendTransaction) => Promise<unknown> | void,
    keys = this.vault.keys,
  ): Promise<void> {
    const header = { ...next, generation: this.header.generation + 1 };
    const stores = [systemStore, auditStore, changesStore, searchBlocksStore];
    const transaction = await this.beginPlain(stores, 'strict');
    await writing(transaction);
    transaction.put(systemStore, header, protectionKey);
    // Whoever was about to write the next change finds its number taken.
    const last = await lastChange(transaction);
    const stamp = nextStamp(last?.stamp, this.context.now(), nodeName(randomBytes(8)));
    await transaction.append(changesStore, {
      stamp,
      put: {},
      removed: {},
      protection: header.generation,
    });
    await transaction.finish();
    this.header = header;
    this.vault.keys = header.encryption && keys;
    this.tools.tell({ what: 'changed' });
    this.#show();
  }

  /** @throws {WrongPassphraseError} {@link EncryptionStateError} {@link TamperedError} */
  async unlock(secret: Secret, actor?: Actor): Promise<void> {
    await this.refresh();
    const { encryption } = this.header;
    if (!encryption) throw new EncryptionStateError('This customer base is not encrypted.');
    const { shop } = this.context;
    let master: Uint8Array;
    try {
      master = await openLock(shop, secret, encryption.keys.lock);
    } catch (error) {
      await this.audit.record({ operation: 'unlock-failed' }, actor);
      throw error;
    }
    try {
      this.vault.keys = openRing(shop, master, encryption.keys);
    } catch (cause) {
      throw new TamperedError(systemStore, protectionKey, { cause });
    }
    await this.audit.record({ operation: 'unlock' }, actor);
    this.#show();
  }

  /** Forgets the keys, here and in every other tab. */
  async lock(actor?: Actor): Promise<void> {
    this.tools.tell({ what: 'lock' });
    await this.#lockHere('on demand', actor);
  }

  hear(message: ProtectionMessage): void {
    if (message.what === 'active') this.#idle?.activeAt(message.at);
    if (message.what === 'lock') void this.#lockHere('in another tab').catch(() => undefined);
  }

  async #lockHere(detail: string, actor?: Actor): Promise<void> {
    if (!this.vault.keys) return;
    // First of all: whatever fails afterwards, it is locked.
    this.vault.keys = undefined;
    this.#show();
    await this.audit.flushReads();
    await this.audit.record({ operation: 'lock', detail }, actor);
  }

  /** Lets everyone see the customer base as it is to be seen now. */
  #show(): void {
    const { live, status } = this.context;
    const { encryption } = this.header;
    this.#idle?.stop();
    this.#idle = undefined;
    if (encryption && this.vault.keys) {
      this.#idle = startIdleLock({
        minutes: encryption.lockAfterMinutes,
        now: () => this.context.now(),
        lock: () => {
          this.tools.tell({ what: 'lock' });
          void this.#lockHere('idle').catch(() => undefined);
        },
        tell: (at) => this.tools.tell({ what: 'active', at }),
      });
    }
    const { sealing: _, ...rest } = status.peek();
    status.value = encryption
      ? { ...rest, sealing: this.vault.isLocked ? 'locked' : 'unlocked' }
      : rest;
    // What nobody watches now would show what it held when it is watched again.
    for (const known of live.signals.values()) {
      const answer = known.deref();
      if (answer) answer.value = { status: 'loading' };
    }
    this.tools.forget();
  }
}
