import type { Backend, BackendTransaction } from '../backend.js';
import type { StoredChange } from '../committed-change.js';
import { auditStore, systemStore } from '../schema-steps.js';
import { secretBytes } from '../sealing/sealed-row.js';
import type { Actor, AuditedAct, AuditEvent, AuditHead } from './audit-entry.js';
import { auditHeadKey, auditedRecords, chained, createIdHash, emptyHead } from './audit-entry.js';

const idKeyKey = 'audit-id-key';
/** How long reads are gathered before they become one entry. */
const gatheringMilliseconds = 5000;

type IdHash = (id: string) => string;
/** Ids by store. */
type Reads = Map<string, Set<string>>;

function add(reads: Reads, store: string, id: string): void {
  const ids = reads.get(store);
  if (ids) ids.add(id);
  else reads.set(store, new Set([id]));
}

/** Head and id key, read in the transaction that will write the next entry. */
interface Place {
  readonly head: AuditHead;
  readonly hash: IdHash;
}

/** Writes down what is done in one customer base, each entry chained to the one before. */
export class AuditTrail {
  /** Who works at this page, where an operation does not say. */
  actor: Actor = {};
  #reads: Reads = new Map();
  /** Those of which it is known who read, by who it is. */
  readonly #claimed = new Map<string, { readonly actor: Actor; readonly reads: Reads }>();
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

  /**
   * Adds what the store has done besides writing.
   * @param transaction the one it was done in; by default one of its own
   */
  async recordAct(
    { operation, detail, removed = {}, read = {}, by }: AuditedAct,
    actor?: Actor,
    transaction?: BackendTransaction,
  ): Promise<void> {
    if (!this.isOn()) return;
    const event = (hash: IdHash): AuditEvent => ({
      operation,
      detail,
      removed: auditedRecords(removed, hash),
      read: auditedRecords(read, hash),
    });
    const who = by && !actor?.staff ? { ...actor, staff: by } : actor;
    if (transaction) await this.append(transaction, who, event);
    else await this.#append(who, event);
  }

  /** Takes note that personal data was opened; many become one entry after a while. */
  noteRead(store: string, id: string): void {
    if (!this.isOn()) return;
    add(this.#reads, store, id);
    this.#timer ??= setTimeout(
      () => void this.flushReads().catch(() => undefined),
      gatheringMilliseconds,
    );
  }

  /** Takes note of who it was that read; rows that were not opened lately are nobody's. */
  claimReads(store: string, rows: unknown, actor: Actor): void {
    const ids = this.#reads.get(store);
    if (!ids?.size) return;
    const who = JSON.stringify([actor.staff, actor.role]);
    const claimed = this.#claimed.get(who) ?? { actor, reads: new Map() };
    this.#claimed.set(who, claimed);
    for (const row of [rows].flat()) {
      const id = (row as { readonly id?: string } | undefined)?.id;
      if (id !== undefined && ids.delete(id)) add(claimed.reads, store, id);
    }
  }

  /** Writes the gathered reads down now. */
  async flushReads(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const gathered = [...this.#claimed.values(), { actor: undefined, reads: this.#reads }];
    if (!this.isOn()) return;
    this.#claimed.clear();
    this.#reads = new Map();
    for (const { actor, reads } of gathered) {
      const isEmpty = [...reads.values()].every(({ size }) => !size);
      if (!isEmpty)
        await this.recordAct({ operation: 'read', read: Object.fromEntries(reads) }, actor);
    }
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
