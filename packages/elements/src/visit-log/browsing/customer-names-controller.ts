import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import type { Store } from '@patronkit/store/store.js';
import { LiveAnswer } from '../../shared/store-controller.js';

/** Names of the customers whose visits are shown, kept up to date. */
export class CustomerNamesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Names seen so far, so that scrolling back shows them at once. */
  readonly #names = new Map<string, string>();
  #answer: LiveAnswer<Customer[]> | undefined;
  #key = '';
  #store: Store | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The name, or `undefined` while it is on its way. */
  of(customer: string): string | undefined {
    return this.#names.get(customer);
  }

  /** Follows the names of these customers, and only these. */
  follow(store: Store | undefined, customers: readonly string[]): void {
    const ids = [...new Set(customers)].sort();
    const key = ids.join('\n');
    if (store === this.#store && key === this.#key) return;
    if (store !== this.#store) this.#names.clear();
    this.#stop();
    this.#store = store;
    this.#key = key;
    if (!store || !ids.length) return;
    const answer: LiveAnswer<Customer[]> = new LiveAnswer<Customer[]>(
      () => {
        this.#keep(answer);
        this.#host.requestUpdate();
      },
      () => store.customers.live({ where: { id: ids } }),
    );
    this.#answer = answer;
    answer.follow(store);
    this.#keep(answer);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#stop();
    this.#key = '';
  }

  #keep(answer: LiveAnswer<Customer[]>): void {
    // Locked meanwhile, or not for this role: what was seen before goes too.
    if (answer.current.error) this.#names.clear();
    for (const { id, name } of answer.value ?? []) this.#names.set(id, name);
  }

  #stop(): void {
    this.#answer?.follow(undefined);
    this.#answer = undefined;
  }
}
