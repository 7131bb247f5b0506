import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import type { Customer } from '@patronkit/records/customer.js';
import { cross, plus } from '../details/detail-icons.js';
import { phoneRegion } from '../phones/phone-region.js';
import { formField, optionalText, typed } from './part-form.js';
import type { CustomerChanges, FormContext, PartForm } from './part-form.js';

interface Row {
  kind: ContactWay['kind'];
  value: string;
  label: string;
  preferred: boolean;
  /** The number is unlike those of its country; it is kept all the same. */
  isDoubtful?: boolean;
  /** Added here; dropped again when nothing was typed into it. */
  readonly added: boolean;
}

const inputModes = { phone: 'tel', email: 'email', messaging: 'text', address: 'text' } as const;

const isMeant = ({ added, value, label }: Row): boolean =>
  !added || Boolean(value.trim() || label.trim());

/** How to reach the customer: a list to add to, remove from, and mark one of as preferred. */
export class ContactWaysForm implements PartForm {
  #rows: Row[];

  constructor(customer: Customer) {
    this.#rows = customer.contactWays.map(({ kind, value, label, preferred }) => ({
      kind,
      value,
      label: label ?? '',
      preferred: preferred ?? false,
      added: false,
    }));
  }

  /** An empty line of this kind to type into. */
  add(kind: ContactWay['kind']): void {
    this.#rows = [...this.#rows, { kind, value: '', label: '', preferred: false, added: true }];
  }

  fields(): CustomerChanges {
    return {
      contactWays: this.#rows.filter(isMeant).map(({ kind, value, label, preferred }) => ({
        kind,
        value: value.trim(),
        ...(label.trim() && { label: label.trim() }),
        ...(preferred && { preferred }),
      })),
    };
  }

  dropEmpty(): void {
    this.#rows = this.#rows.filter(isMeant);
  }

  render(context: FormContext): TemplateResult {
    const { messages } = context;
    const wrong = context.wrong('contactWays');
    return html`${wrong ? html`<p class="error">${wrong}</p>` : nothing}
      ${repeat(
        this.#rows,
        (row) => row,
        (row, index) => this.#renderRow(row, index, context),
      )}
      <button
        type="button"
        class="small quiet add"
        @click=${(event: Event) => this.#addByHand(event, context)}
      >
        ${plus}${messages.add}
      </button>`;
  }

  #renderRow(row: Row, index: number, context: FormContext): TemplateResult {
    const { messages, view } = context;
    const path = `contactWays.${index}`;
    const wrongValue = (field: string): string | undefined =>
      context.wrong(field) && messages.wrongContactWay[row.kind];
    const name = messages.contactWay(index + 1);
    return html`<fieldset class="contact-row">
      <legend class="visually-hidden">${name}</legend>
      ${formField(
        `${path}.kind`,
        messages.contactWayKind,
        context,
        ({ id }) =>
          html`<select
            id=${id}
            @change=${(event: Event) => {
              row.kind = typed(event) as ContactWay['kind'];
              void context.redraw();
            }}
          >
            ${Object.entries(view.messages.contactWayKinds).map(
              ([kind, label]) =>
                html`<option value=${kind} .selected=${kind === row.kind}>${label}</option>`,
            )}
          </select>`,
        'visually-hidden',
      )}
      ${formField(
        `${path}.label`,
        messages.contactWayLabel,
        context,
        ({ id, invalid, describedBy }) =>
          html`<input
            id=${id}
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            placeholder=${messages.contactWayLabel}
            .value=${row.label}
            @input=${(event: Event) => (row.label = typed(event))}
          />`,
        'visually-hidden',
      )}
      ${formField(
        `${path}.value`,
        messages.contactWayValues[row.kind],
        { ...context, wrong: wrongValue },
        ({ id, invalid, describedBy }) =>
          html`<input
            id=${id}
            data-field=${row.kind}
            inputmode=${inputModes[row.kind]}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            .value=${row.value}
            @input=${(event: Event) => (row.value = typed(event))}
            @change=${() => this.#checkPhone(row, context)}
          />`,
        'visually-hidden',
      )}
      ${
        row.isDoubtful
          ? html`<p class="hint doubt" role="status">${messages.doubtfulPhone}</p>`
          : nothing
      }
      <button
        type="button"
        class="stage-step"
        aria-pressed=${row.preferred ? 'true' : 'false'}
        aria-label="${messages.prefer}: ${name}"
        @click=${() => this.#prefer(row, context)}
      >
        ${messages.prefer}
      </button>
      <button
        type="button"
        class="small quiet remove"
        aria-label=${messages.remove(optionalText(row.value) ?? name)}
        @click=${(event: Event) => this.#remove(row, event, context)}
      >
        ${cross}
      </button>
    </fieldset>`;
  }

  /** Puts a number that was typed into the groups of its country, and says when it has none. */
  async #checkPhone(row: Row, { view, redraw }: FormContext): Promise<void> {
    const typedValue = row.value;
    row.isDoubtful = false;
    if (row.kind === 'phone' && typedValue.trim()) {
      try {
        const { checkPhone } = await import('../phones/phone-numbers.js');
        const { text, isPlausible } = checkPhone(
          typedValue,
          phoneRegion(view.settings, view.locale),
        );
        // Typing went on meanwhile: the next check is for that.
        if (row.value !== typedValue) return;
        row.value = text;
        row.isDoubtful = !isPlausible;
      } catch {
        // Offline: the number stays as it was typed.
      }
    }
    void redraw();
  }

  #prefer(preferred: Row, { redraw }: FormContext): void {
    for (const row of this.#rows) row.preferred = row === preferred && !row.preferred;
    void redraw();
  }

  #addByHand(event: Event, { redraw }: FormContext): void {
    const editor = (event.currentTarget as Element).parentElement;
    this.add('phone');
    void redraw().then(() =>
      editor?.querySelector<HTMLElement>('.contact-row:last-of-type [data-field]')?.focus(),
    );
  }

  #remove(removed: Row, event: Event, { redraw }: FormContext): void {
    const editor = (event.currentTarget as Element).closest('.editor-fields');
    this.#rows = this.#rows.filter((row) => row !== removed);
    void redraw().then(() => editor?.querySelector<HTMLElement>('.add')?.focus());
  }
}
