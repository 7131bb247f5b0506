/** How one character is read: syllables without tones, `v` for ü, in every way they are written. */
export interface Readings {
  /** In this place. */
  readonly right: readonly string[];
  /** Elsewhere; somebody may take it for that. */
  readonly others: readonly string[];
}

/** One Chinese character of a name. */
export interface ReadCharacter extends Readings {
  readonly character: string;
}

/** Tells how a name is read. */
export type ReadName = (name: string) => readonly ReadCharacter[];

const isHan = /^\p{Script=Han}$/u;
const firstCharacter = 0x4e00;
const base = 21;

/** What is written for a syllable with ü: `lv` is also typed `lu`, and `lyu` in passports. */
const waysToWrite = (syllable: string): string[] =>
  syllable.includes('v')
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable];

const likeSounds: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/^h/, 'f'],
  [/^f/, 'h'],
  [/(?<=[aei])ng$/, 'n'],
  [/(?<=[aei])n$/, 'ng'],
];

/** What a syllable is taken for where sounds are confused, such as `zang`, `zhan`, `zan` for `zhang`. */
function soundingLike(syllable: string): string[] {
  const once = likeSounds
    .filter(([sound]) => sound.test(syllable))
    .map(([sound, other]) => syllable.replace(sound, other));
  const twice = once.flatMap((like) =>
    likeSounds
      .slice(-2)
      .filter(([sound]) => sound.test(like))
      .map(([sound, other]) => like.replace(sound, other)),
  );
  return [...new Set([syllable, ...once, ...twice])];
}

/** How Chinese names are read. @param isFuzzy whether like sounds count as the same */
export async function loadReadings(isFuzzy: boolean): Promise<ReadName> {
  const table = await import('./han-readings.js');
  const syllables = table.syllables.split(' ');
  const others = pairs(table.otherReadings);
  const surnames = new Map(
    pairs(table.surnameReadings).map(([name, reading]) => [name, reading.split('-')]),
  );
  const written = (plain: readonly string[]): string[] => [
    ...new Set(plain.flatMap((one) => (isFuzzy ? soundingLike(one) : [one])).flatMap(waysToWrite)),
  ];

  const known = new Map<string, Readings>();
  const plainReadings = (character: string): string[] => {
    const at = (character.codePointAt(0)! - firstCharacter) * 2;
    const digits = at < 0 ? '' : table.usualSyllables.slice(at, at + 2);
    const number = digits ? parseInt(digits[0]!, base) * base + parseInt(digits[1]!, base) : 0;
    if (!number) return [];
    const rare = others.filter(([, characters]) => characters.includes(character));
    return [syllables[number - 1]!, ...rare.map(([syllable]) => syllable)];
  };
  /** @param asSurname how it is read in a surname, where that is not the usual */
  const readingsOf = (character: string, asSurname = ''): Readings => {
    const key = character + asSurname;
    let readings = known.get(key);
    if (!readings) {
      const plain = plainReadings(character);
      const [right = [], others] = asSurname
        ? [[asSurname], plain]
        : [plain.slice(0, 1), plain.slice(1)];
      readings = { right: written(right), others: written(others) };
      known.set(key, readings);
    }
    return readings;
  };

  return (name) => {
    const characters = [...name].filter((character) => isHan.test(character));
    const [first = '', second = ''] = characters;
    const surname = surnames.get(first + second) ?? surnames.get(first) ?? [];
    return characters.map((character, index) => ({
      character,
      ...readingsOf(character, surname[index]),
    }));
  };
}

function pairs(text: string): [string, string][] {
  const words = text.split(' ');
  return words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1]!]]));
}
