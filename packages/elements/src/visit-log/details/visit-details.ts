import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Correction } from '@patronkit/records/correction.js';
import type { Visit } from '@patronkit/records/visit.js';
import { formatMoney, formatNumber } from '../../shared/format.js';
import { formatDayTime } from '../../shared/format-date.js';
import { pluginActions } from '../../shared/plugin-outlet.js';
import { pencil } from '../browsing/visit-browsing-icon-paths.js';
import { icon } from '../../shared/visit-icons.js';
import { lock } from './visit-details-icon-paths.js';
import type { VisitDetailsMessages } from './visit-details-messages.js';
import type { VisitRowView } from '../visit-row.js';

/** Longer texts and lists are cut until the reader asks for all. */
const longWords = 600;
const manyLines = 12;

/** A row that is open, with the corrections of its visit. */
export interface OpenVisitView extends VisitRowView {
  /** Oldest first. */
  readonly corrections: readonly Correction[];
}

export interface VisitDetailsView extends OpenVisitView {
  readonly text: VisitDetailsMessages;
  /** Whether everything long is shown whole. */
  readonly whole: boolean;
  readonly staffNameOf: (staff: string | undefined) => string | undefined;
  /** The open editor of a correction, or the button that opens it. */
  readonly correcting: unknown;
}

/** Everything known of a visit. The words and figures are those recorded; nothing here edits them. */
export function visitDetails(view: VisitDetailsView): TemplateResult {
  const { visit, text, whole } = view;
  const long = (visit.words?.length ?? 0) > longWords || (visit.lines?.length ?? 0) > manyLines;
  return html`${visit.words ? originalWords(view, visit.words) : nothing}
    ${visit.lines?.length ? purchaseLines(view, visit.lines) : nothing}
    ${
      long
        ? html`<button type="button" class="quiet small" data-action="whole">
            ${whole ? text.showLess : text.showAll}
          </button>`
        : nothing
    }
    ${facts(view)} ${view.corrections.length ? correctionList(view) : nothing}
    <div class="buttons">${view.correcting} ${pluginActions('visit-log.action', { visit })}</div>`;
}

function originalWords({ text, whole }: VisitDetailsView, words: string): TemplateResult {
  const cut = !whole && words.length > longWords;
  return html`<div class="words-block">
    <h4>${icon(lock)}${text.originalWords}</h4>
    <blockquote part="words" dir="auto">
      <span class="words">${cut ? `${words.slice(0, longWords).trimEnd()}…` : words}</span>
    </blockquote>
    <p class="hint">${text.wordsStay}</p>
  </div>`;
}

function purchaseLines(
  { text, locale, whole }: VisitDetailsView,
  lines: NonNullable<Visit['lines']>,
): TemplateResult {
  const shown = whole ? lines : lines.slice(0, manyLines);
  const priced = lines.some(({ price }) => price);
  return html`<table class="lines">
    <caption class="visually-hidden">
      ${text.lines}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.article}</th>
        <th scope="col" class="number">${text.quantity}</th>
        ${priced ? html`<th scope="col" class="number">${text.price}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        ({ name, quantity, price }) =>
          html`<tr>
            <td>${name}</td>
            <td class="number">${formatNumber(quantity, locale)}</td>
            ${
              priced
                ? html`<td class="number">${price ? formatMoney(price, locale) : nothing}</td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function facts({ visit, messages, text, locale, staffName }: VisitDetailsView): TemplateResult {
  const fact = (name: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const late = visit.createdAt - visit.at > 3_600_000;
  return html`<dl class="facts">
    ${fact(
      text.when,
      html`${formatDayTime(visit.at, locale)}${
        late
          ? html`<span class="soft">
              · ${text.recordedLater(formatDayTime(visit.createdAt, locale))}</span
            >`
          : nothing
      }`,
    )}
    ${fact(text.channel, messages.channels[visit.channel])}
    ${staffName ? fact(messages.staff, staffName) : nothing}
    ${
      visit.durationMinutes === undefined
        ? nothing
        : fact(
            text.duration,
            text.minutes(visit.durationMinutes, formatNumber(visit.durationMinutes, locale)),
          )
    }
  </dl>`;
}

function correctionList(view: VisitDetailsView): TemplateResult {
  return html`<div class="corrections">
    <h4>${icon(pencil)}${view.text.corrections}</h4>
    <ol>
      ${view.corrections.map((correction) => correctionItem(view, correction))}
    </ol>
  </div>`;
}

function correctionItem(
  { text, locale, staffNameOf }: VisitDetailsView,
  { words, at, staff }: Correction,
): TemplateResult {
  const name = staffNameOf(staff);
  return html`<li>
    <p class="words" dir="auto">${words}</p>
    <p class="hint">${formatDayTime(at, locale)}${name ? html` · ${text.by(name)}` : nothing}</p>
  </li>`;
}
