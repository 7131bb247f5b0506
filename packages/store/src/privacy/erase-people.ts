import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { NotFoundError } from '../errors.js';
import { stampFields } from '../field-stamps.js';
import type { Row } from '../row-rules.js';
import { changesStore, systemStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Writer } from '../writer.js';
import { anonymousFacts } from './anonymous-facts.js';
import type { StaleRow } from './drop-stale-keys.js';
import { dropStaleKeys } from './drop-stale-keys.js';
import type { ErasureProof } from './erasure-proof.js';
import { writeErasureProof } from './erasure-proof.js';
import { eachFeedbackByContact } from './feedback-by-contact.js';
import { forgetInFeed } from './forget-in-feed.js';
import { forgetLateWithdrawal } from './late-withdrawals.js';
import { ownStoreParts } from './own-store-parts.js';
import { People } from './people.js';
import type { PersonRecords } from './person-records.js';
import { isKnown, readPersonRecords } from './person-records.js';
import type { RecordReader } from './record-reader.js';

export interface ErasureOptions {
  /**
   * What becomes of visits, points and feedback: figures that name nobody (`anonymise`, the
   * default), so that the shop's sums stay right; or nothing.
   */
  readonly facts?: 'anonymise' | 'delete';
  /** Id of the staff member who does it. */
  readonly by?: string;
}

/** The same for the store itself. */
export interface ErasureWork extends ErasureOptions {
  /** Why, as the audit has it. */
  readonly detail: string;
  /** Looks at each in the erasing transaction itself, and leaves out whom it does not concern. */
  readonly concerns?: (reader: RecordReader, customer: string) => Promise<boolean>;
}

/** What an erasure did, or would do, to the rows of one object store. */
export interface ErasedRows {
  readonly store: string;
  readonly becomes: 'removed' | 'anonymous' | 'changed';
  readonly rows: number;
}

/** What one transaction has erased. */
export interface ErasedPeople {
  readonly proofs: readonly ErasureProof[];
  readonly rows: readonly ErasedRows[];
}

/** Undoes the transaction of a rehearsal; never leaves this module. */
class Rehearsed extends Error {
  constructor(readonly erased: ErasedPeople) {
    super('only rehearsed');
  }
}

/** Collects what happens to whom in one transaction. */
class Erasure {
  readonly people = new People();
  /** What indexes may still name, see `drop-stale-keys.ts`. */
  readonly stale: StaleRow[] = [];
  readonly #unit: UnitOfWork;
  readonly #facts: 'anonymise' | 'delete';
  readonly #customers: readonly string[];
  /** See `forget-in-feed.ts`. */
  readonly #replaced = new Map<CollectionName, Map<string, string | undefined>>();
  readonly #rows = new Map<string, number>();

  constructor(unit: UnitOfWork, facts: 'anonymise' | 'delete', customers: readonly string[]) {
    this.#unit = unit;
    this.#facts = facts;
    this.#customers = customers;
  }

