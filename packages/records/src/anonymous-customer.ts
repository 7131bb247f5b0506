const prefix = 'anonymous-';

/** The id under which the figures of an erased customer go on; `unique` tells nothing of them. */
export const anonymousCustomer = (unique: string): string => `${prefix}${unique}`;

/** Whether a visit, a ledger entry or feedback belongs to somebody who was erased. */
export const isAnonymousCustomer = (customer: string): boolean => customer.startsWith(prefix);
