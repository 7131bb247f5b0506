import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { storyCustomers } from '../story-cast.js';

/** Each side has a customer of its own, so that nothing on the page has the name of another. */
const customers = { light: storyCustomers.vip, dark: storyCustomers.nearlyThere } as const;

/** All elements, as they look in one scheme. */
export function studioPreview(scheme: 'light' | 'dark', title: string): TemplateResult {
  const customer = customers[scheme];
  return html`<section class="preview ${scheme}" aria-label=${title}>
    <h3>${title}</h3>
    <patron-loyalty-badge customer=${customer}></patron-loyalty-badge>
    <patron-feedback-form measure=${scheme === 'light' ? 'csat' : 'nps'}></patron-feedback-form>
    <patron-customer-search></patron-customer-search>
    <patron-visit-log customer=${customer}></patron-visit-log>
    <patron-customer-card customer=${customer}></patron-customer-card>
  </section>`;
}
