import { nice, ticks } from 'd3-array';
import { kept } from '../kept-format.js';

/** A part of a width or height as SVG writes it; three digits are finer than any screen. */
export const percent = (part: number): string => `${Math.round(part * 100_000) / 1000}%`;

/** Where things begin, in a picture whose time runs the reader's way. */
export const along = (part: number, isMirrored: boolean): number => (isMirrored ? 1 - part : part);

/** What values a picture reaches from and to, with round ends. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
  /** Round values to draw lines at, lowest first. */
  readonly ticks: readonly number[];
  /** How far down the picture a value is, 0–1. */
  down(value: number): number;
}

/** A range that holds all values and, unless told otherwise, 0. */
export function valueRange(
  values: readonly number[],
  steps = 3,
  base: number | undefined = 0,
): ValueRange {
  const all = base === undefined ? values : [...values, base];
  let from = Math.min(...all);
  let to = Math.max(...all);
  // One value alone has no extent to draw it in.
  if (from === to) [from, to] = [Math.min(from, from - 1), to + (from === 0 ? 1 : 0)];
  [from, to] = nice(from, to, steps);
  return { from, to, ticks: ticks(from, to, steps), down: (value) => (to - value) / (to - from) };
}

/** Places of equal width beside each other: where the one of an index has its middle, 0–1. */
export const slotMiddle = (index: number, count: number): number => (index + 0.5) / count;

/** The slot at a part of the width. */
export const slotAt = (part: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(part * count)));

/**
 * Which labels stay where there is no room for all: the class of a label by its place from the end,
 * which always stays. See `figure-styles.ts`.
 */
export function labelClass(index: number, count: number): string {
  const fromEnd = count - 1 - index;
  return fromEnd % 4 === 0 ? 'kept' : fromEnd % 2 === 0 ? 'sparse-2' : 'sparse-1';
}

/** A label at the very edge begins or ends there instead of being centred. */
export const labelAnchor = (index: number, count: number): 'start' | 'middle' | 'end' =>
  count < 4 ? 'middle' : index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle';

/** The short form of a number for an axis: "12K", "1.2万". */
export function formatCompact(value: number, locale: string): string {
  return kept(
    `compact ${locale}`,
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  ).format(value);
}

/** The short form of an amount in minor units: "£1.2K", "¥1.2万". */
export function formatCompactMoney(minor: number, currency: string, locale: string): string {
  const format = kept(
    `compact money ${locale} ${currency}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: 1,
      }),
  );
  const digits = kept(
    `digits ${currency}`,
    () =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2,
  );
  return format.format(minor / 10 ** digits);
}

/** A share, 0–1, without a fraction: "57%". */
export function formatShare(share: number, locale: string): string {
  return kept(
    `share ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  ).format(share);
}

/** A civil date, ISO `YYYY-MM-DD`, for people. */
export function formatCivil(
  day: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return kept(
    `civil ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  ).format(Date.parse(`${day}T00:00Z`));
}
