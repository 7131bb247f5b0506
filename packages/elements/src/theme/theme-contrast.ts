import { contrast, mix } from './colour.js';
import type { SchemeColours, ThemeRole } from './theme-roles.js';

export type ContrastLevel = 'standard' | 'high';

/** What is least in WCAG 2.2: for words AA (1.4.3) or AAA (1.4.6), for controls 1.4.11 or more. */
export const leastContrast: Readonly<Record<ContrastLevel, { text: number; control: number }>> = {
  standard: { text: 4.5, control: 3 },
  high: { text: 7, control: 4.5 },
};

/** What a role may stand on: another role, or what an element mixes from some. */
export type Ground = ThemeRole | 'brand-fill-hover' | 'positive-soft';

export interface ContrastPair {
  readonly role: ThemeRole;
  readonly ground: Ground;
  readonly kind: 'text' | 'control';
}

const pairs = (
  kind: ContrastPair['kind'],
  roles: readonly ThemeRole[],
  grounds: readonly Ground[],
): ContrastPair[] =>
  roles.flatMap((role) => grounds.map((ground): ContrastPair => ({ role, ground, kind })));

/** Everything that elements put on something else, and must be seen there. */
export const contrastPairs: readonly ContrastPair[] = [
  ...pairs('text', ['ink', 'ink-soft', 'brand'], ['surface', 'sunken', 'brand-soft']),
  ...pairs('text', ['positive', 'caution', 'negative'], ['surface', 'sunken']),
  ...pairs('text', ['positive'], ['positive-soft']),
  ...pairs('text', ['on-brand'], ['brand-fill', 'brand-fill-hover']),
  ...pairs('control', ['line-strong'], ['surface', 'sunken']),
  // Progress on its track.
  ...pairs('control', ['brand'], ['line']),
];

/** What elements paint behind things, mixed as `control-styles.ts` and the visit log mix it. */
export function groundColour(colours: SchemeColours, ground: Ground): string {
  if (ground === 'brand-fill-hover') return hovered(colours['brand-fill'], colours.ink);
  if (ground === 'positive-soft') return mix(colours.positive, 0.12, colours.surface);
  return colours[ground];
}

/** A filled button under the pointer. */
export const hovered = (fill: string, ink: string): string => mix(fill, 0.88, ink);

export interface ContrastVerdict extends ContrastPair {
  readonly ratio: number;
  readonly least: number;
  readonly passes: boolean;
}

/** Measures every pair of one scheme. */
export function contrastVerdicts(
  colours: SchemeColours,
  level: ContrastLevel = 'standard',
): ContrastVerdict[] {
  return contrastPairs.map((pair) => {
    const ratio = contrast(colours[pair.role], groundColour(colours, pair.ground));
    const least = leastContrast[level][pair.kind];
    return { ...pair, ratio, least, passes: ratio >= least };
  });
}
