import pixelmatch from 'pixelmatch';
import { encodePicture, reducePicture } from './encode-picture.js';

/** How much a colour may differ, 0 to 1: less than an eye sees. */
const threshold = 0.08;
/** Pixels that may differ: the edge of a letter falls here one day and there another. */
const fewPixels = 6;

/**
 * Compares two reduced pictures.
 *
 * @returns {{ isSame: true } | { isSame: false, why: string, diff?: Buffer }}
 */
export function comparePictures(expected, actual) {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) {
    return {
      isSame: false,
      why: `is ${actual.width} × ${actual.height} px in place of ${width} × ${height} px`,
    };
  }
  if (expected.data.equals(actual.data)) return { isSame: true };
  const diff = new Uint8Array(width * height * 4);
  const count = pixelmatch(expected.data, actual.data, diff, width, height, { threshold });
  if (count <= fewPixels) return { isSame: true };
  return {
    isSame: false,
    why: `differs in ${count} pixels`,
    diff: encodePicture(reducePicture({ data: diff, width, height })),
  };
}
