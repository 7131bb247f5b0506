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

declare global {
  interface HTMLElementEventMap {
    'visit-corrected': VisitCorrectedEvent;
  }
}
