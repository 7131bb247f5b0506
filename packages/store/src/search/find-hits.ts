import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { SearchHit } from '../store.js';
import type { Lead } from './block-filter.js';
import {
  bitsOfIdBeginning,
  bitsOfTerm,
  lastMark,
  leads,
  mayHold,
  nowhere,
} from './block-filter.js';
import type { PackedTexts } from './packed-texts.js';
import {
  countParts,
  fieldOfMark,
  partAt,
  recordMark,
  shownText,
  unescapeMarks,
} from './packed-texts.js';
import { foldCode, foldText, isWordUnit } from './search-text.js';
import type { TextIndex } from './text-index.js';

/** How well a hit fits: the smaller the better. */
const ranks = { begins: 0, wordBegins: 1, within: 2 } as const;
type Rank = (typeof ranks)[keyof typeof ranks];
interface Match {
  /** Which entry of the block. */
  readonly place: number;
  /** Where in the block's compared texts it fits; nowhere for a match of the id. */
  readonly at?: number;
}

/** One way to look for what was typed. */
interface WayToFind {
  /** What a block's filter must hold for there to be matches of a rank. */
  readonly bits: readonly [readonly number[], readonly number[], readonly number[]];
  /** The matches of a rank, in the order of the entries. */
  matches(texts: PackedTexts, rank: Rank): Match[];
}

/**
 * The first `limit` hits: by how they begin, then by name, then by id. Blocks are in the order of
 * names, so that the search for each rank ends as soon as there are enough.
 */
export function findHits(index: TextIndex, text: string, limit: number): SearchHit[] {
  const hits = new Map<string, SearchHit>();
  const ways = waysToFind(text);
  for (const rank of Object.values(ranks)) {
    for (const block of index.blocks) {
      if (hits.size >= limit) return [...hits.values()];
      const possible = ways.filter((way) => mayHold(block.filter, way.bits[rank]));
      if (!possible.length) continue;
      const texts = block.packed();
      const matches = possible.flatMap((way) => way.matches(texts, rank));
      if (possible.length > 1) matches.sort((one, other) => one.place - other.place);
      for (const match of matches) {
        if (hits.size >= limit) break;
        const hit = hitOf(texts, match);
        // What fits in a better way, or in an earlier one, is there already.
        if (!hits.has(hit.id)) hits.set(hit.id, hit);
      }
    }
  }
  return [...hits.values()];
}

function waysToFind(text: string): WayToFind[] {
  const folded = foldText(text);
  if (!folded) return [];
  const words = folded.split(' ');
  // A number or code as a whole, however it is written; without the 0 dialled before it at home.
  const code = foldCode(text);
  const wholes = [code, code.replace(/^0+(?=\d{3})/, ''), phoneDigits(text)];
  return [
    findWords(words),
    ...[...new Set(wholes)]
      .filter((whole) => /\p{N}/u.test(whole) && !words.includes(whole))
      .map((whole) => findWords([whole])),
    findId(folded),
  ];
}

/** All the words, in any order; the best place of the first one counts. */
function findWords(words: readonly string[]): WayToFind {
  const [first] = words as [string];
  // The longest word is in the fewest texts.
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const others = words.filter((word) => word !== longest);
  const anywhere = words.flatMap((word) => bitsOfTerm(word, leads.anywhere));
  const bitsOf = (lead: Lead): number[] => [...bitsOfTerm(first, lead), ...anywhere];
  return {
    bits: [bitsOf(leads.textBegins), bitsOf(leads.wordBegins), anywhere],
    matches({ compared }, rank) {
      const matches: Match[] = [];
      let place = -1;
      let end = 0;
      for (let at = compared.indexOf(longest); at >= 0; at = compared.indexOf(longest, end)) {
        let start = 0;
        while (end >= 0 && end <= at) {
          start = end;
          end = compared.indexOf(recordMark, start + 1);
          place++;
        }
        const entry = compared.slice(start, end < 0 ? undefined : end);
        if (others.every((word) => entry.includes(word))) {
          const best = bestPlace(entry, first);
          if (rankAt(entry, best) === rank) matches.push({ place, at: start + best });
        }
        if (end < 0) break;
      }
      return matches;
    },
  };
}

/** An id by its beginning: nobody knows one from the middle. */
function findId(text: string): WayToFind {
  const part = recordMark + text;
  return {
    bits: [bitsOfIdBeginning(text), nowhere, nowhere],
    matches({ ids, comparedIds = ids }) {
      const matches: Match[] = [];
      let place = 0;
      let counted = 0;
      for (let at = comparedIds.indexOf(part); at >= 0; at = comparedIds.indexOf(part, at + 1)) {
        place += countParts(comparedIds.slice(counted, at));
        counted = at;
        matches.push({ place });
      }
      return matches;
    },
  };
}

function rankAt(entry: string, at: number): Rank {
  const before = entry.charCodeAt(at - 1);
  if (before <= lastMark) return ranks.begins;
  return isWordUnit(before) ? ranks.within : ranks.wordBegins;
}

/** The first of the best places at which an entry holds a term that it does hold. */
function bestPlace(entry: string, term: string): number {
  let best = entry.indexOf(term);
  let bestRank = rankAt(entry, best);
  for (let at = best; bestRank > ranks.begins;) {
    at = entry.indexOf(term, at + 1);
    if (at < 0) break;
    const rank = rankAt(entry, at);
    if (rank >= bestRank) continue;
    bestRank = rank;
    best = at;
  }
  return best;
}

function hitOf({ compared, shown, ids }: PackedTexts, { place, at }: Match): SearchHit {
  const entry = partAt(compared, place);
  const texts = partAt(shown, place);
  const id = unescapeMarks(partAt(ids, place));
  const name = shownText(entry, texts, 0);
  if (at === undefined) return { id, name, field: 'id', text: id };
  // The marks up to the place tell which text of the entry it is, the last of them the field.
  let nth = -1;
  let mark = 0;
  for (let unit = at; ; unit--) {
    const code = compared.charCodeAt(unit);
    if (code > lastMark) continue;
    if (!code) break;
    mark ||= code;
    nth++;
  }
  return { id, name, field: fieldOfMark(mark), text: shownText(entry, texts, nth) };
}
