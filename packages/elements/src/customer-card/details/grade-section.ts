import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { GradePart } from '@patronkit/records/grade.js';
import { inLocale } from '@patronkit/records/locale.js';
import { formatNumber } from '../../shared/format.js';
import { formatScore } from '../card-header.js';
import { whenTime } from '../card-dates.js';
import { cardSection } from '../card-section.js';
import type { DetailsView } from './details-view.js';

/** The grade, and how each factor adds to it: score × weight = part, by whom and when (C1–C4). */
export function gradeSection(view: DetailsView, action: unknown): TemplateResult {
  const { grade, messages, text, locale, settings } = view;
  if (view.mayProfile === false) {
    return cardSection('grade', messages.grade, html`<p class="absent">${text.mayNotGrade}</p>`);
  }
  if (grade.missing.length === grade.parts.length) {
    const factors = grade.missing.map((factor) => factorLabel(factor, view));
    return cardSection(
      'grade',
      messages.grade,
      html`<p class="absent">${text.nothingScored(factors.join(messages.separator))}</p>`,
      action,
    );
  }
  return cardSection(
    'grade',
    messages.grade,
    html`<table>
        <thead>
          <tr>
            <th scope="col">${text.factor}</th>
            <th scope="col">${text.score}</th>
            <th scope="col">${text.weight}</th>
            <th scope="col" title=${text.partHint}>${text.part}</th>
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
                  <th scope="row">${text.total}</th>
                  <td colspan="3">${grade.band} · ${formatScore(grade.total, locale)}</td>
                </tr>
              </tfoot>`
        }
      </table>
      ${grade.total === undefined ? html`<p class="hint">${text.incompleteGrade}</p>` : nothing}
      <p class="bands">
        ${settings.grade.bands.map(
          ({ band, from }) =>
            html`<span aria-current=${band === grade.band ? 'true' : nothing}
              >${text.band(band, formatNumber(from, locale))}</span
            >`,
        )}
      </p>`,
    action,
  );
}

function partRow({ factor, weight, score, part }: GradePart, view: DetailsView): TemplateResult {
  const { text, locale } = view;
  return html`<tr>
    <th scope="row">
      ${factorLabel(factor, view)}
      <span class="hint"
        >${
          score
            ? html`${
                score.scoredBy ? view.staffName(score.scoredBy) : text.scoreSources[score.source]
              }
              · ${whenTime(score.scoredAt, view)}`
            : text.notScored
        }</span
      >
    </th>
    <td>${score ? formatNumber(score.value, locale) : '–'}</td>
    <td>${new Intl.NumberFormat(locale, { style: 'percent' }).format(weight)}</td>
    <td>${part === undefined ? '–' : formatScore(part, locale)}</td>
  </tr>`;
}

function factorLabel(factor: string, { settings, locale }: DetailsView): string {
  const known = settings.grade.factors.find((candidate) => candidate.factor === factor);
  return known ? inLocale(known.label, locale) : factor;
}
