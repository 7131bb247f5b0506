import type { Customer } from '@patronkit/records/customer.js';
import type { Visit } from '@patronkit/records/visit.js';

/**
 * A piece of interface a plugin adds. `mount` gets an empty element to fill and the data of the
 * place it stands in; it may return what to do when that data changes and when it goes away. The
 * container's `lang` is the language to speak. What `mount` and `update` throw becomes a small
 * notice in its place.
 */
export interface InterfaceContribution<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  mount(container: HTMLElement, data: Data): Mounted<Data> | void;
}

export interface Mounted<Data> {
  update?(data: Data): void;
  dispose?(): void;
}

/** A button a plugin adds; the element draws it, and it is disabled while `run` is at work. */
export interface ActionContribution<Data> {
  /** Unique within the plugin. */
  readonly id: string;
  /** BCP 47 tag → label; `en` must be there. */
  readonly label: Readonly<Record<string, string>>;
  run(data: Data): void | Promise<void>;
}

export interface CustomerData {
  readonly customer: Customer;
}
export interface VisitData {
  readonly visit: Visit;
}

/**
 * Every place a plugin can extend: name → what it contributes there. A renamed point stays as
 * `@deprecated` for one major version. A new one is declared here, listed in
 * `extensionPointKinds`, and rendered by an element with `pluginOutlet` or `pluginActions`.
 */
export interface ExtensionPoints {
  /** Beside the customer's name. */
  'customer-card.header': InterfaceContribution<CustomerData>;
  /** A section of its own in the customer card. */
  'customer-card.section': InterfaceContribution<CustomerData>;
  /** A button in the customer card. */
  'customer-card.action': ActionContribution<CustomerData>;
  /** A question before the feedback form's send button. */
  'feedback-form.question': InterfaceContribution<{ readonly customer?: string }>;
  /** Below the thanks, once feedback is sent. */
  'feedback-form.after-send': InterfaceContribution<{ readonly feedback: string }>;
  /** A benefit in the loyalty badge's list. */
  'loyalty-badge.benefit': InterfaceContribution<CustomerData>;
  /** A button in the loyalty badge. */
  'loyalty-badge.action': ActionContribution<CustomerData>;
  /** Below a visit's words. */
  'visit-log.row': InterfaceContribution<VisitData>;
  /** A button on a visit. */
  'visit-log.action': ActionContribution<VisitData>;
}
export type ExtensionPointName = keyof ExtensionPoints;

type KindOf<Contribution> = Contribution extends { mount: unknown } ? 'interface' : 'action';

/** What is contributed at each point, for checks while the page runs. */
export const extensionPointKinds: {
  readonly [Name in ExtensionPointName]: KindOf<ExtensionPoints[Name]>;
} = {
  'customer-card.header': 'interface',
  'customer-card.section': 'interface',
  'customer-card.action': 'action',
  'feedback-form.question': 'interface',
  'feedback-form.after-send': 'interface',
  'loyalty-badge.benefit': 'interface',
  'loyalty-badge.action': 'action',
  'visit-log.row': 'interface',
  'visit-log.action': 'action',
};
