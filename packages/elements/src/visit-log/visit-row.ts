import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Correction } from '@patronkit/records/correction.js';
import type { Visit } from '@patronkit/records/visit.js';
import { formatMoney } from '../shared/format.js';
import { formatDate } from '../shared/format-date.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import type { VisitGrouping } from './visit-filters.js';
import { channelIcon, icon } from './visit-icons.js';
import type { VisitLogMessages } from './visit-log-messages.js';
import { articlesText, rowTime, visitGist } from './visit-texts.js';

/** All a row of the log shows. */
export interface VisitRowView {
  readonly visit: Visit;
  readonly index: number;
  /** Number of visits in the log; -1 while they are being counted, as `aria-setsize` has it. */
  readonly count: number;
  readonly grouping: VisitGrouping;
  /** Heading above the first visit of a group. */
  readonly heading: string | undefined;
  /** In the whole shop's log: whose visit it is. */
  readonly customerName: string | undefined;
  readonly staffName: string | undefined;
  readonly corrections: readonly Correction[];
  readonly expanded: boolean;
  /** Whether the Tab key stops here; one row of the list only. */
  readonly tabStop: boolean;
  /** Outside of the rendered stretch, kept because it has the focus. */
  readonly pinned: boolean;
  readonly messages: VisitLogMessages;
  readonly locale: string;
}

/** One visit, closed or with its details below. */
export function visitRow(row: VisitRowView, details: unknown): TemplateResult {
  const { visit, index, expanded } = row;
  return html`<div
    class="row"
    part="visit"
    role="listitem"
    aria-posinset=${index + 1}
    aria-setsize=${row.count}
    data-index=${index}
    ?data-pinned=${row.pinned}
  >
    ${row.heading ? html`<h3 class="group">${row.heading}</h3>` : nothing}
    <button
      type="button"
      class="summary"
      tabindex=${row.tabStop ? '0' : '-1'}
      aria-expanded=${expanded ? 'true' : 'false'}
      aria-controls=${expanded ? `details-${index}` : nothing}
    >
      ${summary(row)}
    </button>
    ${pluginOutlet('visit-log.row', { visit })}
    ${expanded ? html`<div class="details" id="details-${index}">${details}</div>` : nothing}
  </div>`;
}

function summary(row: VisitRowView): TemplateResult {
  const { visit, messages, locale, customerName, staffName, expanded } = row;
  const kind = messages.kinds[visit.kind];
  const articles = articlesText(visit, messages, locale);
  const gist = visitGist(visit, messages) || html`<span class="soft">${messages.noWords}</span>`;
  return html`<span class="kind-icon" data-kind=${visit.kind}>${icon(visit.kind)}</span>
    <span class="lead">
      <span class="heading">
        <span class="title">${customerName ?? kind}</span>
        ${customerName === undefined ? nothing : html`<span class="soft kind-text">${kind}</span>`}
        ${
          row.corrections.length
            ? html`<span class="corrected"
                >${icon('pencil')}<span>${messages.corrected}</span></span
              >`
            : nothing
        }
      </span>
      ${visit.amount ? html`<span class="amount">${formatMoney(visit.amount, locale)}</span>` : nothing}
      ${articles ? html`<span class="soft articles">${articles}</span>` : nothing}
    </span>
    <span class="gist">${expanded ? nothing : gist}</span>
    ${timeOf(row)}
    <span class="by">
      ${channelIcon(visit.channel)}<span>${messages.channels[visit.channel]}</span>
      ${staffName ? html`<span class="staff">${staffName}</span>` : nothing}
    </span>
    <span class="chevron">${icon('chevron')}</span>`;
}

function timeOf({ visit, grouping, locale }: VisitRowView): TemplateResult {
  const { day, time } = rowTime(visit.at, grouping, locale);
  const exact = formatDate(visit.at, locale, { dateStyle: 'full', timeStyle: 'short' });
  return html`<span class="time" title=${exact}
    ><span class="visually-hidden">${exact}</span
    ><time aria-hidden="true" datetime=${new Date(visit.at).toISOString()}
      >${day ? html`<span class="day">${day}</span> <span class="clock">${time}</span>` : time}</time
    ></span
  >`;
}

/** Stands where a visit will be, as high as one, while it is on its way. */
export function placeholderRow(index: number, count: number): TemplateResult {
  return html`<div
    class="row placeholder"
    role="listitem"
    aria-posinset=${index + 1}
    aria-setsize=${count}
    data-index=${index}
    data-placeholder
    aria-busy="true"
  >
    <span class="bone"></span><span class="bone"></span>
  </div>`;
}
