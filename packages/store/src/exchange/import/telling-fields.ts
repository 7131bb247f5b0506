/** Contacts without an id that are alike in these, the customer and the instant are one. */
export const tellingFields = {
  visits: ['kind', 'amount', 'words'],
  feedback: ['measure', 'score', 'comment'],
} as const;
