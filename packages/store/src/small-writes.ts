import type { CommittedChange } from './committed-change.js';
import type { StoreError } from './errors.js';
import { givePageItsTurn } from './page-turn.js';
import type { PendingRow } from './pending-rows.js';
import type { Intent } from './rehearse.js';
import { rehearse } from './rehearse.js';
import type { Row } from './row-rules.js';
import type { Rehearsed, UnitOfWork } from './unit-of-work.js';
import { createWriter } from './create-writer.js';
import type { Writer, WritingContext } from './writer.js';

/** Writes that share one transaction at most. */
const mostAtOnce = 1000;

interface SmallWrite {
  readonly intent: Intent;
  readonly rehearsed: (Rehearsed & { readonly row: Row }) | undefined;
  /** What live queries show of it already. */
  readonly shown: (PendingRow & { readonly id: string }) | undefined;
  resolve(row: Row | undefined): void;
  reject(error: unknown): void;
  outcome?: { readonly row: Row | undefined } | { readonly error: unknown };
}

/** Writes of one record each. Those of one moment share a transaction, and so do those that wait. */
export interface SmallWrites {
  writeSmall(intent: Intent): Promise<Row | undefined>;
}

async function perform(
  { intent, rehearsed }: SmallWrite,
  unit: UnitOfWork,
): Promise<Row | undefined> {
  const { type, name, record, id, ifUnchanged } = intent;
  if (type === 'add') return unit.add(name, record, rehearsed);
  if (type === 'put') return unit.put(name, record, ifUnchanged, rehearsed);
  if (type === 'patch') return unit.patch(name, id!, record, ifUnchanged, rehearsed);
  await unit.remove(name, id!);
  return undefined;
}

const isLocked = (error: unknown): boolean => (error as StoreError | undefined)?.code === 'locked';

/** A writer that takes single records, too. */
function createRecordWriter(context: WritingContext): Writer & SmallWrites {
  const writer = context.watched(createWriter(context));
  const { pending, updates } = context;
  let waiting: SmallWrite[] = [];
  /** The stamp of those that wait. */
  let stamp: string | undefined;
  let busy = false;

  function settle({ intent: { name }, shown }: SmallWrite): void {
    if (shown) pending.settle(name, shown.id, shown);
  }
  /** Shows again what is stored in place of what could not be. */
  function takeBack({ intent: { name }, shown }: SmallWrite): void {
    if (!shown) return;
    const stored = context.atHand(name, shown.id);
    const row = (pending.get(name, shown.id)?.row ?? stored?.value) as Row | undefined;
    if (stored) updates.show(name, new Map([[shown.id, row]]));
    else updates.reload(name);
  }

  async function commit(writes: readonly SmallWrite[], options: { stamp?: string }): Promise<void> {
    const settleAll = (): void => writes.forEach(settle);
    const body = async (unit: UnitOfWork): Promise<void> => {
      for (const write of writes) {
        try {
          write.outcome = { row: await perform(write, unit) };
        } catch (error) {
          // What breaks the transaction breaks it for all.
          if (error instanceof DOMException) throw error;
          write.outcome = { error };
        }
      }
    };
    const names = [...new Set(writes.map(({ intent }) => intent.name))];
    let failure: { readonly error: unknown } | undefined;
    try {
      const committed: (change: CommittedChange) => void = settleAll;
      await writer.writeAhead(names, body, { ...options, committed });
    } catch (error) {
      failure = { error };
    }
    if (isLocked(failure?.error) && writes.length > 1) {
      // Some of them may need nothing that is locked.
      for (const write of writes) await commit([write], {});
      return;
    }
    settleAll();
    for (const write of writes) {
      const outcome = write.outcome && 'error' in write.outcome ? write.outcome : failure;
      if (outcome) {
        takeBack(write);
        write.reject(outcome.error);
      } else {
        write.resolve((write.outcome as { row: Row | undefined }).row);
      }
    }
  }

  async function commitWaiting(): Promise<void> {
    while (waiting.length) {
      const writes = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      const options = stamp === undefined ? {} : { stamp };
      stamp = undefined;
      await commit(writes, options);
    }
    busy = false;
  }

  return {
    ...writer,
    writeSmall(intent) {
      const written = new Promise<Row | undefined>((resolve, reject) => {
        const now = context.now();
        stamp ??= writer.stamp(now);
        // What cannot be right is refused before anything is shown.
        const surroundings = writer.surroundings(now);
        const { rehearsed, id, row } = rehearse(context, intent, surroundings, stamp) ?? {};
        const shown = id === undefined ? undefined : { id, row };
        if (shown) {
          pending.set(intent.name, shown.id, shown);
          updates.show(intent.name, new Map([[shown.id, shown.row]]));
        }
        waiting.push({ intent, rehearsed, shown, resolve, reject });
        if (busy) return;
        busy = true;
        queueMicrotask(() => void commitWaiting());
      });
      pending.begin(intent.name, written);
      return written;
    },
  };
}

/** The same a turn later: that this file and all it needs have arrived has taken a task already. */
export async function startRecordWriter(context: WritingContext): Promise<Writer & SmallWrites> {
  await givePageItsTurn();
  return createRecordWriter(context);
}
