import type { ReactiveController } from 'lit';
import type { GradualPartsController } from '../shared/gradual-parts-controller.js';
import type { CardDetailsHost } from './card-details-host.js';
import type { CardNotesController } from './card-notes-controller.js';
import type { CardRecordsController } from './card-records-controller.js';
import type { CustomerDetails } from './details/customer-details.js';

/** Loads what the card shows and does beyond its first sight, right after that is there. */
export class CardDetailsController implements ReactiveController {
  details: CustomerDetails | undefined;
  failed = false;
  readonly #host: CardDetailsHost;
  readonly #records: CardRecordsController;
  readonly #notes: CardNotesController;
  readonly #parts: GradualPartsController;
  #asked = false;

  constructor(
    host: CardDetailsHost,
    records: CardRecordsController,
    notes: CardNotesController,
    parts: GradualPartsController,
  ) {
    this.#host = host;
    this.#records = records;
    this.#notes = notes;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#asked && this.#records.customer.value) void this.load();
  }

  readonly load = async (): Promise<CustomerDetails | undefined> => {
    this.#asked = true;
    try {
      const { CustomerDetails } = await import('./details/customer-details.js');
      this.failed = false;
      return (this.details ??= new CustomerDetails(
        this.#host,
        this.#records,
        this.#notes,
        this.#parts,
      ));
    } catch {
      this.failed = true;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  };

  readonly saveNote = async (): Promise<void> => {
    const { customer } = this.#host;
    const details = await this.load();
    if (this.#host.customer === customer) await details?.saveNote();
  };
}
