import type { ReadonlySignal } from '@preact/signals-core';
import type { Collections } from '@patronkit/records/collections.js';
import { consentHolds, consentState } from '@patronkit/records/consent-state.js';
import type { Live } from '@patronkit/store/live.js';
import type { Store } from '@patronkit/store/store.js';
import { StoreController } from '../shared/store-controller.js';
import type { LiveAnswer, StoreHost } from '../shared/store-controller.js';
import type { CardView } from './card-view.js';

/** What the records alone say of the view; the card adds grade, language and mode. */
export type CardRecords = Pick<
  CardView,
  'customer' | 'settings' | 'summary' | 'notes' | 'visits' | 'consents' | 'mayProfile' | 'staffName'
>;

const shownVisits = 5;

const isLoading = ({ current }: LiveAnswer<unknown>): boolean => current.status === 'loading';

/** The newest first of what a collection holds of a customer. */
export function newestOf(customer: string) {
  return { where: { customer }, order: { by: 'at', direction: 'descending' } } as const;
}

/** Keeps the live answers that the first sight of a customer card shows. */
export class CardRecordsController {
  readonly customer: LiveAnswer<Collections['customers'] | undefined>;
  readonly #host: StoreHost;
  readonly #shop: StoreController;
  readonly #settings: LiveAnswer<Collections['settings']>;
  readonly #summary: LiveAnswer<Collections['summaries'] | undefined>;
  readonly #staff: LiveAnswer<Collections['staff'][]>;
  readonly #notes: LiveAnswer<Collections['notes'][]>;
  readonly #visits: LiveAnswer<Collections['visits'][]>;
  readonly #consents: LiveAnswer<Collections['consents'][]>;

  /** @param shownNotes how many notes the card shows; one more is asked for */
  constructor(host: StoreHost, shownNotes: () => number) {
    this.#host = host;
    this.#shop = new StoreController(host);
    this.customer = this.live((store, id) => store.customers.liveRecord(id));
    this.#notes = this.live((store, id) =>
      store.notes.live({ ...newestOf(id), limit: shownNotes() + 1 }),
    );
    this.#settings = this.live((store) => store.shopSettings);
    this.#summary = this.live((store, id) => store.summaries.liveRecord(id));
    this.#staff = this.live((store) => store.staff.live());
    this.#visits = this.live((store, id) =>
      store.visits.live({ ...newestOf(id), limit: shownVisits }),
    );
    this.#consents = this.live((store, id) => store.consents.live(newestOf(id)));
  }

  get store(): Store | undefined {
    return this.#shop.store;
  }

  get staff(): readonly Collections['staff'][] {
    return this.#staff.value ?? [];
  }

  /** The records of the customer in view, once all are there: what comes late moves what is read. */
  get records(): CardRecords | undefined {
    const customer = this.customer.value;
    const settings = this.#settings.value;
    const answers = [this.#notes, this.#visits, this.#summary, this.#consents, this.#staff];
    if (!customer || !settings || answers.some(isLoading)) return undefined;
    const consents = this.#consents.value;
    return {
      customer,
      settings,
      consents: consents ?? [],
      mayProfile:
        consents &&
        consentHolds(consentState(consents, Date.now()), 'profiling', settings.consentAskedFirst),
      summary: this.#summary.value,
      notes: this.#notes.value ?? [],
      visits: this.#visits.value ?? [],
      staffName: (id) => this.staff.find((member) => member.id === id)?.name ?? id,
    };
  }

  /** A live answer about the customer in view; nothing is asked while there is none. */
  live<Value>(
    ask: (store: Store, customer: string) => ReadonlySignal<Live<Value>> | undefined,
  ): LiveAnswer<Value> {
    return this.#shop.live((store) =>
      this.#host.customer ? ask(store, this.#host.customer) : undefined,
    );
  }
}
