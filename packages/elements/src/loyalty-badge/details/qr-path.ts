import { generate } from 'lean-qr';

/** A QR code as one SVG path over a grid of modules. */
export interface QrPath {
  /** Modules per side, without the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/** Draws a QR code: one rectangle for each horizontal run of dark modules. */
export function qrPath(text: string): QrPath {
  const code = generate(text);
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const start = x;
      while (code.get(x, y)) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  }
  return { size: code.size, path };
}
