/** What a member code leads to: a customer's `id`, or their `memberNumber`. */
export interface MemberReference {
  readonly field: 'id' | 'memberNumber';
  readonly value: string;
}

/** What check characters are made of, in the order of their values. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const modulus = alphabet.length;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuidParts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/**
 * The text of a member's QR or bar code: capitals and digits only, which QR (alphanumeric mode) and
 * Code 39/128 hold most tightly and which people can read out.
 *
 * First character: `M` a member number, `C` a customer's id, `U` an id that is a UUID, without its
 * hyphens. In `M` and `C` codes, bytes (UTF-8) other than `0–9` and `A–Y` are `Z` and two
 * hexadecimal digits. Last: the check character of ISO 7064 MOD 37,36, which finds every single
 * wrong character and nearly all swapped neighbours.
 */
export function memberCode({ field, value }: MemberReference): string {
  const payload =
    field === 'memberNumber'
      ? `M${escapeText(value)}`
      : uuid.test(value)
        ? `U${value.replaceAll('-', '').toUpperCase()}`
        : `C${escapeText(value)}`;
  return payload + checkCharacter(payload);
}

/**
 * What a scanned or typed code leads to; spaces, hyphens and case do not matter. `undefined` if it
 * is no member code or was misread: what was scanned may still be an article.
 */
export function readMemberCode(text: string): MemberReference | undefined {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^[CMU][0-9A-Z]{2,}$/.test(code)) return undefined;
  if (checkCharacter(code.slice(0, -1)) !== code.at(-1)) return undefined;
  const body = code.slice(1, -1);
  if (code[0] === 'U') {
    const value = body.toLowerCase().replace(uuidParts, '$1-$2-$3-$4-$5');
    return uuid.test(value) ? { field: 'id', value } : undefined;
  }
  const value = unescapeText(body);
  return value === undefined
    ? undefined
    : { field: code[0] === 'M' ? 'memberNumber' : 'id', value };
}

/**
 * The check character of ISO/IEC 7064:2003, hybrid system MOD 37,36.
 * @param text capitals and digits
 */
export function checkCharacter(text: string): string {
  let product = modulus;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return alphabet[(modulus + 1 - product) % modulus]!;
}

function escapeText(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[0-9A-Y]/.test(character)
        ? character
        : `Z${byte.toString(16).padStart(2, '0').toUpperCase()}`;
    })
    .join('');
}

function unescapeText(text: string): string | undefined {
  if (!/^([0-9A-Y]|Z[0-9A-F]{2})+$/.test(text)) return undefined;
  const bytes = text
    .match(/Z..|./g)!
    .map((part) => (part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
