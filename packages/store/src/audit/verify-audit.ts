import type { Backend } from '../backend.js';
import { inSlices } from '../page-turn.js';
import { auditStore, systemStore } from '../schema-steps.js';
import { storedBatches } from '../stored-batches.js';
import type { AuditEntry, AuditHead } from './audit-entry.js';
import { auditHeadKey, emptyHead, entryHash } from './audit-entry.js';

/**
 * - `edited`: the entry is not what was written.
 * - `missing`: entries before this one are gone.
 * - `unlinked`: the entry does not follow the one before it.
 * - `cut-off`: the last entries are not those the head, or the head kept elsewhere, tells of.
 */
export interface AuditProblem {
  readonly problem: 'edited' | 'missing' | 'unlinked' | 'cut-off';
  /** The entry at which it shows. */
  readonly sequence: number;
}

export interface AuditVerdict {
  readonly intact: boolean;
  /** How many entries there are. */
  readonly entries: number;
  /** The last entry; print it or keep it elsewhere, to prove later that none was cut off. */
  readonly head: AuditHead;
  /** What was found, in order; at most 100. */
  readonly problems: readonly AuditProblem[];
}

const mostProblems = 100;

/** All entries, oldest first, batch by batch. */
export const auditBatches = (backend: Backend): AsyncGenerator<readonly AuditEntry[]> =>
  storedBatches<AuditEntry>(backend, auditStore, { keyOf: ({ sequence }) => sequence });

function isAsWritten(entry: AuditEntry): boolean {
  try {
    return entryHash(entry) === entry.hash;
  } catch {
    // It holds what no entry does.
    return false;
  }
}

/** What is wrong with an entry that comes after another. */
export function problemsOf(
  entry: AuditEntry,
  { sequence, hash }: AuditHead,
): AuditProblem['problem'][] {
  return [
    ...(entry.sequence === sequence + 1 ? [] : ['missing' as const]),
    ...(entry.previous === hash ? [] : ['unlinked' as const]),
    ...(isAsWritten(entry) ? [] : ['edited' as const]),
  ];
}

/**
 * Finds entries that were edited, removed, put in or moved.
 * @param pinned a head that was kept elsewhere: whoever can write to the database can make up a
 *   whole new chain, and only this shows it
 */
export async function verifyAudit(backend: Backend, pinned?: AuditHead): Promise<AuditVerdict> {
  const problems: AuditProblem[] = [];
  const found = (problem: AuditProblem['problem'], sequence: number): void => {
    if (problems.length < mostProblems) problems.push({ problem, sequence });
  };
  const toldBefore = await toldHead(backend);
  // Heads that must turn up on the way.
  const sought = new Set([toldBefore, pinned ?? emptyHead].filter(({ sequence }) => sequence > 0));
  let last = emptyHead;
  let entries = 0;
  for await (const batch of auditBatches(backend)) {
    await inSlices(batch, (entry) => {
      for (const problem of problemsOf(entry, last)) found(problem, entry.sequence);
      last = { sequence: entry.sequence, hash: entry.hash };
      for (const head of sought) if (isSameHead(head, last)) sought.delete(head);
      entries++;
    });
  }
  for (const { sequence } of sought) found('cut-off', sequence);
  // Entries may have come meanwhile, but none is there that the head does not know of.
  const told = await toldHead(backend);
  if (last.sequence > told.sequence) found('unlinked', last.sequence);
  else if (last.sequence === told.sequence && last.hash !== told.hash) {
    if (!sought.has(toldBefore)) found('cut-off', last.sequence);
  }
  return { intact: !problems.length, entries, head: last, problems };
}

const isSameHead = (one: AuditHead, other: AuditHead): boolean =>
  one.sequence === other.sequence && one.hash === other.hash;

const toldHead = async (backend: Backend): Promise<AuditHead> =>
  ((await backend.get(systemStore, auditHeadKey)) as AuditHead | undefined) ?? emptyHead;
