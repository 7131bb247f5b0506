import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import { normaliseLocale } from '@patronkit/records/locale.js';
import { CustomerCardElement } from '../customer-card/customer-card-element.js';
import { customerCardMessages } from '../customer-card/customer-card-messages.js';
import chineseCard from '../customer-card/customer-card-messages.zh-cn.js';
import { loyaltyDetailsMessages } from '../loyalty-badge/details/loyalty-details-messages.js';
import chineseDetails from '../loyalty-badge/details/loyalty-details-messages.zh-cn.js';
import { loyaltyDetailsStyles } from '../loyalty-badge/details/loyalty-details-styles.js';
import { pointsFiguresSpaceStyles } from '../loyalty-badge/details/points-figures-space.js';
import { LoyaltyDetails } from '../loyalty-badge/details/loyalty-details.js';
import { LoyaltyBadgeElement } from '../loyalty-badge/loyalty-badge-element.js';
import { loyaltyBadgeMessages } from '../loyalty-badge/loyalty-badge-messages.js';
import chineseBadge from '../loyalty-badge/loyalty-badge-messages.zh-cn.js';
import { controlStyles } from '../shared/control-styles.js';
import { defineElement } from '../shared/define-element.js';
import { givenRecordsStore } from './given-records-store.js';
import type { GivenRecords } from './given-records-store.js';
import { serverElement } from './server-element.js';

/** What an element shows, and how. */
export interface ServerElementOptions {
  readonly records: GivenRecords;
  readonly customer: string;
  /** BCP 47 tag. Default: English. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
}

/** What is below the first sight of a badge is there at once, or the page would move when it comes. */
class FullBadge extends LoyaltyBadgeElement {
  static override styles = [
    ...LoyaltyBadgeElement.styles,
    controlStyles,
    loyaltyDetailsStyles,
    pointsFiguresSpaceStyles,
  ];
}

let isDefined = false;

/** Registers the elements with the server's own registry, at the first element rendered. */
function defineOnServer(): void {
  if (isDefined) return;
  isDefined = true;
  defineElement(
    'patron-loyalty-badge',
    serverElement(
      FullBadge,
      [
        { en: loyaltyBadgeMessages, 'zh-CN': chineseBadge },
        { en: loyaltyDetailsMessages, 'zh-CN': chineseDetails },
      ],
      (badge) => Object.assign(badge, { details: new LoyaltyDetails(badge) }),
    ),
  );
  defineElement(
    'patron-customer-card',
    serverElement(CustomerCardElement, [{ en: customerCardMessages, 'zh-CN': chineseCard }]),
  );
}

/** A loyalty badge as HTML with a declarative shadow root, to be put into a page as it is. */
export function renderLoyaltyBadge(
  options: ServerElementOptions & { readonly appearance?: 'full' | 'compact' },
): string {
  defineOnServer();
  const { records, customer, locale, theme = nothing, appearance = 'full' } = options;
  const { store } = givenRecordsStore(records);
  return collectResultSync(
    render(
      html`<patron-loyalty-badge
        customer=${customer}
        lang=${normaliseLocale(locale) ?? 'en'}
        theme=${theme}
        appearance=${appearance}
        .store=${store}
        defer-hydration
      ></patron-loyalty-badge>`,
    ),
  );
}

/** A customer card as HTML with a declarative shadow root, to be put into a page as it is. */
export function renderCustomerCard(
  options: ServerElementOptions & { readonly readonly?: boolean },
): string {
  defineOnServer();
  const { records, customer, locale, theme = nothing, readonly = false } = options;
  const { store } = givenRecordsStore(records);
  return collectResultSync(
    render(
      html`<patron-customer-card
        customer=${customer}
        lang=${normaliseLocale(locale) ?? 'en'}
        theme=${theme}
        ?readonly=${readonly}
        .store=${store}
        defer-hydration
      ></patron-customer-card>`,
    ),
  );
}

/** The records for the page's script, as a data block; nothing in it can end the block. */
export function renderRecords(records: GivenRecords): string {
  const json = JSON.stringify(records)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<script type="application/json" id="patron-records">${json}</script>`;
}
