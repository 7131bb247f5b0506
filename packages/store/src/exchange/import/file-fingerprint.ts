import { textHash } from './text-hash.js';

/** Bytes looked at from either end. */
const endSize = 65_536;

/** Tells one file from another by its name, its size and its ends, so that an import can go on. */
export async function fileFingerprint(file: Blob): Promise<string> {
  const ends = [file.slice(0, endSize), file.slice(Math.max(0, file.size - endSize))];
  const texts = await Promise.all(ends.map((end) => end.text()));
  const name = fileNameOf(file);
  return [file.size, ...[name, ...texts].map((text) => textHash(text).toString(36))].join('-');
}

/** The name of a file; empty for a blob that is none. */
export const fileNameOf = (file: Blob): string => ('name' in file ? String(file.name) : '');
