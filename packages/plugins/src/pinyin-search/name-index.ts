import type { ReadCharacter } from './readings.js';
import { isTypedFrom } from './typed-name.js';
import type { TypedName } from './typed-name.js';

interface Entry {
  readonly id: string;
  /** The name as it was read. */
  readonly name: string;
  readonly characters: readonly ReadCharacter[];
  /** The customer has another name by now. */
  isOutdated?: boolean;
}

/** A character of a name from which it can be found. */
interface Place {
  readonly entry: Entry;
  readonly at: number;
}
type Places = Map<string, Place[]>;

const syllablesOf = ({ right, others }: ReadCharacter, withOthers: boolean): readonly string[] =>
  withOthers ? [...right, ...others] : right;

/** What may have been typed first for a character and the next: one letter, or two. */
function firstLetters(
  name: readonly ReadCharacter[],
  at: number,
  withOthers: boolean,
): Set<string> {
  const { character } = name[at]!;
  const next = name[at + 1];
  const letters = new Set([character]);
  for (const syllable of syllablesOf(name[at]!, withOthers)) {
    const first = syllable[0]!;
    letters.add(first).add(syllable.slice(0, 2));
    if (!next) continue;
    for (const following of syllablesOf(next, withOthers)) letters.add(first + following[0]!);
  }
  return letters;
}

function typedFirst([first = '', second = '']: TypedName): string {
  const letters = first.slice(0, 2);
  return letters.length === 1 && /^[a-z][a-z]/.test(letters + second)
    ? letters + second[0]!
    : letters;
}

/** Names by the letters they can be found from, so that a key stroke looks at few of them. */
export class NameIndex {
  readonly #entries = new Map<string, Entry>();
  /** In the order of answers: read rightly from the beginning, from within, and read otherwise. */
  readonly #places: readonly Places[] = [new Map(), new Map(), new Map(), new Map()];
  /** What fitted last, where all was looked at: further letters only narrow it down. */
  #last: { readonly text: string; readonly places: readonly (readonly Place[])[] } | undefined;

  add(id: string, name: string, characters: readonly ReadCharacter[]): void {
    if (this.#entries.get(id)?.name === name) return;
    this.remove(id);
    const entry: Entry = { id, name, characters };
    this.#entries.set(id, entry);
    const isReadOtherwise = characters.some(({ others }) => others.length > 0);
    for (let at = 0; at < characters.length; at++) {
      const place = { entry, at };
      this.#put(at ? 1 : 0, place);
      if (isReadOtherwise) this.#put(at ? 3 : 2, place);
    }
    this.#last = undefined;
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.isOutdated = true;
    this.#entries.delete(id);
    this.#last = undefined;
  }

  /** How a name was read, if it still is the customer's. */
  known(id: string, name: string): readonly ReadCharacter[] | undefined {
    const entry = this.#entries.get(id);
    return entry?.name === name ? entry.characters : undefined;
  }

  /** Ids of the customers, the best first. */
  find(typed: TypedName, limit: number): string[] {
    const text = typed.join(' ');
    const letters = typedFirst(typed);
    const last = this.#last && text.startsWith(this.#last.text) ? this.#last.places : undefined;
    const found = new Set<string>();
    const fitting: Place[][] = [];
    for (const [rank, places] of this.#places.entries()) {
      const fits: Place[] = [];
      fitting.push(fits);
      for (const place of last?.[rank] ?? places.get(letters) ?? []) {
        const { entry, at } = place;
        if (entry.isOutdated || !isTypedFrom(entry.characters, at, typed, rank > 1)) continue;
        fits.push(place);
        found.add(entry.id);
        if (found.size === limit) return [...found];
      }
    }
    this.#last = { text, places: fitting };
    return [...found];
  }

  #put(rank: number, place: Place): void {
    const places = this.#places[rank]!;
    for (const letters of firstLetters(place.entry.characters, place.at, rank > 1)) {
      const there = places.get(letters);
      if (there) there.push(place);
      else places.set(letters, [place]);
    }
  }
}
