import type { GradeScheme } from '@patronkit/records/shop-settings.js';
import { isWithin } from './grading-period.js';

export const factors = ['revenue', 'volume', 'credit', 'prospects'] as const;

/** What the shop has set; weights in percent, bands in points of the grade. */
export interface GradingSettings {
  readonly revenue: number;
  readonly volume: number;
  readonly credit: number;
  readonly prospects: number;
  readonly fromA: number;
  readonly fromB: number;
  readonly fromC: number;
  /** A line each: `2026-Q4 / London: 50 20 20 10; 90 80 60`. `*` stands for any. */
  readonly exceptions: string;
}

/** The weights and bands for one period and region, or what is wrong with what the shop has set. */
export type ChosenScheme =
  | { readonly scheme: Pick<GradeScheme, 'factors' | 'bands'> }
  | { readonly problem: 'weights' | 'bands' | 'exception'; readonly values: string };

interface Rule {
  readonly period: string;
  readonly region: string;
  readonly weights: readonly number[];
  readonly bands: readonly number[] | undefined;
}

const numbers = (text: string): number[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

function readRule(line: string): Rule | undefined {
  const [, period, region, weights, bands] =
    /^(\*|\d{4}(?:-\w+)?) *\/ *([^:]+?) *: *([\d. ]+)(?:; *([\d. ]+))?$/.exec(line) ?? [];
  if (!period || !region || !weights) return undefined;
  const rule = {
    period,
    region,
    weights: numbers(weights),
    bands: bands === undefined ? undefined : numbers(bands),
  };
  const isWhole = rule.weights.length === factors.length && (rule.bands?.length ?? 3) === 3;
  return isWhole ? rule : undefined;
}

/** How closely a rule is meant: a region is nearer than a period, a quarter nearer than a year. */
const nearness = ({ period, region }: Rule): number =>
  (region === '*' ? 0 : 100) + (period === '*' ? 0 : period.length);

const isMeant = ({ period, region }: Rule, atPeriod: string, atRegion: string): boolean =>
  isWithin(atPeriod, period) &&
  (region === '*' || region.toLowerCase() === atRegion.trim().normalize('NFKC').toLowerCase());

/**
 * The weights and bands of a period and region (C2): the nearest of the exceptions, else what the
 * shop has set for all. Weights must sum to 100 % (C1), bands must fall from A to C (C4); D takes
 * what is below.
 */
export function schemeFor(settings: GradingSettings, period: string, region: string): ChosenScheme {
  const lines = settings.exceptions
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim());
  const rules: Rule[] = [];
  for (const line of lines.filter(Boolean)) {
    const rule = readRule(line);
    if (!rule) return { problem: 'exception', values: line };
    rules.push(rule);
  }
  const [nearest] = rules
    .filter((rule) => isMeant(rule, period, region))
    .sort((one, other) => nearness(other) - nearness(one));
  const weights = nearest?.weights ?? factors.map((factor) => settings[factor]);
  const bands = nearest?.bands ?? [settings.fromA, settings.fromB, settings.fromC];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 100) > 1e-9) return { problem: 'weights', values: weights.join(' + ') };
  const falls = bands.every((from, index) => from > (bands[index + 1] ?? 0) && from <= 100);
  if (!falls) return { problem: 'bands', values: bands.join(', ') };
  return {
    scheme: {
      factors: factors.map((factor, index) => ({
        factor,
        label: { en: factor },
        weight: weights[index]! / 100,
      })),
      bands: [...bands, 0].map((from, index) => ({ band: 'ABCD'[index]!, from })),
    },
  };
}
