import type { Score } from './score.js';
import type { GradeScheme } from './shop-settings.js';

/** What one factor contributes to the grade. */
export interface GradePart {
  readonly factor: string;
  /** 0–1. */
  readonly weight: number;
  /** The latest score of this factor, 0–100. Absent: not scored yet. */
  readonly score?: Score;
  /** `weight × score`, in points of the grade (0–100). Absent with the score. */
  readonly part?: number;
}

/** A customer's grade with its explanation (C3). */
export interface Grade {
  /** S, 0–100. Absent while a factor has no score: part of a sum is no grade. */
  readonly total?: number;
  /** The band `total` lies in. Absent with it. */
  readonly band?: string;
  /** One for each factor, in the scheme's order. */
  readonly parts: readonly GradePart[];
  /** The factors that have no score yet. */
  readonly missing: readonly string[];
}

/**
 * The weighted grade `S = Σ Wᵢ·Mᵢ` (C1): weights W sum to 1, scores M are 0–100, S is 0–100.
 * Bands are half-open (C4): S has the band with the highest `from` ≤ S. Scores of factors that the
 * scheme does not know do not count; of several scores of one factor the latest does.
 *
 * S and its parts are rounded to millionths, so that a sum which is 91 in decimals is not 90.99…
 * in binary: (95, 90, 85, 80) with weights .4, .3, .2, .1 is exactly 90, band B.
 */
export function gradeOf(
  scores: readonly Score[],
  scheme: Pick<GradeScheme, 'factors' | 'bands'>,
): Grade {
  const latest = new Map<string, Score>();
  for (const score of scores) {
    if (!(score.scoredAt < (latest.get(score.factor)?.scoredAt ?? 0))) {
      latest.set(score.factor, score);
    }
  }
  const parts = scheme.factors.map(({ factor, weight }): GradePart => {
    const score = latest.get(factor);
    return { factor, weight, ...(score && { score, part: toMillionths(weight * score.value) }) };
  });
  const missing = parts.filter(({ score }) => !score).map(({ factor }) => factor);
  if (missing.length) return { parts, missing };
  const total = toMillionths(
    parts.reduce((sum, { weight, score }) => sum + weight * score!.value, 0),
  );
  const band = bandOf(total, scheme.bands);
  return { total, ...(band !== undefined && { band }), parts, missing };
}

/** The band a grade lies in; `undefined` below the lowest. */
export function bandOf(total: number, bands: GradeScheme['bands']): string | undefined {
  return [...bands].sort((one, other) => other.from - one.from).find(({ from }) => total >= from)
    ?.band;
}

function toMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
