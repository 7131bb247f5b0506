import pixelmatch from 'pixelmatch';
import { decodePicture, encodePicture } from './encode-picture.js';

/** How much a colour may differ, 0 to 1: less than an eye sees. */
const threshold = 0.08;
/** Pixels that may differ: the edge of a letter falls here one day and there another. */
const fewPixels = 6;

/**
 * Compares two pictures, each a PNG.
 *
 * @returns {{ isSame: true } | { isSame: false, why: string, diff?: Buffer }}
 */
export function comparePictures(expected, actual) {
  if (expected.equals(actual)) return { isSame: true };
  const before = decodePicture(expected);
  const now = decodePicture(actual);
  const { width, height } = before;
  if (width !== now.width || height !== now.height) {
    return {
      isSame: false,
      why: `is ${now.width} × ${now.height} px in place of ${width} × ${height} px`,
    };
  }
  const diff = new Uint8Array(width * height * 4);
  const count = pixelmatch(before.data, now.data, diff, width, height, { threshold });
  if (count <= fewPixels) return { isSame: true };
  return {
    isSame: false,
    why: `differs in ${count} pixels`,
    diff: encodePicture({ data: diff, width, height }),
  };
}
