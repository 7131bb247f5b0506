const sliceSize = 1000;

/**
 * `Array.map` that lets the page breathe between slices.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {(item: Item) => Result} change
 * @returns {Promise<Result[]>}
 */
export async function mapInSlices(items, change) {
  const results = [];
  for (let start = 0; start < items.length; start += sliceSize) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const item of items.slice(start, start + sliceSize)) results.push(change(item));
  }
  return results;
}
