/**
 * What kind of knowledge a field holds. Encryption at rest and permissions both follow from it.
 *
 * - `technical`: how records hang together: ids, references, instants kept by the store.
 * - `business`: what happened and what it was worth; names nobody.
 * - `identity`: who somebody is.
 * - `contact`: how somebody is reached.
 * - `profile`: what somebody said, or what was noted or thought about them.
 */
export const fieldClassNames = ['technical', 'business', 'identity', 'contact', 'profile'] as const;
export type FieldClass = (typeof fieldClassNames)[number];

/** The classes that tell of a person, and are sealed where a shop encrypts. */
export const personalClasses = ['identity', 'contact', 'profile'] as const satisfies FieldClass[];
export type PersonalClass = (typeof personalClasses)[number];
