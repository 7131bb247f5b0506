// The compound surnames still in use; any other Chinese surname is one character.
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 端木 南宫'.split(' '),
);

/**
 * What an avatar shows of a name, at most two characters: the first letters of the first and last
 * word ("Ada Lovelace" → "AL"), or the beginning of a name that starts with the family: 王小明 → 王,
 * 欧阳娜娜 → 欧阳, 김민준 → 김, さくら → さ. Arabic letters are kept from joining into a word.
 */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(trimmed)) {
    const start = [...trimmed].slice(0, 2).join('');
    return compoundSurnames.has(start) ? start : [...trimmed].slice(0, 1).join('');
  }
  const words = trimmed.split(/[\s.·&,-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '');
  return letters.join(/\p{Script=Arabic}/u.test(trimmed) ? '\u200c' : '');
}
