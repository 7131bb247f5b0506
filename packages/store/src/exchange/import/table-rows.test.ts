import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { rejectionOf } from '../../testing/sample-records.js';
import { csvCell } from '../csv-cell.js';
import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import type { TableForm, TableRow } from './table-rows.js';
import { guessDelimiter, tableDelimiters, tableRows } from './table-rows.js';
import type { TableEncoding } from './text-encodings.js';
import { guessEncoding } from './text-encodings.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < text.length; place++) {
    view.setUint16(place * 2, text.charCodeAt(place), littleEndian);
  }
  return bytes;
};
const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** "姓名;电话\n李娜;13800138000\n" and so on in GB 18030. */
const chinese = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x3b, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0xc0, 0xee, 0xc4, 0xc8, 0x3b, 0x31,
  0x33, 0x38, 0x30, 0x30, 0x31, 0x33, 0x38, 0x30, 0x30, 0x30, 0x0a,
]);

async function rowsOf(file: Blob, form: Partial<TableForm> = {}): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const whole: TableForm = { encoding: 'utf-8', delimiter: ',', ...form };
  for await (const piece of tableRows(file, whole)) rows.push(...piece.rows);
  return rows;
}

describe('the encoding of a table', () => {
  const guess = async (...parts: BlobPart[]) => (await guessEncoding(new Blob(parts))).encoding;

  it('is told by a byte order mark', async () => {
    expect(await guess('\uFEFFname')).to.equal('utf-8');
    expect(await guess(utf16('\uFEFF姓名', true))).to.equal('utf-16le');
    expect(await guess(utf16('\uFEFF姓名', false))).to.equal('utf-16be');
  });

  it('is told by the bytes where there is no mark', async () => {
    expect(await guess('name,phone\n')).to.equal('utf-8');
    expect(await guess('姓名,café\n')).to.equal('utf-8');
    expect(await guess(utf16('name,phone\n李娜,1\n', true))).to.equal('utf-16le');
    expect(await guess(utf16('name,phone\n李娜,1\n', false))).to.equal('utf-16be');
    expect(await guess(chinese)).to.equal('gb18030');
    expect(await guess(latin('name\nMüller, Käthe\nJosé Peña, Café Zürich\nÀ côté\n'))).to.equal(
      'windows-1252',
    );
  });

  it('is told by the whole of a large file, not by its beginning alone', async () => {
    const plain = 'Anna Weber,020 7946 0958\n'.repeat(10_000);
    expect(await guess(plain, chinese)).to.equal('gb18030');
    expect(await guess(plain, '李娜\n'.repeat(40_000))).to.equal('utf-8');
    expect(await guess(plain, latin('é è à ü\n'))).to.equal('windows-1252');
  });
});

describe('the rows of a table', () => {
  it('are read in every encoding', async () => {
    const text = '姓名,café\r\n李娜,1\r\n';
    const cells = [
      ['姓名', 'café'],
      ['李娜', '1'],
    ];
    const files: [TableEncoding, BlobPart][] = [
      ['utf-8', text],
      ['utf-8', `\uFEFF${text}`],
      ['utf-16le', utf16(`\uFEFF${text}`, true)],
      ['utf-16be', utf16(text, false)],
    ];
    for (const [encoding, content] of files) {
      const rows = await rowsOf(new Blob([content]), { encoding });
      expect(rows.map((row) => row.cells)).to.deep.equal(cells);
    }
    const rows = await rowsOf(new Blob([chinese]), { encoding: 'gb18030', delimiter: ';' });
    expect(rows[1]).to.deep.equal({ line: 2, cells: ['李娜', '13800138000'] });
  });

  it('know their lines, however lines end and whatever cells hold', async () => {
    const rows = await rowsOf(new Blob(['a,b\r\n"1\r\n2",x\r\r\n3,y\n\n4,"z"\n5']));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).to.deep.equal([
      [1, 'a'],
      [2, '1\n2'],
      [5, '3'],
      [7, '4'],
      [8, '5'],
    ]);
  });

  it('are separated as the first rows show, or as the file says', async () => {
    const guess = (text: string) => guessDelimiter(new Blob([text]), 'utf-8');
    expect(await guess('a,b\n1,2\n')).to.equal(',');
    expect(await guess('a;b\n"1,5";2\n"2,5";3\n')).to.equal(';');
    expect(await guess('a\tb\n1, 2\t3\n')).to.equal('\t');
    expect(await guess('a|b|c\n1|2|3\n')).to.equal('|');
    expect(await guess('names\nAnna\n')).to.equal(',');
    expect(await guess('sep=;\r\na,b\r\n')).to.equal(';');
    const rows = await rowsOf(new Blob(['sep=;\r\na;b\r\n1;2']), { delimiter: ';' });
    expect(rows.map(({ line }) => line)).to.deep.equal([2, 3]);
  });

  it('that never end are refused with the line they begin on', async () => {
    const file = new Blob(['a,b\n1,2\n3,"open\n', 'x,y\n'.repeat(400_000)]);
    const error = await rejectionOf(rowsOf(file));
    expect(error.code).to.equal('import-quotes');
    expect(error.message).to.contain('line 3');
    const small = await rejectionOf(rowsOf(new Blob(['a,b\n1,2\n3,"open\n4,5\n'])));
    expect(small.code).to.equal('import-quotes');
    expect(small.message).to.contain('line 3');
  });

  it('come out as they were written, wherever the file is cut into pieces', async function () {
    this.timeout(0);
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', '\n', ',', ';', '李', '𠮷', ' ', "'", '='),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...tableDelimiters),
        fc.integer({ min: 32_740, max: 32_790 }),
        fc.boolean(),
        async (cells, delimiter, padding, little) => {
          const quoted = (text: string): string =>
            text.includes(delimiter) && !text.includes(',')
              ? `"${text.replaceAll('"', '""')}"`
              : csvCell(text);
          const first = ['x'.repeat(padding), 'y'];
          const all = [first, ...cells].map((row) =>
            row.map((text) => quoted(`.${text}`)).join(delimiter),
          );
          const text = `${all.join('\r\n')}\r\n`;
          const expected = [first, ...cells].map((row) => row.map((one) => `.${one}`));
          for (const [encoding, content] of [
            ['utf-8', text],
            ['utf-16le', utf16(text, true)],
            ['utf-16be', utf16(text, false)],
          ] as const) {
            if (little !== (encoding === 'utf-16le')) continue;
            const rows = await rowsOf(new Blob([content]), { encoding, delimiter });
            expect(rows.map((row) => row.cells)).to.deep.equal(expected);
          }
        },
      ),
      { numRuns: propertyRuns(40) },
    );
  });
});
