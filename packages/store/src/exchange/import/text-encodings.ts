/** Encodings a table may be in, as `TextDecoder` names them. Those guessed come first. */
export const tableEncodings = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
] as const;
export type TableEncoding = (typeof tableEncodings)[number];

export interface EncodingGuess {
  readonly encoding: TableEncoding;
  /** Whether the file itself says so, or nothing else fits; otherwise a person had better look. */
  readonly certain: boolean;
}

/** How much of a file is looked at, in bytes, and in how many places of a large one. */
const pieceSize = 65_536;
const pieces = 8;

const starts = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

function fits(encoding: string, piece: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(piece);
    return true;
  } catch {
    return false;
  }
}

/** Without the halves of characters at its ends, where a piece was cut out of UTF-8. */
function wholeCharacters(piece: Uint8Array, isBegin: boolean, isEnd: boolean): Uint8Array {
  const isInside = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 0b10;
  let from = 0;
  let to = piece.length;
  while (!isBegin && from < 3 && isInside(piece[from])) from++;
  if (!isEnd) {
    let back = to - 1;
    while (back > to - 4 && isInside(piece[back])) back--;
    if ((piece[back] ?? 0) >= 0xc0) to = back;
  }
  return piece.subarray(from, to);
}

/** Texts in UTF-16 have a zero byte beside each Latin letter, digit and separator. */
function guessUtf16(head: Uint8Array): TableEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (let place = 0; place < head.length; place++) {
    if (head[place] === 0) {
      if (place % 2) odd++;
      else even++;
    }
  }
  if (even + odd < head.length / 40) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Share of the bytes above ASCII that stand in pairs of the zone where GB 2312 has its Chinese
 * characters. Letters with accents of Western encodings mostly stand alone between ASCII letters.
 */
function chineseShare(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place]!;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[place + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) {
      high++;
      paired += 2;
      place++;
    }
  }
  return high ? paired / high : 0;
}

/** Guesses what encoding a table is in, from its beginning and from places all over it. */
export async function guessEncoding(file: Blob): Promise<EncodingGuess> {
  const count = Math.min(pieces, Math.ceil(file.size / pieceSize));
  const step = count > 1 ? (file.size - pieceSize) / (count - 1) : 0;
  const parts = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const from = Math.floor(index * step);
      const piece = new Uint8Array(await file.slice(from, from + pieceSize).arrayBuffer());
      return { piece, isBegin: from === 0, isEnd: from + piece.length >= file.size };
    }),
  );
  const head = parts[0]?.piece ?? new Uint8Array();
  if (starts(head, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', certain: true };
  if (starts(head, 0xff, 0xfe)) return { encoding: 'utf-16le', certain: true };
  if (starts(head, 0xfe, 0xff)) return { encoding: 'utf-16be', certain: true };
  const utf16 = guessUtf16(head);
  if (utf16) return { encoding: utf16, certain: false };
  if (
    parts.every(({ piece, isBegin, isEnd }) =>
      fits('utf-8', wholeCharacters(piece, isBegin, isEnd)),
    )
  ) {
    return { encoding: 'utf-8', certain: true };
  }
  const shares = parts.map(({ piece }) => chineseShare(piece)).filter((share) => share > 0);
  const isChinese = shares.length > 0 && Math.max(...shares) > 0.6;
  return { encoding: isChinese ? 'gb18030' : 'windows-1252', certain: false };
}
