import type { Customer } from '@patronkit/records/customer.js';
import type { BlockFilter } from './block-filter.js';
import { foldText, searchTextsOf, searchedFields } from './search-text.js';

/** What the search keeps of one customer. */
export interface TextEntry {
  readonly id: string;
  /** As shown; with the id it gives the order of entries. */
  readonly name: string;
  readonly comparedId: string;
  /** The compared texts, each behind the mark of its field. */
  readonly compared: string;
  /** The shown texts in the same order; empty where it is the compared one. Parted by `shownMark`. */
  readonly shown: string;
}

/** Entries in few long strings: cheap to store, to read back and to search. */
export interface PackedTexts {
  /** Each entry behind `recordMark`, as the two below. */
  readonly compared: string;
  readonly shown: string;
  readonly ids: string;
  /** Left out where it equals `ids`. */
  readonly comparedIds?: string | undefined;
  readonly filter: BlockFilter;
}

/** Before each entry. */
export const recordMark = '\u0000';
/** Between the shown texts of an entry. */
const shownMark = '\u0001';
/** Stands for a mark that a shown text or an id really holds. */
const escapeMark = '\u0002';
// In compared texts, which hold no control characters, each field has a mark that says which it is.
const fieldMarks = searchedFields.map((_, index) => String.fromCharCode(index + 1));

/** The field whose mark this is. */
export const fieldOfMark = (unit: number): (typeof searchedFields)[number] =>
  searchedFields[unit - 1]!;

const hasMarks = (text: string): boolean =>
  text.includes(recordMark) || text.includes(shownMark) || text.includes(escapeMark);
const escapeMarks = (text: string): string =>
  hasMarks(text)
    ? text
        .split('')
        .map((unit) => (unit <= escapeMark ? escapeMark + String(unit.charCodeAt(0)) : unit))
        .join('')
    : text;
export const unescapeMarks = (text: string): string =>
  text.includes(escapeMark)
    ? text
        .split(escapeMark)
        .map((part, nth) => (nth ? String.fromCharCode(Number(part[0])) + part.slice(1) : part))
        .join('')
    : text;

export function entryOf(customer: Customer): TextEntry {
  const texts = searchTextsOf(customer);
  const { id, name } = customer;
  return {
    id,
    name,
    comparedId: foldText(id),
    compared: texts
      .map(({ field, compared }) => fieldMarks[searchedFields.indexOf(field)]! + compared)
      .join(''),
    shown: texts
      .map(({ shown, compared }) => (shown === compared ? '' : escapeMarks(shown)))
      .join(shownMark),
  };
}

/** Entries are in the order in which hits of one rank are shown. */
export const isBefore = (one: EntryKey, other: EntryKey): boolean =>
  one.name < other.name || (one.name === other.name && one.id < other.id);
export type EntryKey = Pick<TextEntry, 'id' | 'name'>;

const pack = (parts: readonly string[]): string => parts.map((part) => recordMark + part).join('');

export function packEntries(entries: readonly TextEntry[], filter: BlockFilter): PackedTexts {
  const ids = pack(entries.map(({ id }) => escapeMarks(id)));
  const comparedIds = pack(entries.map(({ comparedId }) => comparedId));
  return {
    compared: pack(entries.map(({ compared }) => compared)),
    shown: pack(entries.map(({ shown }) => shown)),
    ids,
    ...(ids !== comparedIds && { comparedIds }),
    filter,
  };
}

const unpack = (packed: string): string[] => packed.split(recordMark).slice(1);

export function unpackEntries(packed: PackedTexts): TextEntry[] {
  const shown = unpack(packed.shown);
  const ids = unpack(packed.ids).map(unescapeMarks);
  const comparedIds = packed.comparedIds === undefined ? ids : unpack(packed.comparedIds);
  return unpack(packed.compared).map((compared, place) => ({
    id: ids[place]!,
    name: shownText(compared, shown[place]!, 0),
    comparedId: comparedIds[place]!,
    compared,
    shown: shown[place]!,
  }));
}

const marks = /[\u0001-\u0004]/u;

/** The nth text of an entry as it is shown. */
export function shownText(compared: string, shown: string, nth: number): string {
  return unescapeMarks(shown.split(shownMark)[nth]!) || compared.split(marks)[nth + 1]!;
}

/** Where one of the parts of a packed text begins, with its mark. */
export function startOfPart(packed: string, place: number): number {
  let start = 0;
  for (let count = 0; count < place; count++) start = packed.indexOf(recordMark, start + 1);
  return start;
}

/** One of the parts of a packed text; cheaper than unpacking all for a few. */
export function partAt(packed: string, place: number): string {
  const start = startOfPart(packed, place);
  const end = packed.indexOf(recordMark, start + 1);
  return packed.slice(start + 1, end < 0 ? undefined : end);
}

export function countParts(packed: string): number {
  let count = 0;
  for (let at = packed.indexOf(recordMark); at >= 0; at = packed.indexOf(recordMark, at + 1))
    count++;
  return count;
}

/** Whether the id is one of the packed ones. */
export function holdsId({ ids }: PackedTexts, id: string): boolean {
  const part = recordMark + escapeMarks(id);
  return ids.includes(part + recordMark) || ids.endsWith(part);
}
