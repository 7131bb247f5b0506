import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Collections } from '@patronkit/records/collections.js';
import type { Store } from '@patronkit/store/store.js';
import type { DetailsView } from '../details/details-view.js';
import type { CustomerEditorMessages } from './customer-editor-messages.js';

/** Fields of a customer and what they are to become. */
export type CustomerChanges = Parameters<Store['customers']['patch']>[1];

/** What a form needs to draw itself. */
export interface FormContext {
  readonly view: DetailsView;
  readonly staff: readonly Collections['staff'][];
  readonly messages: CustomerEditorMessages;
  /** What is wrong with the field at this path of the record, in the reader's language. */
  readonly wrong: (path: string) => string | undefined;
  /** To be called when what is drawn changes beyond the text someone types. */
  /** Resolves once what has changed is shown. */
  readonly redraw: () => Promise<unknown>;
}

/** The fields of one part of the card while they are edited. It holds what was typed. */
export interface PartForm {
  /** The fields of the record as they would be with what is typed now. */
  fields(): CustomerChanges;
  /** Drops lines nothing was typed into, so that what is wrong is counted by the lines shown. */
  dropEmpty?(): void;
  render(context: FormContext): TemplateResult;
}

/** A label, its control and what is wrong with it. `control` is given the id and the wiring. */
export function formField(
  path: string,
  label: string,
  context: FormContext,
  control: (wiring: FieldWiring) => TemplateResult,
  labelClass: 'visually-hidden' | '' = '',
): TemplateResult {
  const id = `edit-${path.replaceAll('.', '-')}`;
  const wrong = context.wrong(path);
  return html`<div class="field">
    <label for=${id} class=${labelClass}>${label}</label>
    ${control({
      id,
      invalid: wrong ? 'true' : nothing,
      describedBy: wrong ? `${id}-wrong` : nothing,
    })}
    ${wrong ? html`<span class="error" id="${id}-wrong">${wrong}</span>` : nothing}
  </div>`;
}

export interface FieldWiring {
  readonly id: string;
  readonly invalid: 'true' | typeof nothing;
  readonly describedBy: string | typeof nothing;
}

/** What was typed, as an optional field of a record: trimmed, nothing if empty. */
export function optionalText(text: string): string | undefined {
  return text.trim() || undefined;
}

/** What someone typed into a control. */
export function typed(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
