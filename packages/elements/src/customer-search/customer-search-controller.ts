import type { ReactiveController } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import type { MemberReference } from '@patronkit/records/member-code.js';
import type { SearchHit } from '@patronkit/store/search-hit.js';
import type { Store } from '@patronkit/store/store.js';
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
  #wasLocked = true;
  #isAway = false;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isAway = false;
    this.#watchLock();
  }

  hostDisconnected(): void {
    this.#isAway = true;
    this.#stopFollowing?.();
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

  /** Gets the store ready to search, so that the first key is answered as fast as the next. */
  async prepare(): Promise<void> {
    try {
      await (this.#host.store ?? (await configuredStore())).search('');
    } catch {
      // The search itself says what is wrong.
    }
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
    this.#asked = store;
    this.#wasLocked = true;
    this.#watchLock();
  }

  #watchLock(): void {
    this.#stopFollowing?.();
    // An answer may come after the host was taken out.
    if (this.#isAway) return;
    this.#stopFollowing = this.#asked?.status.subscribe(({ sealing }) => {
      const isLocked = sealing === 'locked';
      if (isLocked && !this.#wasLocked) this.clear();
      this.#wasLocked = isLocked;
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
      const [hits, reference] = await Promise.all([
        store.search(words, { limit: shown + 1 }),
        readMemberCode(words),
      ]);
      const code = reference?.field === 'memberNumber' ? reference.value : undefined;
      const numbered = code === undefined ? [] : await store.search(code, { limit: shown });
      // The words may be an id. It is looked up with the records of the hits, since every question
      // to the database takes its time.
      const id = reference?.field === 'id' ? reference.value : words;
      const wanted = [...numbered, ...hits.slice(0, shown)].map((hit) => hit.id);
      const records = await recordsOf(store, [id, ...wanted]);
      const coded = [
        ...idHits(records.get(id)),
        ...numbered.filter((hit) => records.get(hit.id)?.memberNumber === code),
      ];
      const found = distinct([...coded, ...hits])
        .slice(0, shown)
        .map((hit) => ({ hit, customer: records.get(hit.id) }));
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

/** The customer whose id was typed or scanned. */
const idHits = (customer: Customer | undefined): SearchHit[] =>
  customer ? [{ id: customer.id, name: customer.name, field: 'id', text: customer.id }] : [];

function distinct(hits: readonly SearchHit[]): SearchHit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit] as const)).values()];
}

async function recordsOf(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Customer>> {
  const records = await store.customers.query({ where: { id: ids } });
  return new Map(records.map((record) => [record.id, record]));
}

function hasNumber(customer: Customer | undefined, words: string): boolean {
  const number = customer?.memberNumber;
  return number !== undefined && folded(number) === folded(words);
}

/** What a scanned code leads to. Offline before this was loaded, words are only words. */
async function readMemberCode(words: string): Promise<MemberReference | undefined> {
  const found = await import('@patronkit/records/member-code.js').catch(() => undefined);
  return found?.readMemberCode(words);
}
