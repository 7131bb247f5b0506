import { html } from 'lit';
import { withheldFields } from '@patronkit/records/withheld-fields.js';

/**
 * A value as it may be shown: where the record holds back the field, with why, for those who see
 * the mask and for those who hear it.
 * @param note such as "hidden for your role"
 */
export function shownValue(record: object, field: string, value: string, note: string): unknown {
  return isWithheld(record, field)
    ? html`<span title=${note}>${value}<span class="visually-hidden"> (${note})</span></span>`
    : value;
}

/** Whether a record holds back a field: it is masked, or missing though it is there. */
export const isWithheld = (record: object, field: string): boolean =>
  withheldFields(record).includes(field);
