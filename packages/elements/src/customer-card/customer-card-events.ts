import type { ConsentPurpose } from '@patronkit/records/consent.js';

/** Fields of a customer were changed and are durable. Bubbles, composed. */
export class CustomerSavedEvent extends Event {
  static readonly type = 'customer-saved';
  /** The customer's id. */
  readonly customer: string;
  /** The names of the changed fields, such as `stage`. */
  readonly fields: readonly string[];

  constructor(customer: string, fields: readonly string[]) {
    super(CustomerSavedEvent.type, { bubbles: true, composed: true });
    this.customer = customer;
    this.fields = fields;
  }
}

/** A note was added and is durable. Bubbles, composed. */
export class NoteSavedEvent extends Event {
  static readonly type = 'note-saved';
  /** The customer's id. */
  readonly customer: string;
  /** The note's id. */
  readonly note: string;

  constructor(customer: string, note: string) {
    super(NoteSavedEvent.type, { bubbles: true, composed: true });
    this.customer = customer;
    this.note = note;
  }
}

/** A note that was just added was taken back. Bubbles, composed. */
export class NoteTakenBackEvent extends Event {
  static readonly type = 'note-taken-back';
  /** The customer's id. */
  readonly customer: string;
  /** The id the note had. */
  readonly note: string;

  constructor(customer: string, note: string) {
    super(NoteTakenBackEvent.type, { bubbles: true, composed: true });
    this.customer = customer;
    this.note = note;
  }
}

/** A customer's decision on one purpose was added to the consent ledger. Bubbles, composed. */
export class ConsentRecordedEvent extends Event {
  static readonly type = 'consent-recorded';
  /** The customer's id. */
  readonly customer: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;

  constructor(customer: string, purpose: ConsentPurpose, given: boolean) {
    super(ConsentRecordedEvent.type, { bubbles: true, composed: true });
    this.customer = customer;
    this.purpose = purpose;
    this.given = given;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-saved': CustomerSavedEvent;
    'note-saved': NoteSavedEvent;
    'note-taken-back': NoteTakenBackEvent;
    'consent-recorded': ConsentRecordedEvent;
  }
}
