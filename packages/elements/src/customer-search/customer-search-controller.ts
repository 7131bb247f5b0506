import type { ReactiveController } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { readMemberCode } from '@patronkit/records/member-code.js';
import type { SearchHit, Store } from '@patronkit/store/store.js';
import { configuredStore } from '../shared/configure.js';
import { pluginSearch } from '../shared/plugin-search.js';
import type { StoreHost } from '../shared/store-controller.js';

/** One row of the answer: what was found, and whose it is. */
export interface FoundCustomer {
  readonly hit: SearchHit;
  /** The whole record, to tell people of the same name apart. */
  readonly customer: Customer | undefined;
}

/** What the search shows: the latest answer, and the words it answers. */
export interface SearchAnswer {
  readonly words: string;
  readonly found: readonly FoundCustomer[];
  /** Id of the customer whose id, member number or member code is exactly the words. */
  readonly exact?: string | undefined;
  /** More customers match than are shown. */
  readonly more: boolean;
  readonly error?: unknown;
}

const shown = 8;
const nothing: SearchAnswer = { words: '', found: [], more: false };

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Z}\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/**
 * Asks the store at every key stroke and keeps only the answer to the latest words, in whatever
 * order answers come in.
 */
export class CustomerSearchController implements ReactiveController {
  answer: SearchAnswer = nothing;
  readonly #host: StoreHost;
  #words = '';
  #pending: Promise<SearchAnswer> = Promise.resolve(nothing);
  #asked: Store | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#stopFollowing?.();
    this.#asked = undefined;
  }

  /** Whether `answer` answers the latest words. */
  get settled(): boolean {
    return this.answer.words === this.#words;
  }

  /** Looks for `text`; resolves with the answer to exactly these words, shown or not. */
  search(text: string): Promise<SearchAnswer> {
    const words = text.trim();
    if (words === this.#words && !this.answer.error) return this.#pending;
    this.#words = words;
    this.#pending = words ? this.#ask(words) : Promise.resolve(nothing);
    return this.#pending.then((answer) => {
      if (words === this.#words && answer !== this.answer) {
        this.answer = answer;
        this.#host.requestUpdate();
      }
      return answer;
    });
  }

  /** Forgets words and answer; answers still on their way are dropped. */
  clear(): void {
    this.#words = '';
    this.#pending = Promise.resolve(nothing);
    this.answer = nothing;
    this.#host.requestUpdate();
  }

  /** What was found is gone when the store is locked. */
  #follow(store: Store): void {
    if (store === this.#asked) return;
    this.#stopFollowing?.();
    this.#asked = store;
    let wasLocked = true;
    this.#stopFollowing = store.status.subscribe(({ sealing }) => {
      const isLocked = sealing === 'locked';
      if (isLocked && !wasLocked) this.clear();
      wasLocked = isLocked;
    });
  }

  /** What plugins find follows behind what the store has found, and waits for nobody. */
  async #addContributed(store: Store, answer: SearchAnswer): Promise<void> {
    const known = answer.found.map(({ hit }) => hit.id);
    const ids = (await pluginSearch(answer.words, shown)).filter((id) => !known.includes(id));
    if (!ids.length) return;
    const records = await store.customers.query({ where: { id: ids } });
    const named = ids.flatMap((id) => records.find((customer) => customer.id === id) ?? []);
    const found = named.map((customer): FoundCustomer => {
      const { id, name } = customer;
      return { hit: { id, name, field: 'name', text: name }, customer };
    });
    // Until then `answer` is not shown yet, and newer words may have come.
    await this.#pending;
    if (this.answer !== answer) return;
    this.answer = { ...answer, found: [...answer.found, ...found].slice(0, shown) };
    this.#pending = Promise.resolve(this.answer);
    this.#host.requestUpdate();
  }

  async #ask(words: string): Promise<SearchAnswer> {
    try {
      const store = this.#host.store ?? (await configuredStore());
      this.#follow(store);
      const [hits, coded] = await Promise.all([
        store.search(words, { limit: shown + 1 }),
        codedHits(store, words),
      ]);
      const found = await withRecords(store, distinct([...coded, ...hits]).slice(0, shown));
      const exact =
        coded[0]?.id ?? found.find(({ customer }) => hasNumber(customer, words))?.hit.id;
      const answer = { words, found, exact, more: hits.length > shown };
      if (found.length < shown) void this.#addContributed(store, answer);
      return answer;
    } catch (error) {
      return { words, found: [], more: false, error };
    }
  }
}

/**
 * Whom an id or a scanned member code leads to. The same letters may also be the beginning of a
 * name, so this comes on top of what the search finds.
 */
async function codedHits(store: Store, words: string): Promise<SearchHit[]> {
  const reference = readMemberCode(words);
  if (reference?.field === 'memberNumber') {
    const { value } = reference;
    const found = await withRecords(store, await store.search(value, { limit: shown }));
    return found.filter(({ customer }) => customer?.memberNumber === value).map(({ hit }) => hit);
  }
  const customer = await store.customers.get(reference?.value ?? words);
  return customer ? [{ id: customer.id, name: customer.name, field: 'id', text: customer.id }] : [];
}

function distinct(hits: readonly SearchHit[]): SearchHit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit] as const)).values()];
}

async function withRecords(store: Store, hits: readonly SearchHit[]): Promise<FoundCustomer[]> {
  const ids = hits.map(({ id }) => id);
  const records = ids.length ? await store.customers.query({ where: { id: ids } }) : [];
  const byId = new Map(records.map((record) => [record.id, record]));
  return hits.map((hit) => ({ hit, customer: byId.get(hit.id) }));
}

function hasNumber(customer: Customer | undefined, words: string): boolean {
  const number = customer?.memberNumber;
  return number !== undefined && folded(number) === folded(words);
}
