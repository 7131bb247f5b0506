// Apart from the schema, so that elements and forms can use these without loading it.

/**
 * What a customer may allow (A16–A18). Location, photo and the account that commissions are paid to
 * need a consent of their own (H).
 */
export const consentPurposes = [
  'service',
  'marketing-phone',
  'marketing-messaging',
  'marketing-email',
  'profiling',
  'location',
  'photo',
  'payout-account',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/**
 * The purposes for which a shop asks before it begins. The others rest on the purchase itself or on
 * the shop's interest, and end when the customer says no. A shop whose law says otherwise names its
 * own in its settings.
 */
export const purposesAskedFirst: readonly ConsentPurpose[] = [
  'marketing-phone',
  'marketing-messaging',
  'marketing-email',
  'location',
  'photo',
  'payout-account',
];
