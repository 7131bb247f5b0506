import { nice, ticks } from 'd3-array';
import { keepSign } from '../format.js';
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

const steps = 3;

/** A range that holds all values and a base, which is 0 unless it is told to be `undefined`. */
export function valueRange(values: readonly number[], base: number | undefined): ValueRange {
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

/** Room for the longest of some words, in em: Chinese characters are as wide as high, others half. */
export function gutterFor(words: readonly string[]): number {
  const widths = words.map((word) =>
    [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.58), 0),
  );
  return Math.min(8, Math.ceil(Math.max(0, ...widths) + 0.7));
}

/** In the short form "1.2K" or "1.2万" where the language shortens, else whole: "382". */
function compact(
  value: number,
  locale: string,
  key: string,
  options: Intl.NumberFormatOptions,
): string {
  const format = (digits: number): Intl.NumberFormat =>
    kept(
      `compact ${digits} ${locale} ${key}`,
      () =>
        new Intl.NumberFormat(locale, {
          ...options,
          notation: 'compact',
          minimumFractionDigits: 0,
          maximumFractionDigits: digits,
        }),
    );
  const isShortened = format(0)
    .formatToParts(value)
    .some(({ type }) => type === 'compact');
  return format(isShortened ? 1 : 0).format(value);
}

/** The short form of a number for an axis: "12K", "1.2万". */
export const formatCompact = (value: number, locale: string): string =>
  compact(value, locale, 'number', {});

/** The short form of an amount in minor units: "£1.2K", "¥1.2万". */
export function formatCompactMoney(minor: number, currency: string, locale: string): string {
  const digits = kept(
    `digits ${currency}`,
    () =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2,
  );
  return keepSign(compact(minor / 10 ** digits, locale, currency, { style: 'currency', currency }));
}

/** A share, 0–1, as exact as it is worth: "57%", "3.3%". */
export function formatShare(share: number, locale: string): string {
  return kept(
    `share ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }),
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
