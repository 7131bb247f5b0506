import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Role } from '@patronkit/records/role-policy.js';
import { StorageError } from '@patronkit/store/errors.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Live } from '@patronkit/store/live.js';
import type { Store } from '@patronkit/store/store.js';
import { openStoryShop } from './story-shop.js';
import type { StoryShopOptions } from './story-shop.js';

/** Replaces some methods of every collection of a store; all else goes through. */
function withCollectionMethods(store: Store, methods: Readonly<Record<string, unknown>>): Store {
  const collections = new Map<unknown, unknown>();
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'object' || value === null || !('liveRecord' in value)) return value;
      const known = collections.get(name);
      if (known) return known;
      const changed = new Proxy(value, {
        get(collection, method) {
          const own: unknown = Reflect.get(collection, method);
          if (typeof method === 'string' && method in methods) return methods[method];
          return typeof own === 'function' ? (own.bind(collection) as unknown) : own;
        },
      });
      collections.set(name, changed);
      return changed;
    },
  });
}

function answeringAlways(answer: Live<never>): Readonly<Record<string, unknown>> {
  const live: ReadonlySignal<Live<never>> = signal(answer);
  return { live: () => live, liveRecord: () => live, liveCount: () => live };
}

/** A shop whose answers never come: elements stay in their loading state. */
export async function loadingStoryShop(): Promise<Store> {
  const store = await openStoryShop({ filled: false });
  return withCollectionMethods(store, answeringAlways({ status: 'loading' }));
}

/** A shop whose database fails at every question: elements show their error state. */
export async function failingStoryShop(
  error: StoreError = new StorageError('reading'),
): Promise<Store> {
  const store = await openStoryShop({ filled: false });
  return withCollectionMethods(store, answeringAlways({ status: 'error', error }));
}

/** A shop that reads well and refuses every write. */
export async function unwritableStoryShop(
  error: StoreError,
  options?: StoryShopOptions,
): Promise<Store> {
  const refuse = () => Promise.reject(error);
  const store = await openStoryShop(options);
  return withCollectionMethods(store, {
    add: refuse,
    put: refuse,
    patch: refuse,
    remove: refuse,
  });
}

/** A shop that reads well and has something to tell of its storage. */
export async function troubledStoryShop(error: StoreError): Promise<Store> {
  const store = await openStoryShop();
  return { ...store, status: signal({ persistence: 'indexeddb', error }) };
}

/** A shop whose personal data is sealed, and locked on this screen. */
export async function lockedStoryShop(options?: StoryShopOptions): Promise<Store> {
  const store = await openStoryShop(options);
  const administration = await store.administration();
  await administration.enableEncryption(
    { key: crypto.getRandomValues(new Uint8Array(32)) },
    { lockAfterMinutes: 0 },
  );
  await administration.lock();
  return { ...store, status: signal({ persistence: 'indexeddb', sealing: 'locked' }) };
}

/** A shop as one role sees it. */
export async function storyShopFor(role: Role, options?: StoryShopOptions): Promise<Store> {
  const store = await openStoryShop(options);
  return (await store.administration()).viewOf(store, { role });
}
