import { grantedPart } from './granted-fields.js';
import type { AnyRecord, Grant } from './granted-fields.js';
import { grantedChanges, grantedQuery } from './granted-query.js';
import type { CheckedQuery } from './granted-query.js';
import { CallError } from './sandbox-errors.js';

/** The shop's records as the page itself sees them. */
export interface RecordsAccess {
  get(collection: string, id: string): Promise<AnyRecord | undefined>;
  query(collection: string, query: CheckedQuery): Promise<readonly AnyRecord[]>;
  /** Resolves with the new id. */
  add(collection: string, record: AnyRecord): Promise<string>;
  patch(collection: string, id: string, changes: AnyRecord): Promise<void>;
  /** Calls `listener` after each change of a collection; returns how to stop. */
  subscribe(collection: string, listener: () => void): () => void;
}

/** Live queries a plugin may follow at once. */
const mostFollowed = 20;

/** The shop's records as far as one plugin was granted them. Every call is checked anew. */
export class GrantedRecords {
  readonly #grant: Grant;
  readonly #records: RecordsAccess;
  readonly #followed = new Map<number, () => void>();
  #lastFollowed = 0;

  constructor(grant: Grant, records: RecordsAccess) {
    this.#grant = grant;
    this.#records = records;
  }

  async get(collection: unknown, id: unknown): Promise<AnyRecord | null> {
    grantedQuery(this.#grant, collection);
    const record = await this.#records.get(String(collection), String(id));
    return record ? grantedPart(this.#grant, String(collection), record) : null;
  }

  async query(collection: unknown, query: unknown): Promise<readonly AnyRecord[]> {
    const name = String(collection);
    const rows = await this.#records.query(
      name,
      grantedQuery(this.#grant, collection, query ?? {}),
    );
    return rows.map((row) => grantedPart(this.#grant, name, row));
  }

  async add(collection: unknown, record: unknown): Promise<string> {
    const checked = grantedChanges(this.#grant, collection, record);
    return this.#records.add(String(collection), checked);
  }

  async patch(collection: unknown, id: unknown, changes: unknown): Promise<void> {
    const checked = grantedChanges(this.#grant, collection, changes);
    await this.#records.patch(String(collection), String(id), checked);
  }

  /**
   * Follows a query and returns the number by which to stop. `tell` is called only when granted
   * fields of the rows differ: that something else changed is nobody's business.
   */
  follow(
    collection: unknown,
    query: unknown,
    tell: (followed: number, rows: readonly AnyRecord[]) => void,
  ): number {
    const { plugin } = this.#grant;
    grantedQuery(this.#grant, collection, query ?? {});
    if (this.#followed.size >= mostFollowed) {
      throw new CallError(plugin, `it follows ${mostFollowed} queries already`);
    }
    const followed = ++this.#lastFollowed;
    let told: string | undefined;
    const look = async (): Promise<void> => {
      const rows = await this.query(collection, query).catch(() => {});
      const text = JSON.stringify(rows);
      if (!rows || text === told || !this.#followed.has(followed)) return;
      told = text;
      tell(followed, rows);
    };
    this.#followed.set(
      followed,
      this.#records.subscribe(String(collection), () => void look()),
    );
    void look();
    return followed;
  }

  unfollow(followed: unknown): void {
    this.#followed.get(followed as number)?.();
    this.#followed.delete(followed as number);
  }

  stop(): void {
    for (const followed of [...this.#followed.keys()]) this.unfollow(followed);
  }
}
