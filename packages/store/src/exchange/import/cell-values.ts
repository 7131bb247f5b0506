import type { CellFormats } from './import-plan.js';

/** A date and perhaps a time as they stand in a cell, in no time zone yet. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC, where the cell says so. */
  readonly offset?: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years of two digits are in the hundred years that end with this many after the present one. */
const yearsAhead = 1;

function fullYear(text: string, now: Date): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const latest = now.getUTCFullYear() + yearsAhead;
  const full = latest - (latest % 100) + year;
  return full > latest ? full - 100 : full;
}

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
};

function dateIn(
  text: string,
  order: CellFormats['dateOrder'],
): readonly [year: number, month: number, day: number] | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return [Number(compact[1]), Number(compact[2]), Number(compact[3])];
  const parts = text
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s\-/.,年月日]+/)
    .filter(Boolean);
  if (parts.length !== 3) return undefined;
  const named = parts.findIndex((part) => months.includes(part.slice(0, 3)));
  const month = months.indexOf(parts[named]?.slice(0, 3) ?? '') + 1;
  if (named >= 0) parts.splice(named, 1);
  if (!parts.every((part) => /^\d{1,4}$/.test(part) && part.length !== 3)) return undefined;
  const yearFirst = parts[0]!.length === 4 || (order === 'year-first' && parts.at(-1)!.length < 4);
  const year = fullYear(yearFirst ? parts.shift()! : parts.pop()!, new Date());
  if (named >= 0) return [year, month, Number(parts[0])];
  const [first, second] = [Number(parts[0]), Number(parts[1])];
  return yearFirst || order === 'month-first' ? [year, first, second] : [year, second, first];
}

const timePattern =
  /(?:^|[\sT])(上午|下午|中午|凌晨|晚上)?\s*(\d{1,2})[:：时点](\d{2})(?:[:：分](\d{2})(?:[.,](\d{1,6}))?秒?|分)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|[+-]\d{2}:?\d{2})?$/i;

type DayTime = Omit<CivilTime, 'year' | 'month' | 'day'>;

function timeIn(text: string): DayTime | undefined {
  const [, before, hours, minutes, seconds = '0', fraction = '', after = '', zone] =
    timePattern.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const half = before ?? after.toLowerCase().replaceAll('.', '');
  const isLate = half === 'pm' || half === '下午' || half === '晚上' || half === '中午';
  const isEarly = half === 'am' || half === '上午' || half === '凌晨';
  let hour = Number(hours);
  if (isLate && hour < 12) hour += half === '中午' && hour > 9 ? 0 : 12;
  if (isEarly && hour === 12) hour = 0;
  const [, sign, east, minutesEast] = /([+-])(\d{2}):?(\d{2})/.exec(zone ?? '') ?? [];
  const offset = sign
    ? (Number(east) * 60 + Number(minutesEast)) * (sign === '-' ? -1 : 1)
    : zone
      ? 0
      : undefined;
  const time = {
    hour,
    minute: Number(minutes),
    second: Number(seconds),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
    ...(offset !== undefined && { offset }),
  };
  return hour < 24 && time.minute < 60 && time.second < 60 ? time : undefined;
}

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };

/**
 * Reads a date, with a time where one is there: `2026-01-31`, `31/1/2026 14:05`, `1 Dec 2010`,
 * `2026年1月31日 下午2:05`, an ISO instant.
 * @returns `undefined` for what is no date that exists
 */
export function readCivilTime(
  text: string,
  order: CellFormats['dateOrder'],
): CivilTime | undefined {
  const plain = text.normalize('NFKC').trim();
  const time = timeIn(plain);
  const dateText = time ? plain.replace(timePattern, '') : plain;
  const date = dateIn(dateText.trim(), order);
  if (!date || (!time && /:/.test(plain))) return undefined;
  const [year, month, day] = date;
  return exists(year, month, day) ? { year, month, day, ...(time ?? midnight) } : undefined;
}

/** Reads a time of day by itself. */
export const readTime = (text: string): DayTime | undefined =>
  timeIn(text.normalize('NFKC').trim());

/** A birthday may lack its year: `--02-29`, `2月29日`. */
export function readBirthday(text: string, order: CellFormats['dateOrder']): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, month, day] = /^(?:--|)(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(plain) ?? [];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (month) {
    return exists(2000, Number(month), Number(day))
      ? `--${two(Number(month))}-${two(Number(day))}`
      : undefined;
  }
  const date = readCivilTime(plain, order);
  return date && `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** Signs of money and space, none of which change a number. */
const ornaments = /[\s\p{Sc}'’_]|^(rmb|cny|usd|eur|gbp|元)|(rmb|cny|usd|eur|gbp|元|圆)$/giu;

/**
 * A number in plain digits, with `.` before the fraction: `1.234,50 €` → `1234.50`.
 * @returns `undefined` for what is no number
 */
export function plainNumber(text: string, decimalSign: '.' | ','): string | undefined {
  const bare = text.normalize('NFKC').trim().replace(ornaments, '');
  const minus = /^\(.*\)$/.test(bare) || /^[-−]/.test(bare) ? '-' : '';
  const digits = bare.replace(/^[-−+(]|\)$/g, '');
  const [whole = '', fraction, ...more] = digits.split(decimalSign);
  const grouped = decimalSign === '.' ? /^\d{1,3}(,\d{3})*$/ : /^\d{1,3}(\.\d{3})*$/;
  if (more.length || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  if (!(/^\d+$/.test(whole) || grouped.test(whole) || (whole === '' && fraction))) return undefined;
  const plain = whole.replace(/[.,]/g, '') || '0';
  return `${minus}${plain}${fraction ? `.${fraction}` : ''}`;
}

/**
 * Minor units of an amount, exact where the currency has the decimals: `2.55` with 2 digits is 255.
 * What is finer stays a fraction.
 */
export function minorUnits(plain: string, digits: number): number {
  const [whole = '0', fraction = ''] = plain.split('.');
  const shifted = `${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`;
  const rest = fraction.slice(digits);
  return Number(/[1-9]/.test(rest) ? `${shifted}.${rest}` : shifted);
}

/** Decimals of a currency: 2 for GBP and CNY, 0 for JPY. */
export const currencyDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
