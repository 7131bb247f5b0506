import { isWordUnit } from './search-text.js';

/**
 * Which short pieces occur in the texts of a block, as a Bloom filter: a search skips the blocks
 * that cannot hold what it looks for. It may say yes in vain, never no in vain.
 */
export type BlockFilter = Uint32Array<ArrayBuffer>;

/** Bits of a filter; a power of two. A block's pieces set few of them, which keeps it exact. */
const filterBits = 1 << 14;

/** The same in numbers of 32 bits. */
export const filterWords = filterBits / 32;

export const emptyFilter = (): BlockFilter => new Uint32Array(filterWords);

/**
 * Where a piece must be. Each stands for a unit before the piece that is the same wherever it is;
 * no compared text holds control characters, so these do not get in the way of real ones.
 */
export const leads = { anywhere: 0, textBegins: 1, wordBegins: 2, idBegins: 3 } as const;
export type Lead = (typeof leads)[keyof typeof leads];

/** Units up to this one part records and fields in a block's compared texts. */
export const lastMark = 4;

/** Units of the longest pieces. */
const longestPiece = 4;
const seed = 0x811c9dc5;

// FNV-1a, with the end of MurmurHash so that the few bits taken differ.
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
function bitOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (filterBits - 1);
}
/** Beginnings set two bits: the best hits are looked for in all blocks, and are in few. */
const secondBitOf = (hash: number): number => bitOf(step(hash, seed));
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

function add(filter: BlockFilter, bit: number): void {
  filter[bit >>> 5]! |= 1 << (bit & 31);
}

/** Adds the pieces that begin at a place, up to the next mark. */
function addPieces(filter: BlockFilter, texts: string, from: number, lead: Lead): void {
  let hash = lead ? step(seed, lead) : seed;
  const end = Math.min(texts.length, from + longestPiece - (lead ? 1 : 0));
  for (let at = from; at < end; at++) {
    const unit = texts.charCodeAt(at);
    if (unit <= lastMark) return;
    hash = step(hash, unit);
    add(filter, bitOf(hash));
    if (lead) add(filter, secondBitOf(hash));
  }
}

/** Takes in texts that are parted by marks. */
export function addTexts(filter: BlockFilter, texts: string): void {
  for (let at = 0; at < texts.length; at++) {
    const unit = texts.charCodeAt(at);
    if (unit <= lastMark) {
      addPieces(filter, texts, at + 1, leads.textBegins);
    } else {
      addPieces(filter, texts, at, leads.anywhere);
      if (!isWordUnit(unit)) addPieces(filter, texts, at + 1, leads.wordBegins);
    }
  }
}

/** What the filter must hold for `term` to be in a text, at the place that `lead` says. */
export function bitsOfTerm(term: string, lead: Lead): number[] {
  const whole = (lead ? String.fromCharCode(lead) : '') + term;
  const pieces = Math.max(1, whole.length - longestPiece + 1);
  const hashes = Array.from({ length: pieces }, (_, at) =>
    hashOf(whole.slice(at, at + longestPiece), seed),
  );
  return [...(lead ? [secondBitOf(hashes[0]!)] : []), ...hashes.map(bitOf)];
}

/** Beginnings of an id that are told apart, beside the first letters. */
const idBeginning = 6;
const bitOfIdBeginning = (id: string): number =>
  bitOf(hashOf(id.slice(0, idBeginning), leads.idBegins));

/** What the filter must hold for an id that begins with `term`. */
export const bitsOfIdBeginning = (term: string): number[] => [
  ...bitsOfTerm(term.slice(0, longestPiece - 1), leads.idBegins),
  ...(term.length < idBeginning ? [] : [bitOfIdBeginning(term)]),
];

/** What the filter must hold for exactly this id to be in the block. */
export function bitsOfId(id: string): number[] {
  const hash = hashOf(id, seed);
  return [1, 2, 3].map((nth) => bitOf(step(hash, nth)));
}

/** Takes in an id, to be found by its beginning (as compared) and as a whole (as it is). */
export function addId(filter: BlockFilter, id: string, compared: string): void {
  addPieces(filter, compared, 0, leads.idBegins);
  if (compared.length >= idBeginning) add(filter, bitOfIdBeginning(compared));
  for (const bit of bitsOfId(id)) add(filter, bit);
}

/** What no filter holds. */
export const nowhere: readonly number[] = [-1];

export function mayHold(filter: BlockFilter, bits: readonly number[]): boolean {
  for (const bit of bits) {
    if (!(filter[bit >>> 5]! & (1 << (bit & 31)))) return false;
  }
  return true;
}
