import type { Backend, BackendTransaction } from '../backend.js';
import type { StoredChange } from '../committed-change.js';
import { auditStore, systemStore } from '../schema-steps.js';
import { secretBytes } from '../sealing/sealed-row.js';
import type { Actor, AuditEvent, AuditHead } from './audit-entry.js';
import { auditHeadKey, auditedRecords, chained, createIdHash, emptyHead } from './audit-entry.js';

const idKeyKey = 'audit-id-key';
/** How long reads are gathered before they become one entry. */
const gatheringMilliseconds = 5000;

type IdHash = (id: string) => string;

/** Head and id key, read in the transaction that will write the next entry. */
interface Place {
  readonly head: AuditHead;
  readonly hash: IdHash;
}

/** Writes down what is done in one customer base, each entry chained to the one before. */
export class AuditTrail {
  /** Who works at this page, where an operation does not say. */
  actor: Actor = {};
  #reads = new Map<string, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idHash: IdHash | undefined;

  constructor(
    /** As it is, without seals. */
    readonly backend: Backend,
    readonly now: () => number,
    readonly isOn: () => boolean,
  ) {}

  /** Adds what a transaction has written, inside it: both are kept or neither. */
  async recordChange(
    transaction: BackendTransaction,
    { put, removed }: Omit<StoredChange, 'sequence'>,
    actor: Actor | undefined,
  ): Promise<void> {
    await this.append(transaction, actor, (hash) => ({
      operation: 'write',
      written: auditedRecords(put, hash),
      removed: auditedRecords(removed, hash),
    }));
  }

  /** @param transaction must include `$audit` and `$system` */
  async append(
    transaction: BackendTransaction,
    actor: Actor | undefined,
    ...events: ((hash: IdHash) => AuditEvent)[]
  ): Promise<AuditHead> {
    const { head: start, hash } = await this.#place(transaction);
    let head = start;
    for (const event of events) {
      const entry = chained(head, event(hash), { ...this.actor, ...actor }, this.now());
      transaction.put(auditStore, entry);
      head = { sequence: entry.sequence, hash: entry.hash };
    }
    transaction.put(systemStore, head, auditHeadKey);
    return head;
  }

  /** Writes down what is not a write of records. Nothing happens while the audit is off. */
  async record(event: AuditEvent, actor?: Actor): Promise<void> {
    if (!this.isOn()) return;
    await this.#append(actor, () => event);
  }

  /** Takes note that personal data was opened; many become one entry after a while. */
  noteRead(store: string, id: string): void {
    if (!this.isOn()) return;
    const ids = this.#reads.get(store) ?? new Set();
    this.#reads.set(store, ids.add(id));
    this.#timer ??= setTimeout(
      () => void this.flushReads().catch(() => undefined),
      gatheringMilliseconds,
    );
  }

  /** Writes the gathered reads down now. */
  async flushReads(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const reads = Object.fromEntries(this.#reads);
    if (!this.#reads.size || !this.isOn()) return;
    this.#reads = new Map();
    await this.#append(undefined, (hash) => ({
      operation: 'read',
      read: auditedRecords(reads, hash),
    }));
  }

  /** The keyed hash by which entries name a record. */
  async hashOf(id: string): Promise<string> {
    const transaction = await this.backend.begin([systemStore], 'readwrite');
    const { hash } = await this.#place(transaction);
    await transaction.finish();
    return hash(id);
  }

  async #append(actor: Actor | undefined, event: (hash: IdHash) => AuditEvent): Promise<void> {
    const transaction = await this.backend.begin([auditStore, systemStore], 'readwrite', 'strict');
    await this.append(transaction, actor, event);
    await transaction.finish();
  }

  async #place(transaction: BackendTransaction): Promise<Place> {
    const [head, kept] = (await Promise.all([
      transaction.get(systemStore, auditHeadKey),
      this.#idHash ? undefined : transaction.get(systemStore, idKeyKey),
    ])) as [AuditHead | undefined, Uint8Array | undefined];
    if (!this.#idHash) {
      const key = kept ?? secretBytes(32);
      if (!kept) transaction.put(systemStore, key, idKeyKey);
      // Only good once it is kept.
      if (kept) this.#idHash = createIdHash(kept);
      return { head: head ?? emptyHead, hash: createIdHash(key) };
    }
    return { head: head ?? emptyHead, hash: this.#idHash };
  }
}
