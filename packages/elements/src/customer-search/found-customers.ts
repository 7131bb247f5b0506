import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../shared/element-states.js';
import { storeErrorText } from '../shared/store-error-messages.js';
import type { SearchAnswer } from './customer-search-controller.js';
import type { CustomerSearchMessages } from './customer-search-messages.js';
import { foundCustomerOption } from './found-customer-option.js';

/** The inside of the popup: the customers found, or why there are none. */
export function foundCustomers(
  { words, found, more, error }: SearchAnswer,
  active: number,
  messages: CustomerSearchMessages,
  point: (index: number) => void,
): TemplateResult {
  return html`<div class="listbox" id="found" role="listbox" aria-label=${messages.results}>
      ${repeat(
        found,
        ({ hit }) => hit.id,
        (customer, index) =>
          html`<div
            class="option"
            part="option"
            role="option"
            id="option-${index}"
            aria-selected=${index === active ? 'true' : 'false'}
            @mousemove=${() => point(index)}
          >
            ${foundCustomerOption(customer, words, messages)}
          </div>`,
      )}
    </div>
    ${more ? html`<div class="more">${messages.moreHits}</div>` : nothing}
    ${
      error
        ? emptyState(messages.failed, storeErrorText(messages.errors, error))
        : words && !found.length
          ? emptyState(messages.noHits(words), messages.noHitsHint)
          : nothing
    }`;
}
