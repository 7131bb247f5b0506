import type { LanguagePack } from '../language-pack.js';
import { english } from './english.js';

const plain = 'aceinouyACEINOUY';
const accented = 'áçéîñöûýÁÇÉÎÑÖÛÝ';

/** A third of the letters in disguise, 40 % longer, between brackets that show what is cut off. */
function disguise(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const letters = text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
  return `⟦${letters}${' ~'.repeat(Math.ceil(text.length * 0.2))}⟧`;
}

/** What stands in for the values of a message while its own words are disguised. */
const standIn = (position: number): string => String.fromCharCode(0xe000 + position);

/** Disguises the words of a message but not the names and numbers that are put into it. */
function disguiseFunction(message: (...values: unknown[]) => string) {
  return (...values: unknown[]): string => {
    const withStandIns = values.map((value, position) =>
      typeof value === 'string' ? standIn(position) : value,
    );
    return disguise(message(...withStandIns)).replace(
      /[\ue000-\ue0ff]/g,
      (mark) => `⟧${String(values[mark.charCodeAt(0) - 0xe000])}⟦`,
    );
  };
}

function disguiseAll(texts: unknown): unknown {
  if (typeof texts === 'string') return disguise(texts);
  if (typeof texts === 'function') return disguiseFunction(texts as () => string);
  if (Array.isArray(texts)) return texts.map(disguiseAll);
  return Object.fromEntries(
    Object.entries(texts as object).map(([name, text]) => [name, disguiseAll(text)]),
  );
}

/**
 * A language nobody speaks, made of the English texts: whatever an element shows without it is
 * written into the code, and whatever it cuts off would be cut off in a longer language. As `en-XA`
 * it runs from left to right, as `ar-XB` from right to left.
 */
export const pseudoLanguage = disguiseAll(english) as LanguagePack;
