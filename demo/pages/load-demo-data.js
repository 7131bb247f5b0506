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
import { mapInSlices } from './in-slices.js';
import { readTable } from './read-table.js';

const stateKey = 'demo-data';

/**
 * Brings the demo's customer base into the store, once. May be interrupted at any point: the next call
 * goes on where it stopped, and as every record has the same id each time, nothing comes twice.
 *
 * @param {any} store
 * @param {(progress: { done: number, total: number }) => void} onProgress
 * @returns {Promise<void>}
 */
export async function loadDemoData(store, onProgress) {
  if ((await store.local.get(stateKey))?.complete) return;
  onProgress({ done: 0, total: 0 });
  // Two tabs opened at once take turns. Plain http has no locks; there the ids alone must do.
  await (navigator.locks
    ? navigator.locks.request(`patronkit-demo-${store.shop}`, () => load(store, onProgress))
    : load(store, onProgress));
}

async function load(store, onProgress) {
  const state = (await store.local.get(stateKey)) ?? { shift: shiftUntil(Date.now()) };
  if (state.complete) return;
  // Kept from the first moment: loading that goes on next week must move the rest as far.
  await store.local.set(stateKey, state);
  const steps = await planSteps(store, state.shift);
  const total = steps.reduce((sum, { records }) => sum + records.length, 0);
  let before = 0;
  for (const { collection, records } of steps) {
    await addMissing(store[collection], records, (done) =>
      onProgress({ done: before + done, total }),
    );
    before += records.length;
  }
  await store.local.set(stateKey, { ...state, complete: true });
}

async function addMissing(collection, records, onProgress) {
  for (;;) {
    const first = await firstMissing(collection, records);
    onProgress(first);
    if (first === records.length) return;
    try {
      await collection.addMany(records.slice(first), {
        onProgress: ({ written }) => onProgress(first + written),
      });
    } catch (error) {
      // Another tab was quicker with a batch: go on behind it.
      if (error.code !== 'duplicate-id') throw error;
    }
  }
}

/** Records come in order, so what is there already is a beginning of the list. */
async function firstMissing(collection, records) {
  let there = 0;
  let missing = records.length;
  while (there < missing) {
    const middle = Math.floor((there + missing) / 2);
    if (await collection.get(records[middle].id)) there = middle + 1;
    else missing = middle;
  }
  return there;
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
  const withContacts = customers.filter(({ contactName }) => contactName);
  const withConsents = customers.filter(({ consents }) => consents);
  const talks = conversations.filter(({ kind }) => kind !== 'note');
  const notes = conversations.filter(({ kind }) => kind === 'note');
  await writeSettings(store);
  const step = async (collection, rows, toRecord) => ({
    collection,
    records: await mapInSlices(rows, (row) => toRecord(row, context)),
  });
  const consents = await step('consents', withConsents, toConsents);
  const bought = await step('visits', purchases, toPurchase);
  const talked = await step('visits', talks, toTalk);
  return [
    await step('staff', staff, (row) => ({ ...row, active: true })),
    await step('customers', customers, toCustomer),
    await step('contacts', withContacts, toContact),
    { collection: 'visits', records: newestFirst([...bought.records, ...talked.records]) },
    await step('notes', notes, toNote),
    await step('feedback', feedback, toFeedback),
    { ...consents, records: consents.records.flat() },
  ];
}

async function writeSettings(store) {
  if (await store.settings.get('settings')) return;
  const { shop, createdAt, updatedAt, stamps, ...preset } = await shopPreset(store);
  await store.settings.put({ ...preset, ...shopSettings });
}

/** What holds until a shop writes settings of its own. */
function shopPreset(store) {
  return new Promise((resolve, reject) => {
    store.shopSettings.subscribe(({ status, value, error }) => {
      if (status === 'ready') resolve(value);
      if (status === 'error') reject(error);
    });
  });
}

/** What a log shows first is there first, and nothing comes in above it. */
const newestFirst = (visits) =>
  visits.toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
