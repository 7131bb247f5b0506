import { jsonText } from '@patronkit/records/json-text.js';
import type { StoreContext } from '../store-context.js';
import type { Writer } from '../writer.js';
import type { ErasedRows, ErasureOptions } from './erase-people.js';
import type { ErasureProof } from './erasure-proof.js';
import type { PersonalData } from './personal-data.js';
import type { PersonalDataPart } from './personal-data-parts.js';
import { askParts, partsOf } from './personal-data-parts.js';

/** A copy of everything held on a customer, to hand to them. */
export interface PersonalDataCopy {
  /** A readable page that needs nothing else and runs nothing: `text/html`. */
  readonly page: Blob;
  /** The same for programs: `application/json`, see `PersonalData`. */
  readonly json: Blob;
}

/** What an erasure would do. */
export interface ErasurePreview {
  readonly rows: readonly ErasedRows[];
  /** Plugins and other parts that would be asked to forget the customer. */
  readonly parts: readonly string[];
}

/** What an erasure has done. */
export interface ErasureReceipt extends ErasurePreview {
  readonly proof: ErasureProof;
}

/** Something that was done with somebody's data. */
export interface PersonalDataEvent {
  readonly type: 'exported' | 'erased';
  readonly customer: string;
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** Id of the staff member. */
  readonly by?: string;
}

/** What customers may ask of a shop that holds data on them. */
export interface PersonalDataRights {
  /** Includes what a plugin keeps in exports and erasures. Returns how to end that. */
  register(part: PersonalDataPart): Promise<() => void>;
  /** @throws {NotFoundError} {@link PersonalDataPartError} */
  gather(customer: string): Promise<PersonalData>;
  /**
   * The same as files.
   * @param options.locale language of the page, `en` or `zh-CN`
   * @throws {NotFoundError} {@link PersonalDataPartError}
   */
  export(
    customer: string,
    options?: { readonly locale?: string; readonly by?: string },
  ): Promise<PersonalDataCopy>;
  /** Does the work of an erasure, undoes it, and says what it was. @throws {NotFoundError} */
  previewErasure(customer: string, options?: ErasureOptions): Promise<ErasurePreview>;
  /**
   * Erases a customer from every collection, index, draft, import, search text and the feed of
   * changes, in one transaction, after every registered part.
   * @throws {NotFoundError} {@link PersonalDataPartError}
   */
  erase(customer: string, options?: ErasureOptions): Promise<ErasureReceipt>;
  /** The proof that a customer was erased from this database; `undefined` if they were not. */
  erasureProof(customer: string): Promise<ErasureProof | undefined>;
  /** Hears of exports and erasures after they are done. Returns how to stop. */
  observe(listener: (event: PersonalDataEvent) => void): () => void;
}

/** One set for a store and its views. */
const observers = new WeakMap<StoreContext['status'], Set<(event: PersonalDataEvent) => void>>();

export function createPersonalDataRights(
  context: StoreContext,
  writer: () => Promise<Writer>,
): PersonalDataRights {
  const parts = partsOf(context);
  const listeners = observers.get(context.status) ?? new Set();
  observers.set(context.status, listeners);
  const tell = (
    type: PersonalDataEvent['type'],
    customer: string,
    done: { readonly by?: string },
  ): void => {
    for (const listener of listeners) {
      try {
        listener({ type, customer, at: context.now(), ...done });
      } catch (error) {
        console.error(error);
      }
    }
  };
  /** Whoever is known to act cannot name another. */
  const doneBy = (by: string | undefined): { readonly by?: string } => {
    const staff = context.actor?.staff ?? by;
    return staff === undefined ? {} : { by: staff };
  };
  const detail = 'personal data';
  const gather = async (customer: string): Promise<PersonalData> =>
    (await import('./personal-data.js')).gatherPersonalData(context, customer);
  const erasureProof = async (customer: string): Promise<ErasureProof | undefined> =>
    (await import('./find-erasure-proof.js')).findErasureProof(context, customer);

  return {
    gather,
    erasureProof,
    async register(part) {
      parts.set(part.name, part);
      for (const customer of (await part.customers?.()) ?? []) {
        if (await erasureProof(customer)) await part.erase(customer);
      }
      return () => {
        if (parts.get(part.name) === part) parts.delete(part.name);
      };
    },
    async export(customer, { locale = 'en', by } = {}) {
      const data = await gather(customer);
      const { personalDataPage } = await import('./personal-data-page.js');
      const copy = {
        page: new Blob([await personalDataPage(data, locale)], { type: 'text/html;charset=utf-8' }),
        json: new Blob([jsonText(data, 2)], { type: 'application/json' }),
      };
      const done = doneBy(by);
      const read = { customers: [customer] };
      await context.record?.({ operation: 'export', detail, read, ...done });
      tell('exported', customer, done);
      return copy;
    },
    async previewErasure(customer, options) {
      const { erasePeople } = await import('./erase-people.js');
      const work = { ...options, detail };
      const { rows } = await erasePeople(context, await writer(), [customer], work, true);
      return { rows, parts: [...parts.keys()] };
    },
    async erase(customer, options) {
      const { erasePeople } = await import('./erase-people.js');
      const asked = await askParts(context, 'erased', (part) => part.erase(customer));
      const done = doneBy(options?.by);
      const work = { ...options, ...done, detail };
      const { rows, proofs } = await erasePeople(context, await writer(), [customer], work);
      tell('erased', customer, done);
      return { rows, parts: [...asked.keys()], proof: proofs[0]! };
    },
    observe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
