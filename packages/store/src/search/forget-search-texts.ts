import type { BackendTransaction } from '../backend.js';
import { searchBlocksStore } from '../schema-steps.js';
import type { BlockRecord } from './block-record.js';
import { blocksOf, recordOf } from './block-record.js';
import type { PackedTexts } from './packed-texts.js';
import { holdsId, packEntries, unpackEntries } from './packed-texts.js';
import { format, readHead, writeHead } from './stored-blocks.js';
import { filterOf } from './text-block.js';

/**
 * Takes customers out of the stored search texts, inside the transaction that erases them, which
 * has to include `searchBlocksStore`. Open pages cannot bring them back: what they are about to
 * write is refused, and they forget the customers with the change that the transaction announces.
 * @returns how many blocks held one of them
 */
export async function forgetSearchTexts(
  transaction: BackendTransaction,
  customers: ReadonlySet<string>,
): Promise<number> {
  const head = await readHead(transaction);
  if (head && head.format !== format) return forgetAllSearchTexts(transaction);
  const ids = [...customers];
  const keys: number[] = [];
  let count = 0;
  for (const key of head?.keys ?? []) {
    const record = (await transaction.get(searchBlocksStore, key)) as BlockRecord | undefined;
    const stored = record ? blocksOf(record) : [];
    const held = stored.filter((block) => ids.some((id) => holdsId(block, id)));
    count += held.length;
    const blocks = stored.flatMap((block) =>
      held.includes(block) ? without(block, customers) : [block],
    );
    if (blocks.length) {
      keys.push(key);
      if (held.length) transaction.put(searchBlocksStore, recordOf(key, blocks));
    } else {
      transaction.delete(searchBlocksStore, key);
    }
  }
  // Even where no block held them: a page may be about to write one that does.
  writeHead(transaction, { ...(head ?? { format: 0, sequence: 0 }), keys });
  return count;
}

function without(block: PackedTexts, customers: ReadonlySet<string>): PackedTexts[] {
  const entries = unpackEntries(block).filter(({ id }) => !customers.has(id));
  return entries.length ? [packEntries(entries, filterOf(entries))] : [];
}

/**
 * Removes all search texts from the database, inside a transaction that includes
 * `searchBlocksStore`: before a shop's personal fields are encrypted.
 * @returns how many records there were
 */
export async function forgetAllSearchTexts(transaction: BackendTransaction): Promise<number> {
  const keys = (await readHead(transaction))?.keys ?? [];
  for (const key of keys) transaction.delete(searchBlocksStore, key);
  writeHead(transaction, { format: 0, sequence: 0, keys: [] });
  return keys.length;
}
