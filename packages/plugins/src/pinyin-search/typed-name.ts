import type { ReadCharacter } from './readings.js';

/**
 * What was typed: runs of letters without tones, `v` for ü, and single Chinese characters. Each
 * begins where a character of the name begins.
 */
export type TypedName = readonly string[];

const tones = /[1-5]/g;
const isTyped = /^[a-z\p{Script=Han}\s'’\-1-5]+$/u;

/** `undefined` where it is no pinyin: a number, an address, or Chinese characters alone. */
export function readTypedName(words: string): TypedName | undefined {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/u(?:\p{Mn}*\u0308\p{Mn}*|:)/gu, 'v')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/(?<=[jqxy])v/g, 'u');
  if (!isTyped.test(plain) || !/^[^1-5]*[a-z]/.test(plain)) return undefined;
  return plain.replaceAll(tones, ' ').match(/[a-z]+|\p{Script=Han}/gu) ?? undefined;
}

/**
 * Whether a name, from one of its characters on, is what was typed: whole syllables, initials and
 * both mixed. `zhangwei`, `zw`, `zhangw`, `zhang w`, and from its second character `wei`, are 张伟.
 *
 * @param withOthers also how characters are read elsewhere
 */
export function isTypedFrom(
  name: readonly ReadCharacter[],
  at: number,
  typed: TypedName,
  withOthers: boolean,
  part = 0,
  letter = 0,
): boolean {
  const text = typed[part];
  if (text === undefined) return true;
  const character = name[at];
  if (!character) return false;
  if (!letter && character.character === text) {
    return isTypedFrom(name, at + 1, typed, withOthers, part + 1);
  }
  // Called for thousands of names at a key stroke: no closures, no parts of texts.
  const count = character.right.length + (withOthers ? character.others.length : 0);
  for (let index = 0; index < count; index++) {
    const syllable = character.right[index] ?? character.others[index - character.right.length]!;
    const common = lettersInCommon(syllable, text, letter);
    if (!common) continue;
    if (letter + common === text.length) {
      if (isTypedFrom(name, at + 1, typed, withOthers, part + 1)) return true;
    }
    for (let length = common; length > 0; length--) {
      if (
        mayStandFor(syllable, length) &&
        letter + length < text.length &&
        isTypedFrom(name, at + 1, typed, withOthers, part, letter + length)
      ) {
        return true;
      }
    }
  }
  return false;
}

/** How many letters a syllable has in common with what was typed from a letter on. */
function lettersInCommon(syllable: string, text: string, letter: number): number {
  const most = Math.min(syllable.length, text.length - letter);
  let count = 0;
  while (count < most && syllable.charCodeAt(count) === text.charCodeAt(letter + count)) count++;
  return count;
}

/** Between others a syllable is whole, or its first letter, or both of zh, ch and sh. */
const mayStandFor = (syllable: string, length: number): boolean =>
  length === syllable.length || length === 1 || (length === 2 && syllable[1] === 'h');
