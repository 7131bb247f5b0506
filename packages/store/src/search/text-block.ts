import type { BlockFilter } from './block-filter.js';
import { addId, addTexts, emptyFilter } from './block-filter.js';
import type { EntryKey, PackedTexts, TextEntry } from './packed-texts.js';
import {
  countParts,
  holdsId,
  isBefore,
  packEntries,
  partAt,
  shownText,
  unescapeMarks,
  unpackEntries,
} from './packed-texts.js';

/** First place among `count` sorted things at which `isBehind` is true. */
export function firstPlace(count: number, isBehind: (place: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBehind(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Some entries in a row. Packed while it is only searched; a change unpacks it until it is searched
 * or stored again.
 */
export class TextBlock {
  /** The record of the database that it belongs to, once it does. */
  key: number | undefined;
  /** Whether that record has it as it is. */
  stored = false;
  #filter: BlockFilter;
  /** Entries have left, and their pieces are still in the filter. */
  #filterIsWide = false;
  #packed: PackedTexts | undefined;
  #entries: TextEntry[] | undefined;
  #first: EntryKey | undefined;

  constructor(content: PackedTexts | TextEntry[]) {
    if (Array.isArray(content)) {
      this.#entries = content;
      this.#filter = filterOf(content);
    } else {
      this.#packed = content;
      this.#filter = content.filter;
    }
  }

  /** A block as the database has it. */
  static fromStore(key: number, packed: PackedTexts): TextBlock {
    const block = new TextBlock(packed);
    block.key = key;
    block.stored = true;
    return block;
  }

  /** Says what the entries may hold, never too little. */
  get filter(): BlockFilter {
    return this.#filter;
  }

  get size(): number {
    return this.#entries?.length ?? countParts(this.#packed!.ids);
  }

  /** The first entry's place in the order of all. */
  get first(): EntryKey {
    return (this.#first ??= this.#entries?.[0] ?? firstOf(this.#packed!));
  }

  packed(): PackedTexts {
    if (!this.#packed) {
      const entries = this.#entries!;
      if (this.#filterIsWide) this.#filter = filterOf(entries);
      this.#filterIsWide = false;
      this.#packed = packEntries(entries, this.#filter);
      this.#entries = undefined;
    }
    return this.#packed;
  }

  find(id: string): TextEntry | undefined {
    if (this.#packed && !holdsId(this.#packed, id)) return undefined;
    return this.#read().find((entry) => entry.id === id);
  }

  /** Whether all entries are before this one. */
  endsBefore(entry: TextEntry): boolean {
    return isBefore(this.#read().at(-1)!, entry);
  }

  insert(entry: TextEntry): void {
    const entries = this.#change();
    const place = firstPlace(entries.length, (other) => isBefore(entry, entries[other]!));
    entries.splice(place, 0, entry);
    takeIn(this.#filter, entry);
  }

  remove(id: string): void {
    const entries = this.#change();
    entries.splice(
      entries.findIndex((entry) => entry.id === id),
      1,
    );
    this.#filterIsWide = true;
  }

  /** Takes the second half away, for a block of its own. */
  split(): TextBlock {
    const entries = this.#change();
    this.#filterIsWide = true;
    const half = new TextBlock(entries.splice(entries.length >> 1));
    half.key = this.key;
    return half;
  }

  #read(): readonly TextEntry[] {
    return this.#entries ?? unpackEntries(this.#packed!);
  }

  #change(): TextEntry[] {
    this.#entries ??= unpackEntries(this.#packed!);
    this.#packed = this.#first = undefined;
    this.stored = false;
    return this.#entries;
  }
}

const takeIn = (filter: BlockFilter, entry: TextEntry): void => {
  addTexts(filter, entry.compared);
  addId(filter, entry.id, entry.comparedId);
};

export function filterOf(entries: readonly TextEntry[]): BlockFilter {
  const filter = emptyFilter();
  for (const entry of entries) takeIn(filter, entry);
  return filter;
}

const firstOf = ({ compared, shown, ids }: PackedTexts): EntryKey => ({
  name: shownText(partAt(compared, 0), partAt(shown, 0), 0),
  id: unescapeMarks(partAt(ids, 0)),
});
