import type { Customer } from '@patronkit/records/customer.js';
import type {
  Actor,
  AuditEntry,
  AuditEvent,
  AuditHead,
  HostOperation,
} from '../audit/audit-entry.js';
import type { AuditVerdict } from '../audit/verify-audit.js';
import type { LazyPart } from '../lazy-part.js';
import type { ExactField } from './blind-index.js';
import type { EncryptionOptions, EncryptionState } from './encryption.js';
import type { DerivationCost, Secret } from './key-ring.js';
import type { Protection } from './protection.js';
import type { SealingOptions } from './seal-existing.js';

/** Encryption at rest and the audit of one customer base. */
export interface ProtectionAdministration {
  encryptionState(): Promise<EncryptionState>;
  /**
   * Seals the personal fields of all records, those there and those to come, under a passphrase or
   * a key that the host has from its server. Whoever loses it loses the personal data. Resolves
   * when every row is sealed; an interrupted run goes on after the next `unlock`.
   * @throws {WeakSecretError} {@link EncryptionStateError}
   */
  enableEncryption(secret: Secret, options?: EncryptionOptions): Promise<void>;
  /** Keeps everything plain again. @throws {LockedError} */
  disableEncryption(options?: SealingOptions): Promise<void>;
  /**
   * Makes personal data readable in this page, until `lock`, until nobody touched any page of the
   * shop for so long, or until the page ends. @throws {WrongPassphraseError}
   */
  unlock(secret: Secret): Promise<void>;
  /** Forgets the keys here and in every other tab. */
  lock(): Promise<void>;
  /** No row is written anew. @throws {WrongPassphraseError} {@link WeakSecretError} */
  changePassphrase(from: Secret, to: Secret, derivation?: DerivationCost): Promise<void>;
  /** Seals every row again, with a new data key. @throws {LockedError} */
  rotateKey(options?: SealingOptions): Promise<void>;
  /** Works through the rows that an interrupted run left. Does nothing where there are none. */
  finishSealing(options?: SealingOptions): Promise<void>;
  /** Customers with exactly this value, found without opening others. @throws {LockedError} */
  findExactly(field: ExactField, text: string): Promise<Customer[]>;

  /** Writes down from now on what is done, or no longer. What was written down stays. */
  setAudit(isOn: boolean): Promise<void>;
  isAudited(): Promise<boolean>;
  /** Who works at this page: entries name them where an operation does not. */
  actAs(actor: Actor): Promise<void>;
  /**
   * Writes down what the host page did: an export of its own, a sign-in.
   * @throws {AuditOperationError} the store itself writes that down
   */
  record(event: HostEvent): Promise<void>;
  /** Entries, newest first. */
  auditLog(options?: { before?: number; limit?: number }): Promise<AuditEntry[]>;
  /** The hash by which entries name a record. */
  auditHash(id: string): Promise<string>;
  /**
   * Looks for entries that were edited, removed, put in or moved.
   * @param pinned a head kept elsewhere, without which a chain that was cut off or made up as a
   *   whole cannot be told
   */
  verifyAudit(pinned?: AuditHead): Promise<AuditVerdict>;
  exportAudit(format: 'csv' | 'json-lines'): Promise<Blob>;
}

/** What a page may write down. */
export type HostEvent = AuditEvent & { readonly operation: HostOperation };

const mostShown = 100;

/** Each task is loaded when it is first done. */
export function createProtectionAdministration(
  part: LazyPart<Protection>,
  /** Who does all of it, where that is known. */
  actor?: Actor,
): ProtectionAdministration {
  const encryption = async () => [await import('./encryption.js'), await upToDate()] as const;
  async function upToDate(): Promise<Protection> {
    const protection = await part.get();
    await protection.refresh();
    return protection;
  }
  async function finishSealing(options?: SealingOptions): Promise<void> {
    return (await import('./seal-existing.js')).sealExisting(await upToDate(), options);
  }
  const trail = async () => (await upToDate()).audit;

  return {
    async encryptionState() {
      const [{ encryptionState }, protection] = await encryption();
      return encryptionState(protection);
    },
    async enableEncryption(secret, options) {
      const [{ enableEncryption }, protection] = await encryption();
      return enableEncryption(protection, secret, options, actor);
    },
    async disableEncryption(options) {
      const [{ disableEncryption }, protection] = await encryption();
      return disableEncryption(protection, options, actor);
    },
    async unlock(secret) {
      const protection = await part.get();
      await protection.unlock(secret, actor);
      // What an interrupted run left; the next unlock tries again.
      void finishSealing().catch(() => undefined);
    },
    lock: async () => (await part.get()).lock(actor),
    async changePassphrase(from, to, derivation) {
      const [{ changePassphrase }, protection] = await encryption();
      return changePassphrase(protection, from, to, derivation, actor);
    },
    async rotateKey(options) {
      const [{ rotateKey }, protection] = await encryption();
      return rotateKey(protection, options, actor);
    },
    finishSealing,
    async findExactly(field, text) {
      const [{ findExactly }, protection] = await encryption();
      const found = await findExactly(protection, field, text);
      if (actor) protection.audit.claimReads('customers', found, actor);
      return found;
    },

    async setAudit(isOn) {
      const protection = await upToDate();
      const { header, audit } = protection;
      if (header.audited === isOn) return;
      await audit.flushReads();
      await protection.change({ ...header, audited: isOn }, (transaction) =>
        audit.append(transaction, actor, () => ({
          operation: 'protection',
          detail: isOn ? 'audit on' : 'audit off',
        })),
      );
    },
    isAudited: async () => (await upToDate()).header.audited,
    async actAs(actor) {
      const audit = await trail();
      await audit.flushReads();
      audit.actor = actor;
    },
    async record(event) {
      const { checkHostOperation } = await import('../audit/check-host-operation.js');
      checkHostOperation(event.operation);
      await (await trail()).record(event, actor);
    },
    async auditLog({ before, limit = mostShown } = {}) {
      const audit = await trail();
      await audit.flushReads();
      const { readAudit } = await import('../audit/read-audit.js');
      return readAudit(audit.backend, limit, before);
    },
    auditHash: async (id) => (await trail()).hashOf(id),
    async verifyAudit(pinned) {
      const audit = await trail();
      await audit.flushReads();
      const { verifyAudit } = await import('../audit/verify-audit.js');
      return verifyAudit(audit.backend, pinned);
    },
    async exportAudit(format) {
      const audit = await trail();
      await audit.flushReads();
      await audit.record({ operation: 'export', detail: `audit, ${format}` }, actor);
      const { exportAudit } = await import('../audit/export-audit.js');
      return exportAudit(audit.backend, format);
    },
  };
}
