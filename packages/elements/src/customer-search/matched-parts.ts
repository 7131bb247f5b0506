/** A piece of a text, and whether it is what was searched for. */
export interface MatchedPart {
  readonly text: string;
  readonly isMatch: boolean;
}

interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, where its character begins in the original. */
  readonly starts: readonly number[];
  /** Likewise, where it ends. */
  readonly ends: readonly number[];
}

function fold(text: string, dropped: RegExp): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(dropped, '').toLowerCase();
    folded += plain;
    for (let count = 0; count < plain.length; count++) {
      starts.push(position);
      ends.push(position + character.length);
    }
    position += character.length;
  }
  return { folded, starts, ends };
}

type Range = readonly [start: number, end: number];

function findRange(text: string, wanted: string, dropped: RegExp): Range | undefined {
  const { folded, starts, ends } = fold(text, dropped);
  const needle = fold(wanted, dropped).folded;
  const found = needle ? folded.indexOf(needle) : -1;
  return found < 0 ? undefined : [starts[found]!, ends[found + needle.length - 1]!];
}

const accents = /\p{M}/gu;
const accentsAndSeparators = /[\p{M}\p{Z}\p{P}\p{S}]/gu;

function findRanges(text: string, words: string): Range[] {
  const whole = findRange(text, words, accents) ?? findRange(text, words, accentsAndSeparators);
  if (whole) return [whole];
  return words
    .split(/\s+/)
    .map((word) => findRange(text, word, accents))
    .filter((range) => !!range)
    .sort(([one], [other]) => one - other);
}

/**
 * Cuts `text` around what was searched for, as forgivingly as the store searches: case and accents
 * do not matter, then neither do spaces and punctuation ("13800" is found in "+86 138 00…"), then
 * each word counts alone.
 */
export function matchedParts(text: string, words: string): MatchedPart[] {
  const parts: MatchedPart[] = [];
  let done = 0;
  for (const [start, end] of findRanges(text, words.trim())) {
    if (start < done) continue;
    parts.push({ text: text.slice(done, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  parts.push({ text: text.slice(done), isMatch: false });
  return parts.filter((part) => part.text);
}
