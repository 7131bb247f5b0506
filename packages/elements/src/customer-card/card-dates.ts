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
