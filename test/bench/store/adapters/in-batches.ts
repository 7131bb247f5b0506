/**
 * Writes many rows by the thousand, a transaction each: one transaction of all of them keeps the
 * page from its turns, and makes every later start of the browser slower.
 */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await write(rows.slice(start, start + 1000));
  }
}
