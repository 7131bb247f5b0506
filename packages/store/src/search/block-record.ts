import { filterWords } from './block-filter.js';
import type { PackedTexts } from './packed-texts.js';

const columns = ['compared', 'shown', 'ids', 'comparedIds'] as const;

/**
 * Some blocks in a row as one record of the database. Its texts are so long that the browser's
 * garbage collector leaves them where they are, which makes reading twice as fast.
 */
export interface BlockRecord {
  readonly id: number;
  /** The texts of all blocks one behind the other, by column. */
  readonly texts: readonly string[];
  /** Where each block ends in the text of each column. */
  readonly ends: readonly (readonly number[])[];
  /** The filters of all blocks one behind the other. */
  readonly filters: Uint32Array<ArrayBuffer>;
}

export function recordOf(id: number, blocks: readonly PackedTexts[]): BlockRecord {
  const filters = new Uint32Array(blocks.length * filterWords);
  for (const [place, { filter }] of blocks.entries()) filters.set(filter, place * filterWords);
  return {
    id,
    texts: columns.map((column) => blocks.map((block) => block[column] ?? '').join('')),
    ends: columns.map((column) => {
      let end = 0;
      return blocks.map((block) => (end += block[column]?.length ?? 0));
    }),
    filters,
  };
}

/** The blocks of a record. Their texts are parts of its texts, which are not copied. */
export function blocksOf({ texts, ends, filters }: BlockRecord): PackedTexts[] {
  return ends[0]!.map((_, place) => {
    const [compared, shown, ids, comparedIds] = columns.map((_column, nth) =>
      texts[nth]!.slice(ends[nth]![place - 1] ?? 0, ends[nth]![place]),
    ) as [string, string, string, string];
    return {
      compared,
      shown,
      ids,
      // No block is without ids.
      comparedIds: comparedIds || undefined,
      filter: filters.subarray(place * filterWords, (place + 1) * filterWords),
    };
  });
}
