import type { Customer } from '@patronkit/records/customer.js';
import type { CommittedChange } from '../committed-change.js';
import { eachCustomer } from '../each-customer.js';
import { inSlices } from '../page-turn.js';
import { changesStore, searchBlocksStore } from '../schema-steps.js';
import type { StoreContext } from '../store-context.js';
import {
  changedCustomers,
  customersChangedSince,
  latestSequence,
  readCustomers,
} from './customer-changes.js';
import { entryOf } from './packed-texts.js';
import type { Base } from './stored-blocks.js';
import { headKey, readStoredIndex } from './stored-blocks.js';
import { forgetAllSearchTexts } from './forget-search-texts.js';
import { TextIndex } from './text-index.js';

/** The texts of all customers, and how they stand to the database. */
export interface KnownTexts {
  readonly index: TextIndex;
  /** The change up to which the index knows all. */
  sequence: number;
  /** What the database has of it. */
  base: Base;
  mayBeStored: boolean;
}

export type SearchContext = Pick<StoreContext, 'backend'>;

/** From the blocks in the database and the changes since, else from the customers themselves. */
export async function loadTexts(context: SearchContext): Promise<KnownTexts> {
  const { backend } = context;
  const transaction = await backend.begin([searchBlocksStore, changesStore], 'readonly');
  const { base, index, isNewer } = await readStoredIndex(transaction);
  const changes = index && (await customersChangedSince(transaction, base!.sequence));
  if (!changes) return readTexts(context, base, !isNewer);
  await refresh(context, index, [...changes.ids]);
  return { index, sequence: changes.sequence, base, mayBeStored: true };
}

/** From the customers themselves; what the database has is removed. */
export async function loadUnstoredTexts(context: SearchContext): Promise<KnownTexts> {
  const { backend } = context;
  if (await backend.get(searchBlocksStore, headKey)) {
    const transaction = await backend.begin([searchBlocksStore], 'readwrite');
    await forgetAllSearchTexts(transaction);
    await transaction.finish();
  }
  return readTexts(context, undefined, false);
}

async function readTexts(
  context: SearchContext,
  base: Base,
  mayBeStored: boolean,
): Promise<KnownTexts> {
  const sequence = await latestSequence(await context.backend.begin([changesStore], 'readonly'));
  const index = new TextIndex();
  // In the order of the blocks, which are then filled one after another. What is not to be stored
  // is encrypted where it is, so that there is no order of names.
  const order = mayBeStored ? 'name' : 'id';
  await eachCustomer(context, (customer) => index.add(entryOf(customer)), order);
  await packAll(index);
  // Those that changed while they were read were read too soon, twice or not at all.
  return catchUp(context, { index, sequence, base, mayBeStored });
}

/** Packs what changes have unpacked, in slices. */
export const packAll = (index: TextIndex): Promise<void> =>
  inSlices([...index.blocks], (block) => void block.packed());

/** Takes in a change that was heard of, and those before it that were not. */
export async function takeIn(
  context: SearchContext,
  known: KnownTexts,
  change: CommittedChange,
): Promise<KnownTexts> {
  if (change.sequence <= known.sequence) return known;
  if (change.sequence > known.sequence + 1) return catchUp(context, known);
  const ids = changedCustomers(change);
  const rows = change.rows?.get('customers');
  if (rows)
    for (const id of ids) setCustomer(known.index, id, rows.get(id) as Customer | undefined);
  else await refresh(context, known.index, ids);
  known.sequence = change.sequence;
  return known;
}

async function catchUp(context: SearchContext, known: KnownTexts): Promise<KnownTexts> {
  const transaction = await context.backend.begin([changesStore], 'readonly');
  const changes = await customersChangedSince(transaction, known.sequence);
  if (!changes) return readTexts(context, known.base, known.mayBeStored);
  await refresh(context, known.index, [...changes.ids]);
  known.sequence = changes.sequence;
  return known;
}

async function refresh(
  { backend }: SearchContext,
  index: TextIndex,
  ids: readonly string[],
): Promise<void> {
  if (!ids.length) return;
  const customers = await readCustomers(backend, ids);
  await inSlices(ids, (id, place) => setCustomer(index, id, customers[place]));
}

function setCustomer(index: TextIndex, id: string, customer: Customer | undefined): void {
  if (customer) index.set(entryOf(customer));
  else index.remove(id);
}
