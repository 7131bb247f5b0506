import { html, nothing } from 'lit';
import { cardSection } from '../card-section.js';
import { contactWayList } from '../contact-section.js';
import type { DetailsView } from './details-view.js';

/** People linked to this customer (A10); nothing while there are none. */
export function linkedContactsSection({
  contacts,
  messages,
  text,
  shownPhone,
}: DetailsView): unknown {
  if (!contacts.length) return nothing;
  return cardSection(
    'linked-contacts',
    text.contacts,
    html`<ul class="linked">
      ${contacts.map(
        (contact) =>
          html`<li>
            <span class="linked-name"><bdi>${contact.name}</bdi></span>
            ${contact.role ? html`<span class="hint">${contact.role}</span>` : nothing}
            ${contact.contactWays.length ? contactWayList(contact, messages, shownPhone) : nothing}
          </li>`,
      )}
    </ul>`,
  );
}
