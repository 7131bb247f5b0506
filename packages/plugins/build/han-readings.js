import { pinyin, polyphonic } from 'pinyin-pro';
import surnames from 'pinyin-pro/dist/esm/data/surname.mjs';

const firstCharacter = 0x4e00;
const lastCharacter = 0x9fff;
/** What a table of two signs a character is written with; none needs escaping in a text. */
const signs = '0123456789abcdefghijklmnopqrstuvwxyz';
const base = 21;

/** Surnames in traditional characters whose readings the library has for simplified ones alone. */
const traditionalSurnames = {
  單: 'shan',
  區: 'ou',
  樂: 'yue',
  蓋: 'ge',
  繆: 'miao',
  員: 'yun',
  萬俟: 'mo qi',
  尉遲: 'yu chi',
  澹臺: 'tan tai',
  長孫: 'zhang sun',
  單于: 'chan yu',
};

const plain = (text) =>
  text
    .normalize('NFD')
    .replaceAll(/u\p{Mn}*\u0308\p{Mn}*/gu, 'v')
    .replaceAll(/\p{Mn}/gu, '');

/** The readings of a character without tones, `v` for ü, the usual one first. */
function readingsOf(character) {
  const usual = pinyin(character, { toneType: 'none', nonZh: 'removed' });
  const [all = ''] = polyphonic(character, { toneType: 'none' });
  return [...new Set([usual, ...all.split(' ')].map(plain))].filter((text) =>
    /^[a-z]+$/.test(text),
  );
}

/** Surnames whose reading is not what their characters say one by one, and that reading. */
function specialSurnames(usualOf) {
  const all = Object.entries({ ...surnames, ...traditionalSurnames }).map(([name, reading]) => [
    name,
    plain(reading).replaceAll(' ', '-'),
  ]);
  const special = new Map(
    all.filter(([name, reading]) => reading !== [...name].map(usualOf).join('-')),
  );
  // Where the first character alone is a special surname, the longer one must be known as well.
  return all.filter(([name]) => special.has(name) || special.has(name[0])).flat();
}

/** The text of `han-readings.ts`. */
export function hanReadingsSource() {
  const readings = new Map();
  for (let code = firstCharacter; code <= lastCharacter; code++) {
    const character = String.fromCodePoint(code);
    readings.set(character, readingsOf(character));
  }
  const usualOf = (character) => readings.get(character)?.[0];
  const syllables = [...new Set([...readings.values()].flat())].sort();
  const others = new Map(syllables.map((syllable) => [syllable, '']));
  let usual = '';
  for (const [character, [first, ...rest]] of readings) {
    const number = first ? syllables.indexOf(first) + 1 : 0;
    usual += signs[Math.floor(number / base)] + signs[number % base];
    for (const syllable of rest) others.set(syllable, others.get(syllable) + character);
  }
  const rare = [...others].filter(([, characters]) => characters).flat();
  return `// Written by packages/plugins/build/write-han-readings.js from pinyin-pro (MIT); do not edit.

/** Every syllable, without tones; \`v\` stands for ü. */
export const syllables =
  '${syllables.join(' ')}';

/** For each character from U+4E00, in two digits of base ${base}: its usual syllable, from 1; 0: none. */
export const usualSyllables =
  '${usual}';

/** Syllable, then the characters that are read so, too. */
export const otherReadings =
  '${rare.join(' ')}';

/** Surname, then its reading where that is not what its characters usually say. */
export const surnameReadings =
  '${specialSurnames(usualOf).join(' ')}';
`;
}
