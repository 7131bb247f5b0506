import type { CollectionName } from '@patronkit/records/collections.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { Backend } from '../backend.js';
import type { CommittedChange } from '../committed-change.js';
import { createMemoryBackend } from '../memory-backend.js';
import { changesStore, searchBlocksStore } from '../schema-steps.js';
import type { CustomerSearch, CustomerSearchOptions } from '../search/customer-search.js';
import { createCustomerSearch } from '../search/customer-search.js';
import { forgetSearchTexts } from '../search/forget-search-texts.js';

/** What one transaction does to customers: the record as it becomes, or that it goes. */
export type CustomerWrites = ReadonlyMap<string, Customer | undefined>;

export interface WriteOptions {
  /** Tabs that hear of it; the others are asleep. Default: all. */
  readonly heardBy?: (tab: number) => boolean;
  /** Whether the change tells ids alone, as one of bulk work does. */
  readonly bulk?: boolean;
  /** Whether search texts are erased in the same transaction. */
  readonly erase?: boolean;
}

/** A database with the search of several tabs over it, and the customers it should know. */
export class SearchTabs {
  readonly customers = new Map<string, Customer>();
  readonly tabs: CustomerSearch[] = [];

  constructor(
    readonly backend: Backend = createMemoryBackend(),
    readonly options: CustomerSearchOptions = { persist: true },
  ) {}

  open(): CustomerSearch {
    const tab = createCustomerSearch(this, this.options);
    this.tabs.push(tab);
    return tab;
  }

  /** Closes a tab and opens it again. */
  reopen(tab: number): void {
    this.tabs[tab]!.close();
    this.tabs[tab] = createCustomerSearch(this, this.options);
  }

  close(): void {
    for (const tab of this.tabs) tab.close();
  }

  async write(
    writes: CustomerWrites,
    { heardBy = () => true, bulk = false, erase = false }: WriteOptions = {},
  ): Promise<void> {
    const stores = ['customers', changesStore, ...(erase ? [searchBlocksStore] : [])];
    const transaction = await this.backend.begin(stores, 'readwrite');
    for (const [id, customer] of writes) {
      if (customer) transaction.put('customers', customer);
      else transaction.delete('customers', id);
    }
    if (erase) await forgetSearchTexts(transaction, new Set(writes.keys()));
    const ids = (gone: boolean): string[] =>
      [...writes].filter(([, customer]) => !customer === gone).map(([id]) => id);
    const [put, removed] = [ids(false), ids(true)];
    const change = {
      stamp: '',
      put: put.length ? { customers: put } : {},
      removed: removed.length ? { customers: removed } : {},
    };
    const sequence = await transaction.append(changesStore, change);
    await transaction.finish();
    for (const [id, customer] of writes) {
      if (customer) this.customers.set(id, customer);
      else this.customers.delete(id);
    }
    const rows = new Map<CollectionName, CustomerWrites>([['customers', writes]]);
    const committed: CommittedChange = { ...change, sequence, ...(!bulk && { rows }) };
    for (const [nth, tab] of this.tabs.entries()) if (heardBy(nth)) tab.update(committed);
  }

  /** Everything that the database keeps for searching, as one text. */
  async storedTexts(): Promise<string> {
    const transaction = await this.backend.begin([searchBlocksStore], 'readonly');
    const rows = await transaction.getAll(searchBlocksStore, {
      index: '',
      lower: 0,
      upper: [],
      descending: false,
    });
    return JSON.stringify(rows, (key, value: unknown) => (key === 'filters' ? undefined : value));
  }
}

const at = Date.UTC(2026, 0, 1);

export const storedCustomer = (id: string, fields: Partial<Customer> = {}): Customer => ({
  id,
  shop: 'search',
  createdAt: at,
  updatedAt: at,
  name: 'Anna Weber',
  kind: 'person',
  stage: 'keep',
  contactWays: [],
  ...fields,
});
