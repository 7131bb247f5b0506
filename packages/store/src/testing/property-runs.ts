/** Set by the test runner's page when `PATRONKIT_LONG=1`. */
interface LongRun {
  readonly patronkitLongRun?: boolean;
}

/** Cases of a property test: few in everyday runs, ten thousand in a long one. */
export const propertyRuns = (few: number): number =>
  (globalThis as LongRun).patronkitLongRun ? 10_000 : few;
