import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { formField, optionalText, typed } from './part-form.js';
import type { CustomerChanges, FormContext, PartForm } from './part-form.js';

const remarks = ['buyingHabits', 'taste', 'character'] as const;
type Remark = (typeof remarks)[number];

/** What the shop has learnt about the customer. */
export class RemarksForm implements PartForm {
  readonly #texts: Record<Remark, string>;

  constructor({ buyingHabits, taste, character }: Customer) {
    this.#texts = {
      buyingHabits: buyingHabits ?? '',
      taste: taste ?? '',
      character: character ?? '',
    };
  }

  fields(): CustomerChanges {
    const { buyingHabits, taste, character } = this.#texts;
    return {
      buyingHabits: optionalText(buyingHabits),
      taste: optionalText(taste),
      character: optionalText(character),
    };
  }

  render(context: FormContext): TemplateResult {
    return html`${remarks.map((remark) =>
        formField(
          remark,
          context.view.text[remark],
          context,
          ({ id, invalid, describedBy }) =>
            html`<textarea
              id=${id}
              data-field=${remark}
              rows="2"
              aria-invalid=${invalid}
              aria-describedby=${describedBy}
              .value=${this.#texts[remark]}
              @input=${(event: Event) => (this.#texts[remark] = typed(event))}
            ></textarea>`,
        ),
      )} <span class="hint">${context.messages.saveHint}</span>`;
  }
}
