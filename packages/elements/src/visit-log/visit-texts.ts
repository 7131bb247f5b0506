import type { Visit } from '@patronkit/records/visit.js';
import { formatNumber } from '../shared/format.js';
import { formatDate } from '../shared/format-date.js';
import { relativeDay } from '../shared/relative-day.js';
import { dayOf } from './visit-filters.js';
import type { VisitGrouping } from './visit-filters.js';
import type { VisitLogMessages } from './visit-log-messages.js';

/** Purchase lines named in a row before "+ n more". */
const leadLines = 2;

/** Number of articles of a purchase; `undefined` where it is not known. */
export function articleCount({ lines, articles }: Visit): number | undefined {
  return articles ?? lines?.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What happened, in one line: the words, else what was bought. Empty when nothing is known. */
export function visitGist({ words, lines }: Visit, messages: VisitLogMessages): string {
  // A row shows one line; giving the browser 10,000 characters to cut costs frames while scrolling.
  if (words) return words.slice(0, 300);
  if (!lines?.length) return '';
  const named = lines
    .slice(0, leadLines)
    .map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name));
  if (lines.length > leadLines) named.push(messages.moreLines(lines.length - leadLines));
  return named.join(' · ');
}

/** "3 articles", when a purchase is known to have some. */
export function articlesText(
  visit: Visit,
  messages: VisitLogMessages,
  locale: string,
): string | undefined {
  const count = articleCount(visit);
  return count ? messages.articles(count, formatNumber(count, locale)) : undefined;
}

const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Heading of a visit's group: "Today · Saturday 21 November", or "November 2026". */
export function groupHeading(
  at: number,
  grouping: VisitGrouping,
  now: number,
  locale: string,
): string {
  if (grouping === 'month') {
    return capitalised(formatDate(at, locale, { month: 'long', year: 'numeric' }), locale);
  }
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day = formatDate(at, locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!thisYear && { year: 'numeric' }),
  });
  const yesterday = dayOf(new Date(now).setHours(0, 0, 0, 0) - 1);
  const recent = dayOf(at) === dayOf(now) || dayOf(at) === yesterday;
  return capitalised(recent ? `${relativeDay(at, now, locale)} · ${day}` : day, locale);
}

/** Date and time of day as a row shows them under its group's heading. */
export function rowTime(
  at: number,
  grouping: VisitGrouping,
  locale: string,
): { day?: string; time: string } {
  const time = formatDate(at, locale, { hour: 'numeric', minute: '2-digit' });
  if (grouping === 'day') return { time };
  return { day: formatDate(at, locale, { day: 'numeric', month: 'short' }), time };
}
