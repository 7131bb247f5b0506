// Apart from the schema, so that logs and forms can use these without loading it.

/** The ways a shop and a customer talk (A13), in the order G8 prefers them for return visits. */
export const channels = ['phone', 'messaging', 'email', 'in-person', 'web'] as const;
export type Channel = (typeof channels)[number];
