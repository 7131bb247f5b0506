import { NameIndex } from './name-index.js';
import { loadReadings } from './readings.js';
import type { ReadName } from './readings.js';

export interface NamedCustomer {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** Where the names come from. */
export interface CustomerSource {
  query(query: {
    readonly where?: { readonly updatedAt: { readonly from: number } };
    readonly order: { readonly by: 'id' | 'updatedAt' };
    readonly after?: { readonly id: string };
    readonly limit?: number;
  }): Promise<readonly NamedCustomer[]>;
}

const pageSize = 100;
/** How long removed customers may stay in the index, in milliseconds; nobody is shown them. */
const longestStay = 60_000;

const isChinese = /\p{Script=Han}/u;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 100 });
    } else setTimeout(resolve);
  });

/** The names of all customers, read once in small pieces and then kept up to date. */
export class CustomerNames {
  readonly #customers: CustomerSource;
  readonly #isFuzzy: boolean;
  #index: Promise<NameIndex> | undefined;
  #readings: Promise<ReadName> | undefined;
  #readAt = 0;
  #newest = 0;
  #hasChanged = false;

  /** @param isFuzzy whether like sounds count as the same */
  constructor(customers: CustomerSource, isFuzzy: boolean) {
    this.#customers = customers;
    this.#isFuzzy = isFuzzy;
  }

  /** Something about customers is not as it was. */
  change(): void {
    this.#hasChanged = true;
  }

  /** All names as they are now. Rejects where the customers cannot be read; the next call tries again. */
  async upToDate(): Promise<NameIndex> {
    this.#index ??= this.#readAll(new NameIndex());
    try {
      const index = await this.#index;
      if (this.#hasChanged) await this.#takeChangesIn(index);
      return index;
    } catch (error) {
      // Locked, perhaps: then no name stays behind in memory.
      this.#index = undefined;
      throw error;
    }
  }

  async #readAll(before: NameIndex): Promise<NameIndex> {
    const index = new NameIndex();
    this.#readAt = Date.now();
    for (let after: { id: string } | undefined; ; await idle()) {
      const page = await this.#customers.query({
        order: { by: 'id' },
        ...(after && { after }),
        limit: pageSize,
      });
      await this.#add(page, index, before);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return index;
      after = { id: last.id };
    }
  }

  async #takeChangesIn(index: NameIndex): Promise<void> {
    this.#hasChanged = false;
    const changed = await this.#customers.query({
      where: { updatedAt: { from: this.#newest } },
      order: { by: 'updatedAt' },
    });
    await this.#add(changed, index, index);
    if (Date.now() - this.#readAt < longestStay) return;
    // What was removed, or came in with an older date, is found by reading them all once more.
    const next = this.#readAll(index);
    next.then(
      () => (this.#index = next),
      () => (this.#index = undefined),
    );
  }

  async #add(
    customers: readonly NamedCustomer[],
    index: NameIndex,
    before: NameIndex,
  ): Promise<void> {
    for (const { id, name, updatedAt } of customers) {
      this.#newest = Math.max(this.#newest, updatedAt);
      if (!isChinese.test(name)) index.remove(id);
      else index.add(id, name, before.known(id, name) ?? (await this.#read(name)));
    }
  }

  async #read(name: string): Promise<ReturnType<ReadName>> {
    this.#readings ??= loadReadings(this.#isFuzzy);
    return (await this.#readings)(name);
  }
}
