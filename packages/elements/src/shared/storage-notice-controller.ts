import { nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import type { StorageNotice } from './storage-notice/storage-notice.js';

/** What an element knows of its storage. */
export interface StorageSurroundings {
  readonly store: Store | undefined;
  /** Why it shows no records, if it shows none. */
  readonly error: StoreError | undefined;
}

/** Fired by elements after staff have saved something there. */
const savedEvents = ['customer-saved', 'note-saved', 'consent-recorded', 'visit-recorded'];

/**
 * The one place where an element for staff tells what is wrong with the storage, and what to do.
 * The words are loaded when something is. Once staff have saved something, it has the browser asked
 * to keep the records.
 */
export class StorageNoticeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #surroundings: () => StorageSurroundings;
  #notice: StorageNotice | undefined;
  #isLoading = false;
  #followed: Store | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor(host: LitElement, surroundings: () => StorageSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
    for (const type of savedEvents) host.addEventListener(type, this.#askToPersist);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow(this.#surroundings().store);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  render(): unknown {
    const { store, error = store?.status.peek().error } = this.#surroundings();
    const isMemory = store?.status.peek().persistence === 'memory';
    if (!error && !isMemory) return nothing;
    void this.#load();
    return this.#notice?.render(store, error) ?? nothing;
  }

  #follow(store: Store | undefined): void {
    if (store === this.#followed) return;
    this.#stopFollowing?.();
    this.#followed = store;
    this.#stopFollowing = store?.status.subscribe(() => this.#host.requestUpdate());
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { StorageNotice } = await import('./storage-notice/storage-notice.js');
      this.#notice = new StorageNotice(this.#host);
      this.#host.requestUpdate();
    } catch {
      // Asked for again the next time the host is drawn.
      this.#isLoading = false;
    }
  }

  readonly #askToPersist = (): void => {
    for (const type of savedEvents) this.#host.removeEventListener(type, this.#askToPersist);
    // What is saved is saved; the promise is asked for again on another day.
    this.#followed
      ?.administration()
      .then((administration) => administration.askToPersist())
      .catch(() => undefined);
  };
}
