import type { CellFormats, DateOrder } from './import-plan.js';

/** The order in which the parts of dates stand, by those that can be read one way only. */
export function guessDateOrder(samples: readonly string[], locale: string | undefined): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  for (const sample of samples) {
    const [, first, second] =
      /^\s*(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*\d{1,4}/.exec(sample.normalize('NFKC')) ??
      [];
    if (!first || !second) continue;
    if (first.length > 2) yearFirst++;
    else if (Number(first) > 12) dayFirst++;
    else if (Number(second) > 12) monthFirst++;
  }
  if (dayFirst || monthFirst) return dayFirst >= monthFirst ? 'day-first' : 'month-first';
  if (yearFirst) return 'year-first';
  // Nothing tells: as people write dates there.
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0);
  const first = parts.find(({ type }) => ['year', 'month', 'day'].includes(type))?.type;
  return `${(first ?? 'year') as 'year' | 'month' | 'day'}-first`;
}

/** What stands before fractions, by the numbers that can be read one way only. */
export function guessDecimalSign(
  samples: readonly string[],
  locale: string | undefined,
): CellFormats['decimalSign'] {
  let point = 0;
  let comma = 0;
  for (const sample of samples) {
    const marks = sample.replace(/[^.,]/g, '');
    const last = marks.at(-1);
    if (!last) continue;
    const behind = sample.slice(sample.lastIndexOf(last) + 1).replace(/\D/g, '').length;
    const mixed = new Set(marks).size > 1;
    // One mark with three digits behind it may group thousands.
    if (!mixed && (marks.length > 1 || behind === 3)) {
      if (marks.length > 1 && last === '.') comma++;
      else if (marks.length > 1) point++;
      continue;
    }
    if (last === '.') point++;
    else comma++;
  }
  if (point || comma) return comma > point ? ',' : '.';
  const sign = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  return sign === ',' ? ',' : '.';
}
