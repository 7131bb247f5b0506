import type { ReadonlySignal } from '@preact/signals-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Live } from '@patronkit/store/live.js';
import type { Store } from '@patronkit/store/store.js';
import { configuredStore, currentConfiguration } from './configure.js';
import { outletRenderer } from './plugin-outlet.js';

/** An element that takes a store of its own by property. */
export interface StoreHost extends ReactiveControllerHost {
  /** Overrides the configured store. */
  store?: Store | undefined;
  /** Id of the customer it shows; overrides the identified one. */
  customer?: string | undefined;
  readonly isConnected?: boolean;
}

const loading = { status: 'loading' } as const;

/** One live answer of the store, shown by one element: `current` re-renders it when it changes. */
export class LiveAnswer<Value> {
  current: Live<Value> = loading;
  #signal: ReadonlySignal<Live<Value>> | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #changed: () => void;
  readonly #ask: (store: Store) => ReadonlySignal<Live<Value>> | undefined;

  constructor(changed: () => void, ask: (store: Store) => ReadonlySignal<Live<Value>> | undefined) {
    this.#changed = changed;
    this.#ask = ask;
  }

  /** The rows or record, once there. */
  get value(): Value | undefined {
    return this.current.value;
  }

  /**
   * Asks again; equal questions get the same signal from the store and keep the subscription.
   * @param failure why there is no store, if it could not be opened
   */
  follow(store: Store | undefined, failure?: StoreError): void {
    if (!store && failure) this.current = { status: 'error', error: failure };
    const signal = store && this.#ask(store);
    if (signal === this.#signal) return;
    this.#unsubscribe?.();
    this.#signal = signal;
    this.current = signal?.peek() ?? loading;
    this.#unsubscribe = signal?.subscribe((answer) => {
      if (answer === this.current) return;
      this.current = answer;
      this.#changed();
    });
  }
}

/**
 * Finds the element's store (its `store` property, else the configured one) and keeps its live
 * answers subscribed while the element is connected.
 */
export class StoreController implements ReactiveController {
  /** The store in use, once it is open. */
  store: Store | undefined;
  readonly #host: StoreHost;
  readonly #answers: LiveAnswer<unknown>[] = [];
  #configured: Store | undefined;
  #failure: StoreError | undefined;
  #asked: Promise<Store> | undefined;
  #stopFollowing: (() => void)[] = [];

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * A live answer for the host. `ask` runs before every update, so it may read the host's
   * properties; it returns `undefined` while there is nothing to ask.
   */
  live<Value>(ask: (store: Store) => ReadonlySignal<Live<Value>> | undefined): LiveAnswer<Value> {
    const answer = new LiveAnswer<Value>(() => this.#host.requestUpdate(), ask);
    this.#answers.push(answer);
    return answer;
  }

  /** The host's own `customer`, else the one the page identified. */
  get customer(): string | undefined {
    return this.#host.customer || currentConfiguration.peek().customer;
  }

  hostConnected(): void {
    this.#stopFollowing = [
      currentConfiguration.subscribe(() => void this.#findStore()),
      outletRenderer.subscribe(() => this.#host.requestUpdate()),
    ];
  }

  hostUpdate(): void {
    // Taken out of the page, it must ask for nothing, though an update comes late. A server does
    // not know the property.
    if (this.#host.isConnected === false) return;
    // The host had a store of its own until now.
    if (!this.#host.store && !this.#asked) void this.#findStore();
    this.store = this.#host.store ?? this.#configured;
    for (const answer of this.#answers) answer.follow(this.store, this.#failure);
  }

  hostDisconnected(): void {
    this.#stopFollowing.forEach((stop) => stop());
    for (const answer of this.#answers) answer.follow(undefined);
  }

  async #findStore(): Promise<void> {
    // The configuration may name another customer; the store takes its time.
    this.#host.requestUpdate();
    const asked = (this.#asked = this.#host.store ? undefined : configuredStore());
    let store: Store | undefined;
    let failure: StoreError | undefined;
    try {
      store = await asked;
    } catch (error) {
      failure = error as StoreError;
    }
    // An answer that comes after a newer question counts for nothing.
    if (asked !== this.#asked) return;
    this.#configured = store;
    this.#failure = failure;
    // The host's update waits for the page; the database works meanwhile.
    this.hostUpdate();
    this.#host.requestUpdate();
  }
}
