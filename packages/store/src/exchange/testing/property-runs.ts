/**
 * How many cases a property is tried with: few in every run, many where the page that runs the
 * tests is asked for them (`?runs=10000`).
 */
export function propertyRuns(few: number): number {
  const asked = Number(new URLSearchParams(location.search).get('runs'));
  return asked > few ? asked : few;
}
