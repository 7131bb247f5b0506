import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { initials } from '../shared/initials.js';
import type { FoundCustomer } from './customer-search-controller.js';
import type { CustomerSearchMessages } from './customer-search-messages.js';
import { matchedParts } from './matched-parts.js';

function marked(text: string, words: string): unknown {
  return matchedParts(text, words).map((part) =>
    part.isMatch ? html`<mark>${part.text}</mark>` : part.text,
  );
}

/** What tells this customer from one of the same name. */
function ownDetail({ customer }: FoundCustomer): string {
  const preferred = customer?.contactWays.find((way) => way.preferred) ?? customer?.contactWays[0];
  return [customer?.memberNumber, preferred?.value, customer?.employer].filter(Boolean).join(' · ');
}

/** The inside of one option: avatar, name, and the field in which the words were found. */
export function foundCustomerOption(
  found: FoundCustomer,
  words: string,
  messages: CustomerSearchMessages,
): TemplateResult {
  const { hit } = found;
  const detail = hit.field === 'name' ? ownDetail(found) : undefined;
  return html`<span class="avatar" aria-hidden="true">${initials(hit.name)}</span>
    <span class="words">
      <span class="name"><bdi>${marked(hit.name, words)}</bdi></span>
      ${
        hit.field === 'name'
          ? detail && html`<span class="detail"><bdi>${detail}</bdi></span>`
          : html`<span class="detail"
              >${`${messages.fields[hit.field]} `}<bdi>${marked(hit.text, words)}</bdi></span
            >`
      }
    </span>`;
}
