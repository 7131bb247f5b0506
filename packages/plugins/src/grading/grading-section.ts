import type { Score } from '@patronkit/records/score.js';
import type { HostLit } from '@patronkit/plugin-sdk/plugin.js';
import type { GradedCustomer, PeriodGrade } from './graded-customer.js';
import type { GradingText } from './grading-messages.js';
import { factors } from './grading-scheme.js';
import type { ScoredBy } from './scores-entered.js';

export interface StaffName {
  readonly id: string;
  readonly name: string;
}

/** What the section shows and does. */
export interface GradingView {
  readonly lit: HostLit;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly text: GradingText;
  readonly graded: GradedCustomer;
  readonly staff: readonly StaffName[];
  readonly isEditing: boolean;
  /** What went wrong when the scores were to be saved; empty: nothing. */
  readonly problem: string;
  edit(isEditing: boolean): void;
  save(texts: Readonly<Record<string, string>>, by: ScoredBy): void;
}

const sources = ['person', 'branch', 'centre', 'system'] as const;

const number = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

function scoredText({ scoredBy, source, scoredAt }: Score, view: GradingView): string {
  const who = view.staff.find(({ id }) => id === scoredBy)?.name ?? view.text(source);
  const when = new Intl.DateTimeFormat(view.locale, { dateStyle: 'medium' }).format(scoredAt);
  return view.text('by', { who, when });
}

function titleOf({ period, region }: PeriodGrade, text: GradingText): string {
  return region ? text('titleIn', { period, region }) : text('title', { period });
}

/** The grade with the part of each factor in it, by whom and when, and how it was before (C1–C4). */
export function gradingSection(view: GradingView): unknown {
  const { lit, text, graded } = view;
  const { now, earlier } = graded;
  const grades = earlier.map(({ period, grade }) => `${period} ${grade!.band}`).join(', ');
  return lit.html`<h3>${titleOf(now, text)}</h3>
    ${
      'problem' in now.chosen
        ? lit.html`<p role="alert">${text(`${now.chosen.problem}Problem`, { values: now.chosen.values })}</p>`
        : view.isEditing
          ? scoringForm(view)
          : explanation(view)
    }
    ${grades ? lit.html`<p>${text('earlier', { grades })}</p>` : lit.nothing}`;
}

function explanation(view: GradingView): unknown {
  const { lit, text, locale, graded } = view;
  const { grade, chosen } = graded.now;
  if (!grade || !('scheme' in chosen)) return lit.nothing;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const [a, b, c] = chosen.scheme.bands.map(({ from }) => number(from, locale));
  return lit.html`<table>
      <thead>
        <tr>
          <th scope="col">${text('factor')}</th>
          <th scope="col">${text('score')}</th>
          <th scope="col">${text('weight')}</th>
          <th scope="col">${text('part')}</th>
        </tr>
      </thead>
      <tbody>
        ${grade.parts.map(
          ({ factor, weight, score, part }) => lit.html`<tr>
            <th scope="row">
              ${text(factor as (typeof factors)[number])}
              <small>${score ? scoredText(score, view) : text('notScored')}</small>
            </th>
            <td>${score ? number(score.value, locale) : '–'}</td>
            <td>${percent.format(weight)}</td>
            <td>${part === undefined ? '–' : number(part, locale)}</td>
          </tr>`,
        )}
      </tbody>
      ${
        grade.total === undefined
          ? lit.nothing
          : lit.html`<tfoot>
              <tr>
                <th scope="row">${text('total')}</th>
                <td colspan="3"><strong>${grade.band}</strong> · ${number(grade.total, locale)}</td>
              </tr>
            </tfoot>`
      }
    </table>
    ${grade.total === undefined ? lit.html`<p>${text('incomplete')}</p>` : lit.nothing}
    <p><small>${text('bands', { a: a!, b: b!, c: c! })}</small></p>
    <button type="button" @click=${() => view.edit(true)}>${text('edit')}</button>`;
}

function scoringForm(view: GradingView): unknown {
  const { lit, text, graded, staff } = view;
  const parts = graded.now.grade?.parts ?? [];
  const valueOf = (factor: string): string =>
    String(parts.find((part) => part.factor === factor)?.score?.value ?? '');
  // No submit event: a frame that forbids forms never fires it.
  const save = (event: Event): void => {
    const form = (event.currentTarget as HTMLElement).closest('[role="group"]')!;
    const value = (name: string): string =>
      form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
    const scoredBy = value('scoredBy');
    view.save(Object.fromEntries(factors.map((factor) => [factor, value(factor)])), {
      source: value('source') as ScoredBy['source'],
      ...(scoredBy && { scoredBy }),
    });
  };
  return lit.html`<div role="group" aria-label=${text('edit')}>
    ${factors.map(
      (factor) => lit.html`<p>
        <label
          >${text(factor)}
          <input
            name=${factor}
            inputmode="decimal"
            autocomplete="off"
            .value=${valueOf(factor)}
          /></label>
      </p>`,
    )}
    <p>
      <label
        >${text('source')}
        <select name="source">
          ${sources.map((source) => lit.html`<option value=${source}>${text(source)}</option>`)}
        </select></label
      >
    </p>
    ${
      staff.length
        ? lit.html`<p>
            <label
              >${text('scoredBy')}
              <select name="scoredBy">
                <option value="">–</option>
                ${staff.map(({ id, name }) => lit.html`<option value=${id}>${name}</option>`)}
              </select></label
            >
          </p>`
        : lit.nothing
    }
    <p role="alert">${view.problem}</p>
    <button type="button" @click=${save}>${text('save')}</button>
    <button type="button" @click=${() => view.edit(false)}>${text('cancel')}</button>
  </div>`;
}
