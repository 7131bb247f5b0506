import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import type { StoreAdministration } from '@patronkit/store/store-administration.js';
import { configuredStore, configureElements, currentConfiguration } from './configure.js';
import type { StorageConsent } from './configure.js';
import { copyRecords } from './copy-records.js';

/** Whether there is anything of this shop on the device. Looking must not make it. */
async function isOnDevice(shop: string): Promise<boolean> {
  // Old browsers cannot say; there a shopper's page has opened the customer base to find out.
  const databases = await indexedDB.databases?.().catch(() => undefined);
  return databases?.some(({ name }) => name === `patronkit:${shop}`) ?? true;
}

/** The customer base on the device; `undefined` where there is none. */
async function deviceStore(): Promise<Store | undefined> {
  const { shop = 'shop', store } = currentConfiguration.peek();
  if (store) return store;
  if (typeof indexedDB === 'undefined' || !(await isOnDevice(shop))) return undefined;
  return openStore({ shop });
}

type Drafts = Awaited<ReturnType<StoreAdministration['drafts']>>;

async function keepDrafts(drafts: Drafts, store: Store): Promise<void> {
  for (const [key, draft] of drafts) {
    if ((await store.local.get(key)) === undefined) await store.local.set(key, draft);
  }
}

/**
 * Takes down whether the shopper lets this page keep anything on the device, and heeds it: before
 * and without consent everything works and lives in memory; with it, what was recorded meanwhile
 * moves to the device; a withdrawal deletes what is there, see `StoreAdministration.forgetDevice`.
 * The choice itself is not kept: whoever asked the shopper tells it on every page.
 */
export async function allowStorage(storage: StorageConsent): Promise<void> {
  const { storage: before = 'granted' } = currentConfiguration.peek();
  if (storage === before) return;
  const left = before === 'granted' ? undefined : await configuredStore();
  configureElements({ storage });
  if (storage === 'denied') await forgetDevice();
  else if (left && storage === 'granted') {
    const store = await configuredStore();
    if (store === left) return;
    await copyRecords(left, store);
    await keepDrafts(await (await left.administration()).drafts(), store);
  }
}

async function forgetDevice(): Promise<void> {
  const store = await deviceStore();
  if (!store || store.status.peek().persistence === 'memory') return;
  const { customer } = currentConfiguration.peek();
  const administration = await store.administration();
  const drafts = await administration.drafts();
  if ((await administration.forgetDevice(customer)) === 'everything') {
    // One that the page has opened itself is closed as well.
    configureElements({ store: undefined });
  }
  const inMemory = await configuredStore();
  if (inMemory !== store) await keepDrafts(drafts, inMemory);
}
