import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import { formatMoney } from '../shared/format.js';
import { formatDate } from '../shared/format-date.js';
import { isWithheld } from '../shared/masked-value.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import { chevronDown } from '../shared/visit-icon-paths.js';
import { icon, visitPaths } from '../shared/visit-icons.js';
import type { VisitLogMessages } from './visit-log-messages.js';
import { articlesText, rowTime, visitGist } from './visit-texts.js';
import type { VisitGrouping } from './visit-texts.js';

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
  readonly expanded: boolean;
  /** Whether the Tab key stops here; one row of the list only. */
  readonly tabStop: boolean;
  /** Outside of the rendered stretch, kept because it has the focus. */
  readonly pinned: boolean;
  readonly messages: VisitLogMessages;
  readonly locale: string;
  /** Opens the visit, or closes it. */
  readonly toggle: (visit: Visit) => void;
}

/**
 * One visit.
 * @param mark stands beside the title, where the visit was corrected
 * @param details what an open visit shows below
 */
export function visitRow(row: VisitRowView, mark?: unknown, details?: unknown): TemplateResult {
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
      tabindex=${row.tabStop ? 0 : -1}
      aria-expanded=${expanded}
      aria-controls=${expanded ? `details-${index}` : nothing}
      @click=${() => row.toggle(visit)}
    >
      ${summary(row, mark)}
    </button>
    ${pluginOutlet('visit-log.column', { visit })} ${pluginOutlet('visit-log.row', { visit })}
    ${expanded ? html`<div class="details" id="details-${index}">${details}</div>` : nothing}
  </div>`;
}

function summary(row: VisitRowView, mark: unknown): TemplateResult {
  const { visit, messages, locale, customerName, staffName } = row;
  const kind = messages.kinds[visit.kind];
  const noWords = isWithheld(visit, 'words') ? messages.wordsHidden : messages.noWords;
  const gist = visitGist(visit, messages, locale) || html`<span class="soft">${noWords}</span>`;
  return html`<span class="kind-icon" data-kind=${visit.kind}>${icon(visitPaths[visit.kind])}</span>
    <span class="lead">
      <span class="heading">
        <span class="title" dir="auto">${customerName ?? kind}</span>
        ${customerName ? html`<span class="soft kind-text">${kind}</span>` : nothing} ${mark}
      </span>
      ${visit.amount ? html`<span class="amount">${formatMoney(visit.amount, locale)}</span>` : nothing}
      <span class="soft articles">${articlesText(visit, messages, locale)}</span>
    </span>
    <span class="gist" dir="auto">${row.expanded ? nothing : gist}</span>
    ${timeOf(row)}
    <span class="by">
      ${icon(visitPaths[visit.channel])}<span>${messages.channels[visit.channel]}</span>
      ${staffName ? html`<span class="staff">${staffName}</span>` : nothing}
    </span>
    <span class="chevron">${icon(chevronDown)}</span>`;
}

function timeOf({ visit, grouping, locale }: VisitRowView): TemplateResult {
  const { day, time } = rowTime(visit.at, grouping, locale);
  const exact = formatDate(visit.at, locale, { dateStyle: 'full', timeStyle: 'short' });
  return html`<time class="time" title=${exact} datetime=${new Date(visit.at).toISOString()}
    ><span class="visually-hidden">${exact}</span
    ><span aria-hidden="true"
      >${day ? html`<span class="day">${day}</span> <span class="clock">${time}</span>` : time}</span
    ></time
  >`;
}
