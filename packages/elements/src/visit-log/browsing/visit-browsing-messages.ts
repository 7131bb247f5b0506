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
  readonly printReport: string;
  readonly reportWhen: string;
  readonly reportCustomer: string;
  readonly reportWords: string;
  readonly reportAmount: string;
  /** More visits than a report holds. */
  reportNewest(shown: string, all: string): string;
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
  printReport: 'Print',
  reportWhen: 'When',
  reportCustomer: 'Customer',
  reportWords: 'What was said or bought',
  reportAmount: 'Amount',
  reportNewest: (shown, all) => `the newest ${shown} of ${all} visits`,
};
