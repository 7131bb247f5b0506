import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { gradeOf } from '@patronkit/records/grade.js';
import { inLocale } from '@patronkit/records/locale.js';
import type { Score } from '@patronkit/records/score.js';
import type { GradeScheme } from '@patronkit/records/shop-settings.js';
import { formField, typed } from './part-form.js';
import type { CustomerChanges, FormContext, PartForm } from './part-form.js';

interface ScoredFactor {
  readonly factor: string;
  readonly score: Score | undefined;
  text: string;
}

/** Scores given by hand; each one changed is noted with who gave it, and when (C3). */
export class ScoresForm implements PartForm {
  readonly #customer: Customer;
  readonly #factors: readonly ScoredFactor[];
  readonly #staff: string | undefined;

  constructor(customer: Customer, scheme: GradeScheme, staff: string | undefined) {
    this.#customer = customer;
    this.#staff = staff;
    this.#factors = gradeOf(customer.scores ?? [], scheme).parts.map(({ factor, score }) => ({
      factor,
      score,
      text: score ? String(score.value) : '',
    }));
  }

  fields(): CustomerChanges {
    const known = new Set(this.#factors.map(({ factor }) => factor));
    const others = (this.#customer.scores ?? []).filter(({ factor }) => !known.has(factor));
    const scores = this.#factors.map((row) => this.#scoreOf(row)).filter((score) => !!score);
    return { scores: [...scores, ...others] };
  }

  /** Where this factor's score stands among those that are saved; its errors come by that path. */
  #position(row: ScoredFactor): number {
    const before = this.#factors.slice(0, this.#factors.indexOf(row));
    return row.text.trim() ? before.filter(({ text }) => text.trim()).length : -1;
  }

  #scoreOf({ factor, score, text }: ScoredFactor): Score | undefined {
    if (!text.trim()) return undefined;
    const value = numberIn(text);
    if (value === score?.value) return score;
    return {
      factor,
      value,
      source: 'person',
      ...(this.#staff && { scoredBy: this.#staff }),
      scoredAt: Date.now(),
    };
  }

  render(context: FormContext): TemplateResult {
    const { view, messages } = context;
    return html`<p class="hint">${messages.scoreHint}</p>
      <div class="scores">
        ${view.settings.grade.factors.map(({ factor, label }) => {
          const row = this.#factors.find((candidate) => candidate.factor === factor);
          return (
            row &&
            formField(
              `scores.${factor}.value`,
              inLocale(label, view.locale),
              {
                ...context,
                wrong: () => context.wrong(`scores.${this.#position(row)}.value`),
              },
              ({ id, invalid, describedBy }) =>
                html`<input
                  id=${id}
                  inputmode="decimal"
                  autocomplete="off"
                  aria-invalid=${invalid}
                  aria-describedby=${describedBy}
                  .value=${row.text}
                  @input=${(event: Event) => (row.text = typed(event))}
                />`,
            )
          );
        })}
      </div>`;
  }
}

function numberIn(text: string): number {
  return Number(text.normalize('NFKC').trim().replace(',', '.'));
}
