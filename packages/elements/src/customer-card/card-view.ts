import type { Consent } from '@patronkit/records/consent.js';
import type { Contact } from '@patronkit/records/contact.js';
import type { Customer } from '@patronkit/records/customer.js';
import type { CustomerSummary } from '@patronkit/records/customer-summary.js';
import type { Note } from '@patronkit/records/note.js';
import type { ShopSettings, TranslatedText } from '@patronkit/records/shop-settings.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { CustomerCardMessages } from './customer-card-messages.js';

/** Everything a section of the card needs to draw itself; made anew for each render. */
export interface CardView {
  readonly customer: Customer;
  /** Absent while it is loading. */
  readonly summary: CustomerSummary | undefined;
  readonly settings: ShopSettings;
  readonly contacts: readonly Contact[];
  readonly consents: readonly Consent[];
  readonly notes: readonly Note[];
  readonly visits: readonly Visit[];
  readonly referrer: Customer | undefined;
  /** Name of a staff member; the id itself for one who is no longer there. */
  readonly staffName: (id: string) => string;
  readonly messages: CustomerCardMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly readonly: boolean;
}

/** A text of the shop's own settings in the reader's language. */
export function translated(text: TranslatedText, locale: string): string {
  return (
    text[locale] ??
    text[locale.split('-')[0] ?? ''] ??
    sameLanguage(text, locale) ??
    text['en'] ??
    ''
  );
}

function sameLanguage(text: TranslatedText, locale: string): string | undefined {
  const language = locale.split('-')[0];
  const tag = Object.keys(text).find((candidate) => candidate.split('-')[0] === language);
  return tag && text[tag];
}
