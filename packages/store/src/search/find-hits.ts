import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { SearchHit } from '../search-hit.js';
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
  startOfPart,
  unescapeMarks,
} from './packed-texts.js';
import { foldCode, foldText, isWordUnit } from './search-text.js';
import type { TextIndex } from './text-index.js';

/** How well a hit fits: the smaller the better. */
const ranks = { begins: 0, wordBegins: 1, within: 2 } as const;
type Rank = (typeof ranks)[keyof typeof ranks];

interface Match {
  readonly rank: Rank;
  /** Where its entry begins in the block's compared texts. */
  readonly start: number;
  /** Where in these texts it fits; nowhere for a match of the id. */
  readonly at?: number;
}

/** One way to look for what was typed. */
interface WayToFind {
  /** What a block's filter must hold for there to be matches of a rank. */
  readonly bits: readonly [readonly number[], readonly number[], readonly number[]];
  /** All matches in a block, in the order of the entries. */
  matches(texts: PackedTexts): Match[];
}

/**
 * The first `limit` hits: by how they begin, then by name, then by id. Blocks are in the order of
 * names, so that the search for each rank ends as soon as there are enough.
 */
export function findHits(index: TextIndex, text: string, limit: number): SearchHit[] {
  const hits = new Map<string, SearchHit>();
  const ways = waysToFind(text).map(rememberMatches);
  for (const rank of Object.values(ranks)) {
    for (const block of index.blocks) {
      if (hits.size >= limit) return [...hits.values()];
      const matches: Match[] = [];
      let waysWithMatches = 0;
      for (const way of ways) {
        if (!mayHold(block.filter, way.bits[rank])) continue;
        const before = matches.length;
        for (const match of way.matches(block.packed())) {
          if (match.rank === rank) matches.push(match);
        }
        if (matches.length > before) waysWithMatches++;
      }
      if (waysWithMatches > 1) matches.sort((one, other) => one.start - other.start);
      for (const match of matches) {
        if (hits.size >= limit) break;
        const hit = hitOf(block.packed(), match);
        // What fits in a better way, or in an earlier one, is there already.
        if (!hits.has(hit.id)) hits.set(hit.id, hit);
      }
    }
  }
  return [...hits.values()];
}

/** A block comes up once for each rank. */
function rememberMatches({ bits, matches }: WayToFind): WayToFind {
  const known = new Map<PackedTexts, Match[]>();
  return {
    bits,
    matches(texts) {
      let found = known.get(texts);
      if (!found) known.set(texts, (found = matches(texts)));
      return found;
    },
  };
}

function waysToFind(text: string): WayToFind[] {
  const folded = foldText(text);
  if (!folded) return [];
  const words = folded.split(' ');
  // A number or code as a whole, however it is written; without the 0 dialled before it at home.
  const code = foldCode(text);
  const phone = /\p{L}/u.test(text) ? '' : phoneDigits(text);
  const wholes = [code, code.replace(/^0+(?=\d{3})/, ''), phone];
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
    matches({ compared }) {
      const matches: Match[] = [];
      for (let at = compared.indexOf(longest); at >= 0;) {
        const start = compared.lastIndexOf(recordMark, at);
        const end = compared.indexOf(recordMark, at);
        const entry = compared.slice(start, end < 0 ? undefined : end);
        if (others.every((word) => entry.includes(word))) {
          const best = bestPlace(entry, first);
          matches.push({ rank: rankAt(entry, best), start, at: start + best });
        }
        at = end < 0 ? -1 : compared.indexOf(longest, end);
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
    matches({ compared, ids, comparedIds = ids }) {
      const matches: Match[] = [];
      for (let at = comparedIds.indexOf(part); at >= 0; at = comparedIds.indexOf(part, at + 1)) {
        const start = startOfPart(compared, countParts(comparedIds.slice(0, at)));
        matches.push({ rank: ranks.begins, start });
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

function hitOf({ compared, shown, ids }: PackedTexts, { start, at }: Match): SearchHit {
  const place = countParts(compared.slice(0, start));
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
