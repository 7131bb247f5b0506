import { inSlices } from '../page-turn.js';
import type { SearchHit } from '../store.js';
import type { SearchText } from './search-text.js';
import { searchedFields } from './search-text.js';

/** Records per block: few enough to pack a block again after a change within a frame. */
const blockSize = 256;

// No folded text holds control characters, so they can part the texts: one before each record, one
// of five before each of its fields, which says which field it is.
const recordMark = '\u0000';
const fieldMarks = searchedFields.map((_, index) => String.fromCharCode(index + 1));
const isMark = (code: number): boolean => code <= searchedFields.length;

interface Block {
  readonly ids: string[];
  readonly shown: string[][];
  readonly compared: string[];
  /** All records of the block in one text, for one search over all; made when first needed. */
  packed?: string | undefined;
  /** Where each record begins in it. */
  starts?: number[] | undefined;
}

/** How well a hit fits: the smaller the better. */
export const ranks = { begins: 0, wordBegins: 1, within: 2 } as const;

export interface Match {
  readonly hit: SearchHit;
  readonly rank: number;
}

/** Without control characters, which part the texts. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** The texts of many customers, packed into few long ones, since one long search is a fast search. */
export class PackedTexts {
  readonly #blocks: Block[] = [];
  readonly #blockOf = new Map<string, Block>();

  /** Sets the texts of one customer, or without any forgets the customer. */
  set(id: string, texts?: readonly SearchText[]): void {
    let block = this.#blockOf.get(id);
    if (!block) {
      if (!texts) return;
      block = this.#blocks.at(-1);
      if (!block || block.ids.length >= blockSize) {
        this.#blocks.push((block = { ids: [], shown: [], compared: [] }));
      }
      this.#blockOf.set(id, block);
    }
    const found = block.ids.indexOf(id);
    const place = found < 0 ? block.ids.length : found;
    block.packed = undefined;
    if (texts) {
      block.ids[place] = id;
      block.shown[place] = texts.map(({ shown }) => shown);
      block.compared[place] = texts
        .map(({ field, compared }) => fieldMarks[searchedFields.indexOf(field)]! + plain(compared))
        .join('');
    } else {
      this.#blockOf.delete(id);
      for (const list of [block.ids, block.shown, block.compared]) list.splice(place, 1);
    }
  }

  /**
   * Calls `found` with each customer whose texts contain all the words, once per customer, with the
   * best place of the first word. The first letter typed is in the texts of most customers.
   */
  async find(words: readonly string[], found: (match: Match) => void): Promise<void> {
    // The longest word is in the fewest texts.
    const term = words.reduce((one, other) => (other.length > one.length ? other : one));
    await inSlices(this.#blocks, (block) => {
      const { packed, starts } = pack(block);
      let record = 0;
      for (let at = packed.indexOf(term); at >= 0; at = packed.indexOf(term, starts[record])) {
        while (record + 1 < starts.length && starts[record + 1]! <= at) record++;
        const texts = block.compared[record]!;
        if (words.every((word) => texts.includes(word))) {
          found(bestMatch(block, record, texts, words[0]!));
        }
        if (++record >= starts.length) break;
      }
    });
  }
}

function pack(block: Block): { packed: string; starts: number[] } {
  if (block.packed === undefined) {
    block.packed = recordMark + block.compared.join(recordMark);
    let start = 1;
    block.starts = block.compared.map((texts) => {
      const here = start;
      start += texts.length + 1;
      return here;
    });
  }
  return { packed: block.packed, starts: block.starts! };
}

function rankAt(texts: string, at: number): number {
  const before = texts.charCodeAt(at - 1);
  if (isMark(before)) return ranks.begins;
  return /[\p{L}\p{N}]/u.test(texts[at - 1]!) ? ranks.within : ranks.wordBegins;
}

function bestMatch(block: Block, record: number, texts: string, term: string): Match {
  let best = texts.indexOf(term);
  let rank = rankAt(texts, best);
  for (let at = best; rank > ranks.begins && at >= 0; at = texts.indexOf(term, at + 1)) {
    const here = rankAt(texts, at);
    if (here < rank) {
      rank = here;
      best = at;
    }
  }
  // The mark before the place tells the field; the number of marks, which of the shown texts.
  let ordinal = -1;
  let mark = 0;
  for (let at = 0; at <= best; at++) {
    const code = texts.charCodeAt(at);
    if (!isMark(code)) continue;
    ordinal++;
    mark = code;
  }
  const shown = block.shown[record]!;
  return {
    rank,
    hit: {
      id: block.ids[record]!,
      name: shown[0]!,
      field: searchedFields[mark - 1]!,
      text: shown[ordinal]!,
    },
  };
}
