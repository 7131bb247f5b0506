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
  #followed: ReadonlySet<string> = new Set();
  #store: Store | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The name; `undefined` while it is on its way, `null` where the shop has no such customer. */
  of(customer: string): string | null | undefined {
    const name = this.#names.get(customer);
    return name === undefined && this.#answer?.value && this.#followed.has(customer) ? null : name;
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
    this.#followed = new Set(ids);
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
