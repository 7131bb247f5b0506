/** A correction of a visit is saved. Bubbles, and leaves shadow roots. */
export class VisitCorrectedEvent extends Event {
  /** Id of the saved correction. */
  readonly id: string;
  /** Id of the visit it corrects. */
  readonly visit: string;

  constructor(id: string, visit: string) {
    super('visit-corrected', { bubbles: true, composed: true });
    this.id = id;
    this.visit = visit;
  }
}

/** A visit that was just recorded was taken back. Bubbles, and leaves shadow roots. */
export class VisitTakenBackEvent extends Event {
  /** The id the visit had. */
  readonly id: string;
  /** Id of the customer. */
  readonly customer: string;

  constructor(id: string, customer: string) {
    super('visit-taken-back', { bubbles: true, composed: true });
    this.id = id;
    this.customer = customer;
  }
}

/** A correction that was just added was taken back. Bubbles, and leaves shadow roots. */
export class CorrectionTakenBackEvent extends Event {
  /** The id the correction had. */
  readonly id: string;
  /** Id of the visit it corrected. */
  readonly visit: string;

  constructor(id: string, visit: string) {
    super('correction-taken-back', { bubbles: true, composed: true });
    this.id = id;
    this.visit = visit;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visit-taken-back': VisitTakenBackEvent;
    'correction-taken-back': CorrectionTakenBackEvent;
    'visit-corrected': VisitCorrectedEvent;
  }
}
