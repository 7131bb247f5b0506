import type { CollectionName } from '@patronkit/records/collections.js';
import type { ChangedRows } from './patch-rows.js';
import type { Row } from './row-rules.js';

/** A row as a write is about to leave it. */
export interface PendingRow {
  readonly row: Row | undefined;
}

/** The rows that are shown already and not committed yet. */
export class PendingRows {
  readonly #writes = new Map<CollectionName, Promise<unknown>>();
  readonly #rows = new Map<CollectionName, Map<string, PendingRow>>();

  /** Notes a write. Whoever asks after it is answered behind it, as what is shown has it already. */
  begin(name: CollectionName, write: Promise<unknown>): void {
    const end = (): void => {
      if (this.#writes.get(name) === over) this.#writes.delete(name);
    };
    const over: Promise<void> = write.then(end, end);
    this.#writes.set(name, over);
  }

  /** Resolves when the writes of a collection that have begun are over; nothing where there are none. */
  writes(name: CollectionName): Promise<unknown> | undefined {
    return this.#writes.get(name);
  }

  get(name: CollectionName, id: string): PendingRow | undefined {
    return this.#rows.get(name)?.get(id);
  }

  set(name: CollectionName, id: string, pending: PendingRow): void {
    let rows = this.#rows.get(name);
    if (!rows) this.#rows.set(name, (rows = new Map<string, PendingRow>()));
    rows.set(id, pending);
  }

  /** Its write is over. A later one of the same record stays. */
  settle(name: CollectionName, id: string, pending: PendingRow): void {
    if (this.get(name, id) === pending) this.#rows.get(name)!.delete(id);
  }

  /** Committed rows with what will be written over them. */
  over(name: CollectionName, rows: ChangedRows): ChangedRows {
    const pending = this.#rows.get(name);
    if (!pending?.size) return rows;
    return new Map([...rows].map(([id, row]) => [id, (pending.get(id) ?? { row }).row]));
  }
}
