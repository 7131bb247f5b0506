import { expect } from '@open-wc/testing';
import { generate } from 'lean-qr';
import { qrPath } from './qr-path.js';

/** The dark modules of a path made of rectangles one module high. */
function modulesOf(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let step = 0; step < Number(width); step++) modules.add(`${Number(x) + step} ${y}`);
  }
  return modules;
}

describe('qrPath', () => {
  it('draws exactly the dark modules of the code, in the smallest version that holds it', () => {
    const { size, path } = qrPath('M882044170');
    const code = generate('M882044170');
    expect(size).to.equal(21);
    const drawn = modulesOf(path);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        expect(drawn.has(`${x} ${y}`)).to.equal(code.get(x, y), `${x} ${y}`);
      }
    }
    expect(path.replace(/M\d+ \d+h\d+v1H\d+z/g, '')).to.equal('');
  });
});
