/** Texts of browsing the log, beyond what is seen at first. */
export interface VisitBrowsingMessages {
  readonly from: string;
  readonly to: string;
  readonly clearFilters: string;
  readonly noMatch: string;
  readonly noMatchHint: string;
  readonly newVisits: (count: number, formatted: string) => string;
  readonly corrected: string;
  /** Instead of a customer's name. */
  readonly erasedCustomer: string;
  readonly unknownCustomer: string;
  readonly keyboard: string;
}

export const visitBrowsingMessages: VisitBrowsingMessages = {
  from: 'From',
  to: 'To',
  clearFilters: 'Clear filters',
  noMatch: 'No visits match',
  noMatchHint: 'Nothing was recorded with these filters.',
  newVisits: (count, formatted) => (count === 1 ? '1 new visit' : `${formatted} new visits`),
  corrected: 'Corrected',
  erasedCustomer: 'Erased customer',
  unknownCustomer: 'Unknown customer',
  keyboard: 'Arrow keys move between visits, Enter opens one.',
};
