import type { BackendTransaction } from '../backend.js';
import { eachStoredRow } from '../privacy/each-stored-row.js';
import { searchBlocksStore } from '../schema-steps.js';

/** Whether any text anywhere in a value is one of these. */
function holdsAny(value: unknown, texts: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return texts.has(value);
  return (
    !!value &&
    typeof value === 'object' &&
    Object.values(value).some((part) => holdsAny(part, texts))
  );
}

/**
 * Takes customers out of the stored search texts, inside the transaction that erases them. A block
 * with one of them goes as a whole: it is built anew from the customers that remain.
 * @returns how many blocks
 */
export async function forgetSearchTexts(
  transaction: BackendTransaction,
  customers: ReadonlySet<string>,
): Promise<number> {
  let blocks = 0;
  await eachStoredRow(transaction, searchBlocksStore, (block, key) => {
    if (!holdsAny(block, customers)) return;
    blocks++;
    transaction.delete(searchBlocksStore, key);
  });
  return blocks;
}
