import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Grade, GradePart } from '@patronkit/records/grade.js';
import { formatNumber } from '../shared/format.js';
import { formatScore } from './card-header.js';
import { whenTime } from './card-dates.js';
import { cardSection } from './card-section.js';
import { translated } from './card-view.js';
import type { CardView } from './card-view.js';

/** The grade, and how each factor adds to it: score × weight = part, by whom and when (C1–C4). */
export function gradeSection(view: CardView, grade: Grade, action: unknown): TemplateResult {
  const { messages, locale, settings } = view;
  if (grade.missing.length === grade.parts.length) {
    const factors = grade.missing.map((factor) => factorLabel(factor, view));
    return cardSection(
      'grade',
      messages.grade,
      html`<p class="absent">${messages.nothingScored(factors.join(messages.separator))}</p>`,
      action,
    );
  }
  return cardSection(
    'grade',
    messages.grade,
    html`<table>
        <thead>
          <tr>
            <th scope="col">${messages.factor}</th>
            <th scope="col">${messages.score}</th>
            <th scope="col">${messages.weight}</th>
            <th scope="col" title=${messages.partHint}>${messages.part}</th>
          </tr>
        </thead>
        <tbody>
          ${grade.parts.map((part) => partRow(part, view))}
        </tbody>
        ${
          grade.total === undefined
            ? nothing
            : html`<tfoot>
                <tr>
                  <th scope="row">${messages.total}</th>
                  <td colspan="3">${grade.band} · ${formatScore(grade.total, locale)}</td>
                </tr>
              </tfoot>`
        }
      </table>
      ${grade.total === undefined ? html`<p class="hint">${messages.incompleteGrade}</p>` : nothing}
      <p class="bands">
        ${settings.grade.bands.map(
          ({ band, from }) =>
            html`<span aria-current=${band === grade.band ? 'true' : nothing}
              >${messages.band(band, formatNumber(from, locale))}</span
            >`,
        )}
      </p>`,
    action,
  );
}

function partRow({ factor, weight, score, part }: GradePart, view: CardView): TemplateResult {
  const { messages, locale } = view;
  return html`<tr>
    <th scope="row">
      ${factorLabel(factor, view)}
      <span class="hint"
        >${
          score
            ? html`${
                score.scoredBy
                  ? view.staffName(score.scoredBy)
                  : messages.scoreSources[score.source]
              }
              · ${whenTime(score.scoredAt, view)}`
            : messages.notScored
        }</span
      >
    </th>
    <td>${score ? formatNumber(score.value, locale) : '–'}</td>
    <td>${new Intl.NumberFormat(locale, { style: 'percent' }).format(weight)}</td>
    <td>${part === undefined ? '–' : formatScore(part, locale)}</td>
  </tr>`;
}

function factorLabel(factor: string, { settings, locale }: CardView): string {
  const known = settings.grade.factors.find((candidate) => candidate.factor === factor);
  return known ? translated(known.label, locale) : factor;
}
