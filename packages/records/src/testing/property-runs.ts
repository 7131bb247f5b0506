/** Set by the test runner's page when `PATRONKIT_LONG=1`. */
interface LongRun {
  readonly patronkitLongRun?: boolean;
}

/** Cases of a property test: few in everyday runs, many in a long one. */
export const propertyRuns = (few: number, many = 10_000): number =>
  (globalThis as LongRun).patronkitLongRun ? many : few;
