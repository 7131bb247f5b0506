/**
 * How many cases a property is tried with: few in every run, many in a long one
 * (`PATRONKIT_PROPERTY_RUNS=10000`, see `test/web-test-runner.config.js`).
 */
export const propertyRuns = (few: number): number =>
  (globalThis as { propertyRuns?: number }).propertyRuns ?? few;
