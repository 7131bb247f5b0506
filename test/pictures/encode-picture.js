import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/** Keeps the upper bits of a channel and spreads them over its range, so that white stays white. */
function coarser(value, bits) {
  const steps = 2 ** bits - 1;
  return Math.round((Math.round((value / 255) * steps) / steps) * 255);
}

/** Colour → its place in the palette plus one; cleared after use, since it is too large to make anew. */
const places = new Uint16Array(2 ** 24);

/** Each pixel as an index into the palette, or nothing when the colours are too many. */
function indexed({ data, width, height }, bits) {
  const table = Uint8Array.from({ length: 256 }, (_, value) => coarser(value, bits));
  const palette = [];
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += 4) {
    const colour = (table[data[at]] << 16) | (table[data[at + 1]] << 8) | table[data[at + 2]];
    if (places[colour] === 0) {
      if (palette.length === mostColours) break;
      places[colour] = palette.push(colour);
    }
    pixels[pixel] = places[colour] - 1;
    if (pixel === pixels.length - 1) {
      for (const known of palette) places[known] = 0;
      return { palette, pixels };
    }
  }
  for (const known of palette) places[known] = 0;
  return undefined;
}

const red = (colour) => colour >> 16;
const green = (colour) => (colour >> 8) & 255;
const blue = (colour) => colour & 255;

/**
 * A picture in at most 256 colours: as they are where they suffice, else rounded a little.
 *
 * @param {{ data: Uint8Array, width: number, height: number }} picture RGBA, without transparency
 */
export function reducePicture(picture) {
  const { width, height } = picture;
  const { palette, pixels } = [8, 6, 5, 4, 3, 2].reduce(
    (found, bits) => found ?? indexed(picture, bits),
    undefined,
  );
  const data = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += 4) {
    const colour = palette[pixels[pixel]];
    data[at] = red(colour);
    data[at + 1] = green(colour);
    data[at + 2] = blue(colour);
  }
  return { data, width, height, palette, pixels };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}

/** Writes a reduced picture as a PNG. The same picture always gives the same bytes. */
export function encodePicture({ width, height, palette, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const colours = Buffer.from(
    palette.flatMap((colour) => [red(colour), green(colour), blue(colour)]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads any PNG into RGBA. */
export const decodePicture = (file) => PNG.sync.read(file);
