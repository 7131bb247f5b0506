/** Rows that are added up together: so a list of 100,000 takes kilobytes, not a megabyte. */
const blockSize = 64;

/**
 * Where each row of a long list begins. Rows count as `estimate` px high until they are measured,
 * so a list of any length needs no measuring beforehand. Asking and setting take O(log n)
 * (a Fenwick tree over the differences from the estimate, block by block; within one, row by row).
 */
export class RowHeights {
  #count = 0;
  #estimate: number;
  #measured = new Map<number, number>();
  #differences = new Float64Array(1);

  /** @param estimate height of a row not yet measured, in px */
  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  get count(): number {
    return this.#count;
  }

  /** Height of all rows together, in px. */
  get total(): number {
    return this.offsetOf(this.#count);
  }

  /** Changes the number of rows; what was measured of those that stay is kept. */
  resize(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    for (const index of this.#measured.keys()) if (index >= count) this.#measured.delete(index);
    this.#rebuild();
  }

  /** Forgets all measurements, and from now on takes `estimate` px for what is not measured. */
  reset(estimate = this.#estimate): void {
    this.#estimate = estimate;
    this.#measured.clear();
    this.#rebuild();
  }

  /** Moves all measurements `by` rows down, as when so many rows came in at the beginning. */
  shift(by: number): void {
    const moved = new Map<number, number>();
    for (const [index, height] of this.#measured) {
      if (index + by >= 0 && index + by < this.#count) moved.set(index + by, height);
    }
    this.#measured = moved;
    this.#rebuild();
  }

  /** Notes the measured height of a row, in px. */
  set(index: number, height: number): void {
    if (index < 0 || index >= this.#count) return;
    const difference = height - (this.#measured.get(index) ?? this.#estimate);
    if (!difference) return;
    this.#measured.set(index, height);
    this.#add(index, difference);
  }

  /** Distance from the beginning of the list to the beginning of a row, in px. */
  offsetOf(index: number): number {
    const rows = Math.min(Math.max(index, 0), this.#count);
    const block = Math.floor(rows / blockSize);
    let offset = rows * this.#estimate;
    for (let node = block; node > 0; node -= node & -node) offset += this.#differences[node]!;
    for (let row = block * blockSize; row < rows; row++) offset += this.#differenceOf(row);
    return offset;
  }

  /** The row at a distance from the beginning of the list; the nearest one outside of it. */
  indexAt(offset: number): number {
    let block = 0;
    let rest = offset;
    const blocks = this.#differences.length - 1;
    for (let step = 2 ** Math.floor(Math.log2(blocks || 1)); step >= 1; step /= 2) {
      const next = block + step;
      // The last block may have fewer rows.
      if (next * blockSize > this.#count) continue;
      const height = step * blockSize * this.#estimate + this.#differences[next]!;
      if (height > rest) continue;
      block = next;
      rest -= height;
    }
    let index = block * blockSize;
    const last = this.#count - 1;
    while (index < last) {
      rest -= this.#estimate + this.#differenceOf(index);
      if (rest < 0) break;
      index++;
    }
    return Math.max(0, Math.min(index, last));
  }

  #differenceOf(row: number): number {
    return (this.#measured.get(row) ?? this.#estimate) - this.#estimate;
  }

  #add(index: number, difference: number): void {
    const { length } = this.#differences;
    for (let node = Math.floor(index / blockSize) + 1; node < length; node += node & -node) {
      this.#differences[node]! += difference;
    }
  }

  #rebuild(): void {
    this.#differences = new Float64Array(Math.ceil(this.#count / blockSize) + 1);
    for (const [index, height] of this.#measured) this.#add(index, height - this.#estimate);
  }
}
