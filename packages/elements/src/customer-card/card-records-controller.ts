import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Collections } from '@patronkit/records/collections.js';
import type { Live, Store, StoreStatus } from '@patronkit/store/store.js';
import { StoreController } from '../shared/store-controller.js';
import type { LiveAnswer, StoreHost } from '../shared/store-controller.js';
import type { CardView } from './card-view.js';

/** What the card tells its records: whom it shows, and how many notes. */
export interface CardRecordsHost extends StoreHost {
  customer?: string | undefined;
  readonly shownNotes: number;
}

/** What the records alone say of the view; the card adds language and mode. */
export type CardRecords = Omit<CardView, 'messages' | 'locale' | 'now' | 'readonly'>;

const shownVisits = 5;
const liveStatuses = new WeakMap<Store, ReadonlySignal<Live<StoreStatus>>>();

function liveStatus(store: Store): ReadonlySignal<Live<StoreStatus>> {
  let live = liveStatuses.get(store);
  if (!live) {
    live = computed(() => ({ status: 'ready', value: store.status.value }));
    liveStatuses.set(store, live);
  }
  return live;
}

function newestFirst(customer: string) {
  return { where: { customer }, order: { by: 'at', direction: 'descending' } } as const;
}

/** Keeps every live answer that a customer card shows. */
export class CardRecordsController {
  readonly customer: LiveAnswer<Collections['customers'] | undefined>;
  readonly status: LiveAnswer<StoreStatus>;
  readonly #host: CardRecordsHost;
  readonly #shop: StoreController;
  readonly #settings: LiveAnswer<Collections['settings']>;
  readonly #summary: LiveAnswer<Collections['summaries'] | undefined>;
  readonly #staff: LiveAnswer<Collections['staff'][]>;
  readonly #contacts: LiveAnswer<Collections['contacts'][]>;
  readonly #consents: LiveAnswer<Collections['consents'][]>;
  readonly #notes: LiveAnswer<Collections['notes'][]>;
  readonly #visits: LiveAnswer<Collections['visits'][]>;
  readonly #referrer: LiveAnswer<Collections['customers'] | undefined>;

  constructor(host: CardRecordsHost) {
    this.#host = host;
    this.#shop = new StoreController(host);
    this.customer = this.#ofCustomer((store, id) => store.customers.liveRecord(id));
    this.status = this.#shop.live(liveStatus);
    this.#settings = this.#shop.live((store) => store.shopSettings);
    this.#summary = this.#ofCustomer((store, id) => store.summaries.liveRecord(id));
    this.#staff = this.#ofCustomer((store) => store.staff.live());
    this.#contacts = this.#ofCustomer((store, customer) =>
      store.contacts.live({ where: { customer } }),
    );
    this.#consents = this.#ofCustomer((store, id) => store.consents.live(newestFirst(id)));
    this.#notes = this.#ofCustomer((store, id) =>
      store.notes.live({ ...newestFirst(id), limit: host.shownNotes + 1 }),
    );
    this.#visits = this.#ofCustomer((store, id) =>
      store.visits.live({ ...newestFirst(id), limit: shownVisits }),
    );
    this.#referrer = this.#shop.live((store) => {
      const referredBy = this.customer.value?.referredBy;
      return referredBy ? store.customers.liveRecord(referredBy) : undefined;
    });
  }

  get store(): Store | undefined {
    return this.#shop.store;
  }

  get staff(): readonly Collections['staff'][] {
    return this.#staff.value ?? [];
  }

  /** There are more notes than the card shows. */
  get hasOlderNotes(): boolean {
    return (this.#notes.value?.length ?? 0) > this.#host.shownNotes;
  }

  /** The records of the customer in view, once the customer and the settings are there. */
  get records(): CardRecords | undefined {
    const customer = this.customer.value;
    const settings = this.#settings.value;
    if (!customer || !settings) return undefined;
    return {
      customer,
      settings,
      summary: this.#summary.value,
      contacts: this.#contacts.value ?? [],
      consents: this.#consents.value ?? [],
      notes: (this.#notes.value ?? []).slice(0, this.#host.shownNotes),
      visits: this.#visits.value ?? [],
      referrer: this.#referrer.value,
      staffName: (id) => this.staff.find((member) => member.id === id)?.name ?? id,
    };
  }

  #ofCustomer<Value>(
    ask: (store: Store, customer: string) => ReadonlySignal<Live<Value>>,
  ): LiveAnswer<Value> {
    return this.#shop.live((store) =>
      this.#host.customer ? ask(store, this.#host.customer) : undefined,
    );
  }
}
