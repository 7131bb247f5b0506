import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDayTime } from '../shared/format-date.js';
import { relativeDay } from '../shared/relative-day.js';
import type { CardView } from './card-view.js';

/** How long ago an instant was; the exact moment in its title. */
export function whenTime(instant: number, { locale, now }: CardView): TemplateResult {
  return html`<time
    datetime=${new Date(instant).toISOString()}
    title=${formatDayTime(instant, locale)}
    >${relativeDay(instant, now, locale)}</time
  >`;
}

/** A birthday for people: "21 May 1978", or "21 May" where the year is not known. */
export function formatBirthday(birthday: string, locale: string): string {
  const yearless = birthday.startsWith('--');
  // A leap year, so that 29 February stays 29 February.
  const date = new Date(`${yearless ? `2000${birthday.slice(1)}` : birthday}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    ...(yearless ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** A language in the reader's own words; the tag itself where nobody has words for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
