/** `--patron-space` of each density. */
export const densities = { compact: '3px', normal: '4px', roomy: '5px' } as const;

export type Density = keyof typeof densities;
