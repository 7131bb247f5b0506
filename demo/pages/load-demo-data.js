import {
  shiftUntil,
  shopSettings,
  toConsents,
  toContact,
  toCustomer,
  toFeedback,
  toNote,
  toPurchase,
  toTalk,
} from './demo-records.js';
import { readTable } from './read-table.js';

const stateKey = 'demo-data';
const batchSize = 400;

/**
 * Brings the demo's customer base into the store, once. May be interrupted at any point: the next call
 * goes on where it stopped, and as every record has the same id each time, nothing comes twice.
 *
 * @param {any} store
 * @param {(progress: { done: number, total: number }) => void} onProgress
 * @returns {Promise<void>}
 */
export function loadDemoData(store, onProgress) {
  // Two tabs opened at once take turns. Plain http has no locks; there the ids alone must do.
  return navigator.locks
    ? navigator.locks.request(`patronkit-demo-${store.shop}`, () => load(store, onProgress))
    : load(store, onProgress);
}

async function load(store, onProgress) {
  const state = (await store.local.get(stateKey)) ?? { shift: shiftUntil(Date.now()), done: {} };
  if (state.complete) return;
  onProgress({ done: 0, total: 0 });
  const steps = await planSteps(store, state.shift);
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { name, rows, collection, toRecord } of steps) {
    let next = state.done[name] ?? 0;
    let mayBeThere = true;
    done += next;
    while (next < rows.length) {
      const records = rows.slice(next, next + batchSize).map(toRecord);
      await addMissing(store[collection], records, mayBeThere);
      // Only the batch at which an earlier visit stopped can be there in part.
      mayBeThere = false;
      next += records.length;
      done += records.length;
      state.done[name] = next;
      await store.local.set(stateKey, state);
      onProgress({ done, total });
    }
  }
  await store.local.set(stateKey, { ...state, complete: true });
}

async function planSteps(store, shift) {
  const [staff, products, customers, purchases, conversations, feedback] = await Promise.all(
    ['staff', 'products', 'customers', 'purchases', 'conversations', 'feedback'].map(readTable),
  );
  const productNames = new Map(products.map(({ code, name }) => [code, name]));
  const memberSince = new Map();
  for (const { customer, at } of purchases) {
    if (!memberSince.has(customer)) memberSince.set(customer, at);
  }
  const context = { shift, productNames, memberSince };
  const consents = customers
    .filter((row) => row.consents)
    .flatMap((row) => toConsents(row, context));
  const talks = conversations.filter(({ kind }) => kind !== 'note');
  const notes = conversations.filter(({ kind }) => kind === 'note');
  const step = (name, collection, rows, toRecord) => ({ name, collection, rows, toRecord });
  await writeSettings(store);
  return [
    step('staff', 'staff', staff, (row) => ({ ...row, active: true })),
    step('customers', 'customers', customers, (row) => toCustomer(row, context)),
    step(
      'contacts',
      'contacts',
      customers.filter((row) => row.contactName),
      toContact,
    ),
    step('purchases', 'visits', purchases, (row) => toPurchase(row, context)),
    step('talks', 'visits', talks, (row) => toTalk(row, context)),
    step('notes', 'notes', notes, (row) => toNote(row, context)),
    step('feedback', 'feedback', feedback, (row) => toFeedback(row, context)),
    step('consents', 'consents', consents, (record) => record),
  ];
}

async function writeSettings(store) {
  if (await store.settings.get('settings')) return;
  const { shop, createdAt, updatedAt, stamps, ...preset } = store.shopSettings.peek().value ?? {};
  if (preset.tiers) await store.settings.put({ ...preset, ...shopSettings });
}

async function addMissing(collection, records, mayBeThere) {
  try {
    await collection.addMany(mayBeThere ? await missing(collection, records) : records);
  } catch (error) {
    if (error.code !== 'duplicate-id') throw error;
    await collection.addMany(await missing(collection, records));
  }
}

async function missing(collection, records) {
  const there = await Promise.all(records.map(({ id }) => collection.get(id)));
  return records.filter((_, index) => !there[index]);
}
