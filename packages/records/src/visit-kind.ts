// Apart from the schema, so that logs and forms can use these without loading it.

/** A visit is any contact with a customer, in person or not (A11). */
export const visitKinds = [
  'purchase',
  'visit',
  'call',
  'message',
  'inquiry',
  'return-visit',
  'event',
] as const;
export type VisitKind = (typeof visitKinds)[number];
