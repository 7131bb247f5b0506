import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactWay } from '@patronkit/records/contact-way.js';
import { isWithheld, shownValue } from '../shared/masked-value.js';
import { contactWayIcons } from './card-icons.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';
import type { CustomerCardMessages } from './customer-card-messages.js';

/** Where a click on a contact way leads; nothing where no program would know what to do. */
function contactWayAddress({ kind, value }: ContactWay): string | undefined {
  if (kind === 'phone') {
    const digits = value.normalize('NFKC').replace(/(?!^\+)\D/g, '');
    return digits.length > 2 ? `tel:${digits}` : undefined;
  }
  return kind === 'email' && value.includes('@')
    ? `mailto:${encodeURIComponent(value.trim()).replaceAll('%40', '@')}`
    : undefined;
}

/** The ways to reach one person, the preferred one marked. */
export function contactWayList(
  person: { readonly contactWays: readonly ContactWay[] },
  messages: CustomerCardMessages,
  shownPhone?: CardView['shownPhone'],
): TemplateResult {
  const isMasked = isWithheld(person, 'contactWays');
  return html`<ul class="contact-ways beside-icons">
    ${person.contactWays.map((way) => {
      const address = isMasked ? undefined : contactWayAddress(way);
      const value = (way.kind === 'phone' && shownPhone?.(way.value)) || way.value;
      return html`<li>
        ${contactWayIcons[way.kind]}
        <span
          ><span class="visually-hidden">${messages.contactWayKinds[way.kind]} </span> ${
            address
              ? html`<a href=${address}><bdi>${value}</bdi></a>`
              : html`<bdi>${shownValue(person, 'contactWays', value, messages.hiddenForRole)}</bdi>`
          }
          ${way.label ? html` <span class="hint">${way.label}</span>` : nothing}
          ${
            way.preferred ? html` <span class="preferred">${messages.preferred}</span>` : nothing
          }</span
        >
      </li>`;
    })}
  </ul>`;
}

/** How to reach the customer (A9). */
export function contactSection(view: CardView, action: unknown = nothing): TemplateResult {
  const { customer, messages } = view;
  return cardSection(
    'contact',
    messages.contactWays,
    customer.contactWays.length
      ? contactWayList(customer, messages, view.shownPhone)
      : html`<p class="absent">${messages.noContactWays}</p>`,
    action,
  );
}
