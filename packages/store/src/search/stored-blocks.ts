import type { Backend, BackendTransaction } from '../backend.js';
import { searchBlocksStore } from '../schema-steps.js';
import type { BlockRecord } from './block-record.js';
import { blocksOf, recordOf } from './block-record.js';
import { TextBlock } from './text-block.js';
import { TextIndex } from './text-index.js';

/**
 * Rises with every change of what is compared or how it is packed: blocks of another format are
 * made anew from the customers.
 */
export const format = 1;
export const headKey = 'head';
/**
 * Blocks in one record when it is new, about four thousand customers, and at most. Few large records
 * are read several times as fast as many small ones.
 */
const blocksPerRecord = 32;
const mostBlocksPerRecord = 64;
/** Records put at one go before the page gets its turn. */
const recordsAtOnce = 2;

/** Says which records there are and what they know. Changes with every change of them. */
export interface Head {
  readonly id: typeof headKey;
  /** 0: blocks were here and have become useless. */
  readonly format: number;
  /** A new one with every write: who knows the stamp knows all records as they are. */
  readonly stamp: string;
  /** The change of the feed up to which the records know all. */
  readonly sequence: number;
  /** Keys in the order of the names. */
  readonly keys: readonly number[];
}
/** Which state of the database an index goes back to; `undefined` while nothing was there. */
export type Base = Pick<Head, 'stamp' | 'sequence' | 'keys'> | undefined;

export interface StoredIndex {
  readonly base: Base;
  /** The blocks, unless there are none of this format. */
  readonly index?: TextIndex | undefined;
  /** Blocks of a newer version of this program are left alone. */
  readonly isNewer: boolean;
}

const newStamp = (): string => Date.now().toString(36) + Math.random().toString(36).slice(1);

export const readHead = (transaction: BackendTransaction): Promise<Head | undefined> =>
  transaction.get(searchBlocksStore, headKey) as Promise<Head | undefined>;

export async function readStoredIndex(transaction: BackendTransaction): Promise<StoredIndex> {
  const head = await readHead(transaction);
  if (head?.format !== format) return { base: head, isNewer: (head?.format ?? 0) > format };
  // One by one, the first are unpacked while the browser still fetches the others.
  const records = (await Promise.all(
    head.keys.map((key) => transaction.get(searchBlocksStore, key)),
  )) as (BlockRecord | undefined)[];
  const blocks = records.flatMap(
    (record) => record && blocksOf(record).map((packed) => TextBlock.fromStore(record.id, packed)),
  );
  const isWhole = blocks.every((block) => block !== undefined);
  return { base: head, index: isWhole ? new TextIndex(blocks) : undefined, isNewer: false };
}

/** What is to be written, taken at one moment. */
export interface Snapshot {
  readonly base: Base;
  readonly sequence: number;
  readonly keys: readonly number[];
  readonly changed: readonly BlockRecord[];
}

/** Takes what differs from the database; from now on its blocks count as stored. */
export function takeSnapshot({ blocks }: TextIndex, base: Base, sequence: number): Snapshot {
  let nextKey = Math.max(0, ...(base?.keys ?? []), ...blocks.map(({ key = 0 }) => key)) + 1;
  const groups = groupsOf(blocks).map((group) => ({ key: group[0]!.key ?? nextKey++, group }));
  const changed = groups
    .filter(({ key, group }) => !group.every((block) => block.stored && block.key === key))
    .map(({ key, group }) => {
      for (const block of group) {
        block.key = key;
        block.stored = true;
      }
      return recordOf(
        key,
        group.map((block) => block.packed()),
      );
    });
  return { base, sequence, keys: groups.map(({ key }) => key), changed };
}

/** Blocks by the record they belong to; new ones join the one before while it has room. */
function groupsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const belongs =
      block.key === undefined
        ? group && group.length < blocksPerRecord
        : block.key === group?.[0]!.key;
    if (belongs) group!.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) => (group.length > mostBlocksPerRecord ? halves(group) : [group]));
}

function halves(group: TextBlock[]): TextBlock[][] {
  const second = group.splice(group.length >> 1);
  for (const block of second) block.key = undefined;
  // The record is to be written without them.
  group[0]!.stored = false;
  return [group, second];
}

/** Changes of other collections after which the records say again how far they are. */
const mostForeignChanges = 500;

/** Whether a snapshot differs enough from what the database has. */
export const isWorthWriting = ({ base, sequence, keys, changed }: Snapshot): boolean =>
  changed.length > 0 ||
  keys.length !== base?.keys.length ||
  sequence - base.sequence >= mostForeignChanges;

export type WritingOutcome =
  | { readonly isOutdated: false; readonly base: Base }
  /** Others have written since the base was read, and know all up to `sequence`. */
  | { readonly isOutdated: true; readonly sequence: number };

/** Writes a snapshot, unless its base is no longer what the database has. */
export async function writeSnapshot(
  backend: Backend,
  { base, sequence, keys, changed }: Snapshot,
): Promise<WritingOutcome> {
  const transaction = await backend.begin([searchBlocksStore], 'readwrite', 'relaxed');
  try {
    const head = await readHead(transaction);
    if (head?.stamp !== base?.stamp) {
      await transaction.finish();
      return { isOutdated: true, sequence: head?.format === format ? head.sequence : -1 };
    }
    const kept = new Set(keys);
    for (const key of base?.keys ?? []) {
      if (!kept.has(key)) transaction.delete(searchBlocksStore, key);
    }
    for (const [place, record] of changed.entries()) {
      transaction.put(searchBlocksStore, record);
      if (place % recordsAtOnce === recordsAtOnce - 1)
        await transaction.has(searchBlocksStore, headKey);
    }
    const next = writeHead(transaction, { format, sequence, keys });
    await transaction.finish();
    return { isOutdated: false, base: next };
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

export function writeHead(transaction: BackendTransaction, head: Omit<Head, 'id' | 'stamp'>): Head {
  const stamped: Head = { ...head, id: headKey, stamp: newStamp() };
  transaction.put(searchBlocksStore, stamped);
  return stamped;
}
