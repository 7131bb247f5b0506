import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactWay } from '@patronkit/records/contact-way.js';
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
  contactWays: readonly ContactWay[],
  messages: CustomerCardMessages,
): TemplateResult {
  return html`<ul class="contact-ways">
    ${contactWays.map((way) => {
      const address = contactWayAddress(way);
      return html`<li>
        <span class="contact-way-icon" title=${messages.contactWayKinds[way.kind]}
          >${contactWayIcons[way.kind]}</span
        >
        <span
          ><span class="visually-hidden">${messages.contactWayKinds[way.kind]} </span>
          ${address ? html`<a href=${address}><bdi>${way.value}</bdi></a>` : html`<bdi>${way.value}</bdi>`}
          ${way.label ? html` <span class="hint">${way.label}</span>` : nothing}
          ${
            way.preferred ? html` <span class="preferred">${messages.preferred}</span>` : nothing
          }</span
        >
      </li>`;
    })}
  </ul>`;
}

/** How to reach the customer, and whom else to talk to (A9, A10). */
export function contactSection(view: CardView, action: unknown): TemplateResult {
  const { customer, messages } = view;
  return cardSection(
    'contact',
    messages.contactWays,
    customer.contactWays.length
      ? contactWayList(customer.contactWays, messages)
      : html`<p class="absent">${messages.noContactWays}</p>`,
    action,
  );
}

/** People linked to this customer; nothing while there are none. */
export function linkedContactsSection({ contacts, messages }: CardView): unknown {
  if (!contacts.length) return nothing;
  return cardSection(
    'linked-contacts',
    messages.contacts,
    html`<ul class="linked">
      ${contacts.map(
        (contact) =>
          html`<li>
            <span class="linked-name">${contact.name}</span>
            ${contact.role ? html`<span class="hint">${contact.role}</span>` : nothing}
            ${contact.contactWays.length ? contactWayList(contact.contactWays, messages) : nothing}
          </li>`,
      )}
    </ul>`,
  );
}
