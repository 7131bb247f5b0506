import { bitsOfId, mayHold } from './block-filter.js';
import type { TextEntry } from './packed-texts.js';
import { isBefore } from './packed-texts.js';
import { TextBlock, firstPlace } from './text-block.js';

/** Entries in one block: so few that a filter tells much, so many that the filters are few. */
const mostEntries = 160;
/** Entries in a block that is filled in order: some room, so that the next one does not split it. */
const filledTo = 128;

/** The texts of all customers in the order of their names, in blocks. */
export class TextIndex {
  readonly blocks: TextBlock[];

  constructor(blocks: TextBlock[] = []) {
    this.blocks = blocks;
  }

  /** Sets the entry of one customer, whether or not there is one. */
  set(entry: TextEntry): void {
    const blocks = this.#blocksWith(entry.id);
    const known = blocks.length === 1 ? blocks[0]!.find(entry.id) : undefined;
    if (known && isSame(known, entry)) return;
    this.#removeFrom(blocks, entry.id);
    this.add(entry);
  }

  remove(id: string): void {
    this.#removeFrom(this.#blocksWith(id), id);
  }

  /** Adds the entry of a customer that has none. */
  add(entry: TextEntry): void {
    const { blocks } = this;
    const behind = firstPlace(blocks.length, (place) => isBefore(entry, blocks[place]!.first));
    const place = Math.max(0, behind - 1);
    const block = blocks[place];
    const isLast = behind === blocks.length;
    if (!block || (isLast && block.size >= filledTo && block.endsBefore(entry))) {
      block?.packed();
      blocks.push(new TextBlock([entry]));
      return;
    }
    block.insert(entry);
    if (block.size > mostEntries) blocks.splice(place + 1, 0, block.split());
  }

  /** More than one only while customers are read for the first time and change meanwhile. */
  #blocksWith(id: string): TextBlock[] {
    const bits = bitsOfId(id);
    return this.blocks.filter((block) => mayHold(block.filter, bits) && block.find(id));
  }

  #removeFrom(blocks: readonly TextBlock[], id: string): void {
    for (const block of blocks) {
      block.remove(id);
      if (!block.size) this.#drop(block);
    }
  }

  #drop(block: TextBlock): void {
    const place = this.blocks.indexOf(block);
    this.blocks.splice(place, 1);
    // The record it was in is to be written without it, as long as it has others.
    const beside = [this.blocks[place - 1], this.blocks[place]].find(
      (near) => near?.key === block.key,
    );
    if (beside) beside.stored = false;
  }
}

const isSame = (one: TextEntry, other: TextEntry): boolean =>
  one.name === other.name && one.compared === other.compared && one.shown === other.shown;
