import type { ContactWay } from '@patronkit/records/contact-way.js';
import {
  contactWayKey,
  digitsMatch,
  fewestTellingDigits,
  phoneDigits,
  tellingDigits,
} from '@patronkit/records/contact-way-text.js';
import { foldText } from '../search/search-text.js';
import type { PersonRecords } from './person-records.js';

/** Scripts that put no spaces between words. */
const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** Shorter names and numbers would be found in words that have nothing to do with the person. */
const shortestWord = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text as whole words, where its script has such. */
function wordPattern(text: string): RegExp | undefined {
  const folded = foldText(text);
  if (unspaced.test(folded))
    return folded.length > 1 ? new RegExp(escaped(folded), 'u') : undefined;
  return folded.length < shortestWord
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(folded)}(?![\\p{L}\\p{N}])`, 'u');
}

/** Tells texts and ids that lead to certain people from those that do not. */
export class People {
  /** Ids of theirs and of everything recorded about them. */
  readonly ids = new Set<string>();
  /** Their ways of contact that are no phones, as `contactWayKey` compares them. */
  readonly #wayKeys = new Set<string>();
  readonly #words: RegExp[] = [];
  /** The telling digits of their phones. */
  readonly #phones: string[] = [];

  add(person: PersonRecords): void {
    for (const { id } of person.all) this.ids.add(id);
    this.ids.add(person.id);
    const { customer, contacts } = person;
    for (const { name, contactWays } of [...(customer ? [customer] : []), ...contacts]) {
      this.#addWords(name);
      for (const way of contactWays) this.#addWay(way);
    }
    if (customer?.memberNumber) this.#addWords(customer.memberNumber);
    this.#addWords(person.id);
  }

  /** Whether a text is the id of theirs, alone or as a part of a path. */
  isId(text: string): boolean {
    return this.ids.has(text) || text.split('/').some((part) => this.ids.has(part));
  }

  /** Whether a text leads to one of them: an id, a name, a way of contact. */
  isNamedIn(text: string): boolean {
    if (this.isId(text)) return true;
    const folded = foldText(text);
    if (this.#words.some((word) => word.test(folded))) return true;
    const digits = phoneDigits(text);
    return this.#phones.some(
      (phone) => phone.length >= fewestTellingDigits && digits.includes(phone),
    );
  }

  /** Whether somebody reached like this is one of them. */
  isReachedBy(way: Pick<ContactWay, 'kind' | 'value'>): boolean {
    if (way.kind !== 'phone') return this.#wayKeys.has(contactWayKey(way));
    const digits = tellingDigits(way.value);
    return this.#phones.some((phone) => digitsMatch(phone, digits));
  }

  #addWay(way: ContactWay): void {
    if (way.kind === 'phone') {
      this.#phones.push(tellingDigits(way.value));
      return;
    }
    this.#wayKeys.add(contactWayKey(way));
    this.#addWords(way.value);
  }

  #addWords(text: string): void {
    const pattern = wordPattern(text);
    if (pattern) this.#words.push(pattern);
  }
}
