import { signal } from '@preact/signals-core';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { storyCast } from './story-cast.js';
import type { StoryLocale } from './story-cast.js';

/** This morning, so that what is pending or about to expire stays so whenever a story is opened. */
export const storyNow = new Date().setUTCHours(9, 30, 0, 0);

export interface StoryShopOptions {
  /** Language of the people and their words. Default: `en`. */
  readonly locale?: StoryLocale;
  /** `false` opens a shop that has not had a customer yet. */
  readonly filled?: boolean;
  /** `false` opens one in a browser that keeps nothing, as elements then say. */
  readonly lasting?: boolean;
}

let opened = 0;
/** Other frames and tabs have shops of their own, and tell each other by name what has changed. */
const page = Math.random().toString(36).slice(2);

/** A customer base in memory with the story cast in it. Each call opens one of its own. */
export async function openStoryShop({
  locale = 'en',
  filled = true,
  lasting = true,
}: StoryShopOptions = {}): Promise<Store> {
  opened += 1;
  const inMemory = await openStore({
    shop: `story-shop-${page}-${opened}`,
    persistence: 'memory',
    now: () => storyNow,
  });
  // It ends with the page all the same, but a gallery shows what a shop sees every day.
  const store: Store = lasting
    ? { ...inMemory, status: signal({ persistence: 'indexeddb' }) }
    : inMemory;
  await store.settings.put({
    ...defaultShopSettings,
    name: locale === 'en' ? 'The Corner Shop' : '街角百货',
    currency: locale === 'en' ? 'GBP' : 'CNY',
    timeZone: locale === 'en' ? 'Europe/London' : 'Asia/Shanghai',
  });
  if (!filled) return store;
  const cast = storyCast(locale, storyNow);
  await store.staff.addMany(cast.staff);
  await store.customers.addMany(cast.customers);
  await store.contacts.addMany(cast.contacts);
  await store.visits.addMany(cast.visits);
  await store.corrections.addMany(cast.corrections);
  await store.notes.addMany(cast.notes);
  await store.consents.addMany(cast.consents);
  await store.ledger.addMany(cast.ledger);
  await store.feedback.addMany(cast.feedback);
  return store;
}
