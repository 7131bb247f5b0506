import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { formatDate } from '../../shared/format-date.js';
import { languageName } from '../details/language-name.js';
import { formField, optionalText, typed } from './part-form.js';
import type { CustomerChanges, FormContext, PartForm } from './part-form.js';

const offeredLanguages = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'fr', 'de', 'es', 'ru', 'ar'];

type TextField = 'name' | 'memberNumber' | 'employer' | 'region' | 'source';
type ChoiceField = 'kind' | 'language' | 'relation' | 'owner';

/** Who the customer is. */
export class ProfileForm implements PartForm {
  readonly #texts: Record<TextField, string>;
  readonly #choices: Record<ChoiceField, string>;
  readonly #birthday: { year: string; month: string; day: string };

  constructor(customer: Customer) {
    const { name, memberNumber, employer, region, source } = customer;
    this.#texts = {
      name,
      memberNumber: memberNumber ?? '',
      employer: employer ?? '',
      region: region ?? '',
      source: source ?? '',
    };
    this.#choices = {
      kind: customer.kind,
      language: customer.language ?? '',
      relation: customer.relation ?? '',
      owner: customer.owner ?? '',
    };
    const [, year = '', month = '', day = ''] =
      /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(customer.birthday ?? '') ?? [];
    this.#birthday = { year: year.replace('-', ''), month, day: day.replace(/^0/, '') };
  }

  fields(): CustomerChanges {
    const { kind, relation } = this.#choices;
    return {
      // An empty name is kept so that the store refuses it by its path.
      name: this.#texts.name.trim(),
      kind: kind as Customer['kind'],
      memberNumber: optionalText(this.#texts.memberNumber),
      employer: optionalText(this.#texts.employer),
      region: optionalText(this.#texts.region),
      source: optionalText(this.#texts.source),
      language: optionalText(this.#choices.language),
      relation: optionalText(relation) as Customer['relation'],
      owner: optionalText(this.#choices.owner),
      birthday: this.#birthdayText,
    };
  }

  /** As it was entered, complete or not: the store refuses a day that does not exist. */
  get #birthdayText(): string | undefined {
    const { year, month, day } = this.#birthday;
    if (!year.trim() && !month && !day.trim()) return undefined;
    return `${year.trim() || '-'}-${month}-${day.trim().padStart(2, '0')}`;
  }

  render(context: FormContext): TemplateResult {
    const { messages, staff, view } = context;
    const { text } = view;
    const { locale } = view;
    const owners = staff.filter(({ active, id }) => active || id === this.#choices.owner);
    const languages = new Set([...offeredLanguages, this.#choices.language].filter(Boolean));
    return html`${this.#text('name', messages.name, context)}
    ${this.#choice('kind', messages.kind, Object.entries(messages.kinds), context)}
    ${this.#text('memberNumber', messages.memberNumber, context)}
    ${this.#choice(
      'owner',
      text.owner,
      [['', messages.notGiven], ...owners.map(({ id, name }) => [id, name] as const)],
      context,
    )}
    ${this.#choice(
      'language',
      text.language,
      [
        ['', messages.notGiven],
        ...[...languages].map((tag) => [tag, languageName(tag, locale)] as const),
      ],
      context,
    )}
    ${this.#renderBirthday(context)} ${this.#text('employer', text.employer, context)}
    ${this.#text('region', text.region, context)}
    ${this.#choice(
      'relation',
      text.relation,
      [['', messages.notGiven], ...Object.entries(text.relations)],
      context,
    )}
    ${this.#text('source', text.source, context)}`;
  }

  #text(field: TextField, label: string, context: FormContext): TemplateResult {
    return formField(
      field,
      label,
      context,
      ({ id, invalid, describedBy }) =>
        html`<input
          id=${id}
          data-field=${field}
          autocomplete="off"
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${this.#texts[field]}
          @input=${(event: Event) => (this.#texts[field] = typed(event))}
        />`,
    );
  }

  #choice(
    field: ChoiceField,
    label: string,
    options: readonly (readonly [value: string, label: string])[],
    context: FormContext,
  ): TemplateResult {
    return formField(
      field,
      label,
      context,
      ({ id, invalid, describedBy }) =>
        html`<select
          id=${id}
          data-field=${field}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @change=${(event: Event) => (this.#choices[field] = typed(event))}
        >
          ${options.map(
            ([value, text]) =>
              html`<option value=${value} .selected=${value === this.#choices[field]}>
                ${text}
              </option>`,
          )}
        </select>`,
    );
  }

  #renderBirthday(context: FormContext): TemplateResult {
    const { messages, view } = context;
    const wrong = context.wrong('birthday');
    const part = (name: 'year' | 'day', label: string, length: number): TemplateResult =>
      html`<label class="date-part"
        ><span class="hint">${label}</span
        ><input
          data-field=${name === 'year' ? 'birthday' : 'birthday-day'}
          inputmode="numeric"
          autocomplete="off"
          maxlength=${length}
          aria-invalid=${wrong ? 'true' : 'false'}
          .value=${this.#birthday[name]}
          @input=${(event: Event) => (this.#birthday[name] = typed(event))}
      /></label>`;
    return html`<fieldset class="field" aria-describedby="edit-birthday-hint">
      <legend>${view.text.birthday}</legend>
      <div class="date">
        ${part('year', messages.year, 4)}
        <label class="date-part month"
          ><span class="hint">${messages.month}</span
          ><select
            aria-invalid=${wrong ? 'true' : 'false'}
            @change=${(event: Event) => (this.#birthday.month = typed(event))}
          >
            <option value="">${messages.notGiven}</option>
            ${monthNames(view.locale).map(
              ([value, name]) =>
                html`<option value=${value} .selected=${value === this.#birthday.month}>
                  ${name}
                </option>`,
            )}
          </select></label
        >
        ${part('day', messages.day, 2)}
      </div>
      <span class=${wrong ? 'error' : 'hint'} id="edit-birthday-hint"
        >${wrong ?? messages.yearHint}</span
      >
    </fieldset>`;
  }
}

function monthNames(locale: string): (readonly [value: string, name: string])[] {
  return Array.from({ length: 12 }, (_, month) => [
    String(month + 1).padStart(2, '0'),
    formatDate(Date.UTC(2000, month, 15), locale, { month: 'long', timeZone: 'UTC' }),
  ]);
}
