import { expect } from '@open-wc/testing';
import { storedCustomer } from '../testing/search-tabs.js';
import type { BlockRecord } from './block-record.js';
import { blocksOf } from './block-record.js';
import { entryOf, unpackEntries } from './packed-texts.js';
import type { Base } from './stored-blocks.js';
import { takeSnapshot } from './stored-blocks.js';
import { TextIndex } from './text-index.js';

const nameOf = (nth: number): string => `p${String(nth).padStart(6, '0')}`;
const entry = (nth: number) => entryOf(storedCustomer(nameOf(nth), { name: nameOf(nth) }));

describe('snapshots of search texts', () => {
  const index = new TextIndex();
  const database = new Map<number, BlockRecord>();
  let base: Base;

  /** Writes what differs, and reads everything back. */
  function saveAndRead(): string[] {
    const { keys, changed } = takeSnapshot(index, base, 1);
    for (const key of base?.keys ?? []) if (!keys.includes(key)) database.delete(key);
    for (const record of changed) database.set(record.id, record);
    base = { stamp: '', sequence: 1, keys };
    return keys
      .flatMap((key) => blocksOf(database.get(key)!))
      .flatMap((block) => unpackEntries(block).map(({ id }) => id));
  }
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, nth) => from + nth);

  it('leave everybody in the database once, however it grows and shrinks', function () {
    this.timeout(120_000);
    for (const nth of range(0, 4096)) index.add(entry(nth));
    const all = new Set(range(0, 4096).map(nameOf));
    expect(saveAndRead()).to.deep.equal([...all]);
    // Blocks filled in order hold 128 each: one as a whole, and nothing beside it.
    for (const nth of range(256, 384)) {
      index.remove(nameOf(nth));
      all.delete(nameOf(nth));
    }
    expect(saveAndRead()).to.deep.equal([...all]);
    // One end of a record, until it is divided, while its other end stays as it is.
    for (let from = 0; from < 6000; from += 120) {
      for (const nth of range(from, from + 120)) {
        const name = `${nameOf(4094)}-${nth}`;
        index.set(entryOf(storedCustomer(name, { name })));
        all.add(name);
      }
      expect(saveAndRead()).to.have.length(all.size);
    }
    expect(saveAndRead()).to.deep.equal([...all].sort());
    expect(database.size).to.be.greaterThan(1);
  });
});
