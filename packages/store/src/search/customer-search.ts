import { phoneDigits } from '@patronkit/records/contact-way-text.js';
import type { Customer } from '@patronkit/records/customer.js';
import { eachCustomer } from '../each-customer.js';
import { inSlices } from '../page-turn.js';
import type { StoredChange } from '../committed-change.js';
import type { StoreContext } from '../store-context.js';
import type { SearchHit } from '../store.js';
import type { Match } from './packed-texts.js';
import { PackedTexts } from './packed-texts.js';
import { foldCode, foldText, searchTextsOf } from './search-text.js';

const defaultLimit = 20;

/** Search over the customers of one store, in memory. */
export interface CustomerSearch {
  search(text: string, limit?: number): Promise<SearchHit[]>;
  /** Takes a committed change in. */
  update(change: StoredChange): void;
}

/** Starts reading all customers; searches wait for it. */
export function createCustomerSearch(context: StoreContext): CustomerSearch {
  const { backend } = context;
  const index = new PackedTexts();
  const set = (customer: Customer): void => index.set(customer.id, searchTextsOf(customer));

  async function refresh(ids: readonly string[]): Promise<void> {
    const transaction = await backend.begin(['customers'], 'readonly');
    const customers = await Promise.all(ids.map((id) => transaction.get('customers', id)));
    await inSlices(ids, (id, place) => {
      const customer = customers[place] as Customer | undefined;
      if (customer) set(customer);
      else index.set(id);
    });
  }

  let failed = false;
  /** Everything that was to be taken in so far. A failure is told to the next who searches. */
  let ready = eachCustomer(context, set);
  const guard = (): void => {
    ready.catch(() => {
      failed = true;
    });
  };
  guard();
  return {
    update({ put, removed }) {
      const ids = [...(put.customers ?? []), ...(removed.customers ?? [])];
      if (!ids.length || failed) return;
      ready = ready.then(() => refresh(ids));
      guard();
    },
    async search(text, limit = defaultLimit) {
      if (failed) {
        failed = false;
        ready = eachCustomer(context, set);
        guard();
      }
      await ready;
      return bestHits(index, text, limit);
    },
  };
}

/** Hits in the order they are shown: by how they begin, then by name. */
async function bestHits(index: PackedTexts, text: string, limit: number): Promise<SearchHit[]> {
  const found = new Map<string, Match>();
  const keep = (match: Match): void => {
    const known = found.get(match.hit.id);
    if (!known || match.rank < known.rank) found.set(match.hit.id, match);
  };
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length) await index.find(words, keep);
  // A number or code as a whole, however it is written; without the 0 dialled before it at home.
  const code = foldCode(text);
  const wholes = [code, code.replace(/^0+(?=\d{3})/, ''), phoneDigits(text)];
  for (const whole of new Set(wholes)) {
    if (/\p{N}/u.test(whole) && !words.includes(whole)) await index.find([whole], keep);
  }
  return [...found.values()]
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        (one.hit.name < other.hit.name ? -1 : one.hit.name > other.hit.name ? 1 : 0) ||
        (one.hit.id < other.hit.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ hit }) => hit);
}
