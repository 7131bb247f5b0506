/**
 * Someone picked a customer. Bubbles, composed, and cancelable: a customer card that contains the
 * search then shows that customer unless the page prevents it.
 */
export class CustomerSelectedEvent extends Event {
  static readonly type = 'customer-selected';
  /** The customer's id. */
  readonly customer: string;

  constructor(customer: string) {
    super(CustomerSelectedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.customer = customer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-selected': CustomerSelectedEvent;
  }
}