  get rows(): ErasedRows[] {
    return [...this.#rows].map(([key, rows]) => {
      const [store, becomes] = key.split(' ') as [string, ErasedRows['becomes']];
      return { store, becomes, rows };
    });
  }

  addPerson(person: PersonRecords): void {
    this.people.add(person);
    const { id, customer, summary } = person;
    const facts = this.#facts === 'anonymise' ? anonymousFacts(person) : undefined;
    // The feed may know them still when their own record is gone.
    this.#replace('customers', id, facts?.customer);
    this.#replace('summaries', id);
    if (customer) this.#remove('customers', customer, facts?.customer);
    if (summary) this.#remove('summaries', summary);
    for (const name of ['contacts', 'corrections', 'notes', 'consents'] as const) {
      for (const row of person[name]) this.#remove(name, row);
    }
    for (const name of ['visits', 'ledger', 'feedback'] as const) {
      for (const row of person[name]) {
        this.#remove(name, row, facts?.newIds.get(row.id), !facts);
      }
      for (const row of facts?.[name] ?? []) {
        this.#unit.set(name, row);
        this.#count(name, 'anonymous');
      }
    }
    for (const referred of person.referred) this.#forgetReferrer(referred);
  }

  /** Feedback of nobody known that says how to reach one of these people is theirs, too. */
  async forgetContacts(): Promise<void> {
    await eachFeedbackByContact(this.#unit.transaction, this.people, (told) => {
      const { contact: _contact, contactName: _name, comment, ...rest } = told;
      // Another customer may have named the same phone: their own words stay.
      const kept = told.customer ? { ...rest, ...(comment && { comment }) } : rest;
      this.#unit.set('feedback', kept);
      this.#count('feedback', 'changed');
    });
  }

  async forgetElsewhere(): Promise<void> {
    const { transaction } = this.#unit;
    for (const part of ownStoreParts) {
      this.#count(part.store, 'changed', await part.forget(transaction, this.people));
    }
    this.#count(changesStore, 'changed', await forgetInFeed(transaction, this.#replaced));
  }

  #forgetReferrer(referred: Row): void {
    // Of a couple erased together, one may have referred the other.
    if (this.#customers.includes(referred.id)) return;
    this.stale.push(['customers', referred]);
    const { referredBy: _gone, ...rest } = referred;
    const after = { ...rest, updatedAt: this.#unit.surroundings.now } as Row;
    const stamps = stampFields('customers', this.#unit.stamp, after, referred);
    this.#unit.set('customers', { ...after, stamps });
    this.#count('customers', 'changed');
  }

  #remove(
    name: CollectionName,
    row: { readonly id: string },
    successor?: string,
    isCounted = true,
  ): void {
    this.#unit.drop(name, row.id);
    this.stale.push([name, row]);
    if (isCounted) this.#count(name, 'removed');
    this.#replace(name, row.id, successor);
  }

  #replace(name: CollectionName, id: string, successor?: string): void {
    let replaced = this.#replaced.get(name);
    if (!replaced) this.#replaced.set(name, (replaced = new Map<string, string | undefined>()));
    replaced.set(id, successor);
  }

  #count(store: string, becomes: ErasedRows['becomes'], rows = 1): void {
    if (!rows) return;
    const key = `${store} ${becomes}`;
    this.#rows.set(key, (this.#rows.get(key) ?? 0) + rows);
  }
}

/**
 * Erases customers from every object store of the database in one strict transaction: all of them
 * everywhere, or nothing.
 * @param rehearsal does all the work, undoes it, and says what it was
 * @throws {NotFoundError} when nothing at all is known of one of them
 */
export async function erasePeople(
  context: StoreContext,
  writer: Writer,
  named: readonly string[],
  { facts = 'anonymise', by, detail, concerns }: ErasureWork,
  rehearsal = false,
): Promise<ErasedPeople> {
  let stale: readonly StaleRow[] = [];
  const work = async (unit: UnitOfWork): Promise<ErasedPeople> => {
    const customers: string[] = [];
    for (const customer of named) {
      if (!concerns || (await concerns(unit, customer))) customers.push(customer);
    }
    if (!customers.length) return { proofs: [], rows: [] };
    const erasure = new Erasure(unit, facts, customers);
    const people: PersonRecords[] = [];
    for (const customer of customers) people.push(await readPersonRecords(unit, customer));
    const unknown = people.find((person) => !isKnown(person));
    if (unknown) throw new NotFoundError('customers', unknown.id);
    for (const person of people) erasure.addPerson(person);
    await erasure.forgetContacts();
    await erasure.forgetElsewhere();
    const proofs: ErasureProof[] = [];
    for (const customer of customers) {
      forgetLateWithdrawal(unit.transaction, customer);
      const done = { at: unit.surroundings.now, ...(by && { by }), facts };
      proofs.push(await writeErasureProof(unit.transaction, customer, done));
    }
    const removed = { customers };
    await unit.transaction.note?.({ operation: 'erase', detail, removed, by });
    const erased = { proofs, rows: erasure.rows };
    stale = erasure.stale;
    if (rehearsal) throw new Rehearsed(erased);
    return erased;
  };
  try {
    const erased = await writer.write(collectionNames, work, {
      stores: [...ownStoreParts.map(({ store }) => store), systemStore],
      withoutEffects: true,
      // An entry of its own would tell which figures were somebody's, and when they were erased.
      inFeed: () => ({ put: {}, removed: {} }),
    });
    // They are erased whether or not the browser tidies up now.
    await dropStaleKeys(context, stale).catch(() => undefined);
    return erased;
  } catch (thrown) {
    if (thrown instanceof Rehearsed) return thrown.erased;
    throw thrown;
  }
}
