/** A text cut around what was searched for. `match` is empty when it cannot be pointed at. */
export interface MatchedParts {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

interface FoldedText {
  readonly folded: string;
  /** For each character of `folded`, where it stands in the original. */
  readonly positions: readonly number[];
}

function fold(text: string, dropped: RegExp): FoldedText {
  let folded = '';
  const positions: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(dropped, '').toLowerCase();
    folded += plain;
    for (let count = 0; count < plain.length; count++) positions.push(position);
    position += character.length;
  }
  return { folded, positions };
}

const accents = /\p{M}/gu;
const accentsAndSeparators = /[\p{M}\p{Z}\p{P}\p{S}]/gu;

/**
 * Finds `words` in `text` as forgivingly as the store's search does: case and accents do not
 * matter, then neither do spaces and punctuation ("13800" is found in "+86 138 00…").
 */
export function matchedParts(text: string, words: string): MatchedParts {
  for (const dropped of [accents, accentsAndSeparators]) {
    const wanted = fold(words.trim(), dropped).folded;
    const { folded, positions } = fold(text, dropped);
    const found = wanted ? folded.indexOf(wanted) : -1;
    if (found < 0) continue;
    const start = positions[found] ?? 0;
    const last = positions[found + wanted.length - 1] ?? start;
    const end = last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1);
    return { before: text.slice(0, start), match: text.slice(start, end), after: text.slice(end) };
  }
  return { before: text, match: '', after: '' };
}
