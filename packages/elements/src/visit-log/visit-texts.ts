import type { Visit } from '@patronkit/records/visit.js';
import { formatNumber } from '../shared/format.js';
import { formatDate } from '../shared/format-date.js';
import { purchaseLine } from '../shared/purchase-line.js';
import { relativeDay } from '../shared/relative-day.js';
import type { VisitLogMessages } from './visit-log-messages.js';

/** Purchase lines named in a row before "+ n more". */
const leadLines = 2;

/** What visits stand together under one heading: a day in the shop's log, a month in a customer's. */
export type VisitGrouping = 'day' | 'month';

/** The instant a visit's group begins in the reader's time zone. */
export function startOfGroup(at: number, grouping: VisitGrouping): number {
  const date = new Date(at);
  if (grouping === 'month') date.setDate(1);
  return date.setHours(0, 0, 0, 0);
}

/** What happened, in one line: the words, else what was bought. Empty when nothing is known. */
export function visitGist(
  { words, lines = [] }: Visit,
  messages: VisitLogMessages,
  locale: string,
): string {
  // A row shows one line; giving the browser 10,000 characters to cut costs frames while scrolling.
  if (words) return words.slice(0, 300);
  const named = lines.slice(0, leadLines).map((line) => purchaseLine(line, locale));
  const more = lines.length - leadLines;
  if (more > 0) named.push(messages.moreLines(formatNumber(more, locale)));
  return named.join(' · ');
}

/** "3 articles", when a purchase is known to have some. */
export function articlesText(
  { articles, lines }: Visit,
  messages: VisitLogMessages,
  locale: string,
): string | undefined {
  const count = articles ?? lines?.reduce((sum, { quantity }) => sum + quantity, 0);
  return count ? messages.articles(count, formatNumber(count, locale)) : undefined;
}

/** Heading of a visit's group: "Today · Saturday 21 November", or "November 2026". */
export function groupHeading(
  at: number,
  grouping: VisitGrouping,
  now: number,
  locale: string,
): string {
  const isDay = grouping === 'day';
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = formatDate(at, locale, {
    month: 'long',
    ...(isDay && { weekday: 'long', day: 'numeric' }),
    ...(!(isDay && thisYear) && { year: 'numeric' }),
  });
  const today = startOfGroup(now, 'day');
  const recentDays = [today, startOfGroup(today - 1, 'day')];
  const isRecent = isDay && recentDays.includes(startOfGroup(at, 'day'));
  const heading = isRecent ? `${relativeDay(at, now, locale)} · ${date}` : date;
  return heading.charAt(0).toLocaleUpperCase(locale) + heading.slice(1);
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
