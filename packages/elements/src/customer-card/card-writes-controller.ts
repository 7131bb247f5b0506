import type { LitElement, ReactiveController } from 'lit';
import type { ConsentPurpose } from '@patronkit/records/consent.js';
import type { Stage } from '@patronkit/records/customer.js';
import type { CardActionsController } from './card-actions-controller.js';
import type { CardRecordsController } from './card-records-controller.js';
import {
  ConsentRecordedEvent,
  CustomerSavedEvent,
  NoteSavedEvent,
} from './customer-card-events.js';
import type { CustomerCardMessages } from './customer-card-messages.js';

/** What the card's one-click writes need to know of it. */
export interface CardWritesHost extends LitElement {
  customer?: string | undefined;
  /** Id of the staff member who writes. */
  readonly staffId: string | undefined;
  readonly messages: CustomerCardMessages | undefined;
}

/** Everything the card saves at one action: the stage, a consent, a note. */
export class CardWritesController implements ReactiveController {
  readonly #host: CardWritesHost;
  readonly #records: CardRecordsController;
  readonly #actions: CardActionsController;
  /** What was typed but not yet saved, per customer, so that it is never saved to another one. */
  readonly #noteDrafts = new Map<string, string>();

  constructor(
    host: CardWritesHost,
    records: CardRecordsController,
    actions: CardActionsController,
  ) {
    this.#host = host;
    this.#records = records;
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {}

  get noteDraft(): string {
    return (this.#host.customer && this.#noteDrafts.get(this.#host.customer)) ?? '';
  }

  readonly keepNoteDraft = (words: string): void => {
    if (this.#host.customer) this.#noteDrafts.set(this.#host.customer, words);
    this.#host.requestUpdate();
  };

  readonly saveNote = async (): Promise<void> => {
    const { store } = this.#records;
    const { customer } = this.#host;
    const words = this.noteDraft.trim();
    if (!store || !customer || !words) return;
    const note = await this.#actions.run(
      'note',
      () => store.notes.add({ customer, at: Date.now(), words, ...this.#writtenBy }),
      this.#host.messages?.noteSaved,
    );
    if (!note) return;
    // What was typed while it was being saved is a draft of its own.
    if (this.#noteDrafts.get(customer)?.trim() === words) this.#noteDrafts.delete(customer);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new NoteSavedEvent(customer, note.id));
  };

  readonly moveToStage = async (stage: Stage): Promise<void> => {
    const { store } = this.#records;
    const { customer } = this.#host;
    if (!store || !customer) return;
    const saved = await this.#actions.run(
      'stage',
      () => store.customers.patch(customer, { stage }),
      this.#host.messages?.saved,
    );
    if (saved) this.#host.dispatchEvent(new CustomerSavedEvent(customer, ['stage']));
  };

  readonly decideConsent = async (purpose: ConsentPurpose, given: boolean): Promise<void> => {
    const { store, records } = this.#records;
    const { customer } = this.#host;
    if (!store || !customer || !records) return;
    const saved = await this.#actions.run(
      'consent',
      () =>
        store.consents.add({
          customer,
          at: Date.now(),
          purpose,
          given,
          wording: records.settings.consentWording,
          channel: 'in-person',
          ...this.#writtenBy,
        }),
      this.#host.messages?.saved,
    );
    if (saved) this.#host.dispatchEvent(new ConsentRecordedEvent(customer, purpose, given));
  };

  get #writtenBy(): { readonly staff?: string } {
    const { staffId } = this.#host;
    return staffId ? { staff: staffId } : {};
  }
}
