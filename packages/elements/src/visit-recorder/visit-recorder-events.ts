/** A visit is saved. Bubbles, and leaves shadow roots. */
export class VisitRecordedEvent extends Event {
  /** Id of the saved visit. */
  readonly id: string;
  /** Id of the customer. */
  readonly customer: string;

  constructor(id: string, customer: string) {
    super('visit-recorded', { bubbles: true, composed: true });
    this.id = id;
    this.customer = customer;
  }
}

/** Whoever was recording gave up. Does not bubble. */
export class RecordingCancelledEvent extends Event {
  constructor() {
    super('recording-cancelled');
  }
}

declare global {
  interface HTMLElementEventMap {
    'visit-recorded': VisitRecordedEvent;
    'recording-cancelled': RecordingCancelledEvent;
  }
}
