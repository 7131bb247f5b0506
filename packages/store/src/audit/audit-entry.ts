import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** On whose behalf something is done. */
export interface Actor {
  /** Id of a staff record. */
  readonly staff?: string | undefined;
  readonly role?: string | undefined;
}

/** What the host page may do by itself, and then writes down itself. */
export const hostOperations = ['import', 'export', 'erase', 'sign-in'] as const;
export type HostOperation = (typeof hostOperations)[number];

/** What is written down. `read` stands for reads of sealed fields within a while. */
export type AuditedOperation =
  | HostOperation
  | 'write'
  | 'read'
  | 'unlock'
  | 'unlock-failed'
  | 'lock'
  | 'protection'
  | 'permissions';

/** The records something was done to, by collection. */
export type AuditedRecords = Readonly<
  Record<
    string,
    {
      readonly count: number;
      /**
       * Keyed hashes of their ids, at most `mostIds`: `auditHash` of the administration tells the
       * hash of an id, and nothing tells the id of a hash once the record is gone.
       */
      readonly records: readonly string[];
    }
  >
>;

/** What happened, as it is handed in. */
export interface AuditEvent {
  readonly operation: AuditedOperation;
  readonly written?: AuditedRecords | undefined;
  readonly removed?: AuditedRecords | undefined;
  readonly read?: AuditedRecords | undefined;
  /** More about it; names nobody. */
  readonly detail?: string | undefined;
}

/** Something done by the store, with ids as they are: its entry names them by their hashes. */
export interface AuditedAct extends Pick<AuditEvent, 'operation' | 'detail'> {
  readonly removed?: NamedIds | undefined;
  readonly read?: NamedIds | undefined;
  /** Id of the staff member, where the actor does not name one. */
  readonly by?: string | undefined;
}

/** Ids by collection. */
export type NamedIds = Readonly<Record<string, Iterable<string> | undefined>>;

/** One line of the audit. */
export interface AuditEntry extends AuditEvent, Actor {
  /** Rises by one. */
  readonly sequence: number;
  /** Epoch milliseconds UTC, by the clock of the device. */
  readonly at: number;
  /** Hash of the entry before; of the first one: 64 zeros. */
  readonly previous: string;
  /** SHA-256 of all of the entry but this. */
  readonly hash: string;
}

/** The last entry, as `$system` keeps it, and as it may be printed or kept elsewhere. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Where `$system` keeps the head. */
export const auditHeadKey = 'audit-head';
export const emptyHead: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/** More ids of one collection in one entry are counted only. */
export const mostIds = 500;

/** Text that is equal for equal values, whatever the order of their fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  // No entry holds one, but whoever edits it may put one there.
  if (typeof value === 'bigint') return `{"bigint":"${value}"}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([field, held]) => `${JSON.stringify(field)}:${canonical(held)}`);
  return `{${fields.join(',')}}`;
}

export function entryHash(entry: object): string {
  const { hash: _, ...rest } = entry as AuditEntry;
  return bytesToHex(sha256(utf8ToBytes(canonical(rest))));
}

/** The entry that follows a head. */
export function chained(head: AuditHead, event: AuditEvent, actor: Actor, at: number): AuditEntry {
  // Named one by one: who it was, and when, is not for the event to say.
  const { operation, written, removed, read, detail } = event;
  const { staff, role } = actor;
  const present = Object.fromEntries(
    Object.entries({ operation, written, removed, read, detail, staff, role }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as unknown as AuditEvent & Actor;
  const entry = { ...present, sequence: head.sequence + 1, at, previous: head.hash };
  return { ...entry, hash: entryHash(entry) };
}

/** Says the keyed hash of ids. 128 bits: enough that two records of a shop never share one. */
export function createIdHash(key: Uint8Array): (id: string) => string {
  const keyed = hmac.create(sha256, key);
  return (id) => bytesToHex(keyed.clone().update(utf8ToBytes(id)).digest().subarray(0, 16));
}

/** Ids by collection, as an entry names them. */
export function auditedRecords(
  ids: NamedIds,
  hash: (id: string) => string,
): AuditedRecords | undefined {
  const lists = Object.entries(ids).map(([name, some]) => [name, [...(some ?? [])]] as const);
  const full = lists.filter(([, list]) => list.length);
  if (!full.length) return undefined;
  return Object.fromEntries(
    full.map(([name, list]) => [
      name,
      { count: list.length, records: list.slice(0, mostIds).map(hash) },
    ]),
  );
}
