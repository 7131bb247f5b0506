import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readGzippedTable } from './csv.js';
import { pick, pickCommon } from './random.js';

/**
 * @param {URL} folder the zh-names-pinyin data
 * @returns {(random: () => number) => { name: string, pinyin: string[] }} makes names: the characters, and
 *   the readings of family and given name without tones
 */
export function chineseNames(folder) {
  const surnames = readGzippedTable(new URL('surname_pinyin.tsv.gz', folder), '\t').slice(0, 420);
  const { person } = JSON.parse(
    gunzipSync(
      readFileSync(new URL('faker_zh_CN_person_phone_location.json.gz', folder)),
    ).toString(),
  );
  const { generic, female, male } = person.first_name;
  // With its most likely family name this one belongs to a famous writer.
  const givenNames = [...new Set([...generic, ...female, ...male])].filter(
    (name) => name !== '语堂',
  );
  const readings = readReadings(new URL('kMandarin_8105.txt.gz', folder));
  return (random) => {
    const surname = pickCommon(random, surnames);
    const given = pick(random, givenNames);
    return {
      name: surname.surname + given,
      pinyin: [
        plainLetters(surname.pinyin_surname_mode),
        [...given].map((character) => readings.get(character) ?? '').join(''),
      ],
    };
  };
}

function readReadings(file) {
  const readings = new Map();
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n')) {
    const [, reading, character] = /^U\+[0-9A-F]+: (\S+)\s+# (\S+)/.exec(line) ?? [];
    if (character) {
      readings.set(character, plainLetters(reading.split(',')[0]));
    }
  }
  return readings;
}

/**
 * @param {string} text
 * @returns {string} lower-case ASCII letters only
 */
export function plainLetters(text) {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
