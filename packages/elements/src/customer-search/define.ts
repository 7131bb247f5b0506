import { CustomerSearchElement } from './customer-search-element.js';

const tag = 'patron-customer-search';
const taken = customElements.get(tag);

if (!taken) customElements.define(tag, CustomerSearchElement);
else if (taken !== CustomerSearchElement)
  console.warn(
    `<${tag}> is already defined by something else on this page; Patronkit leaves it alone.`,
  );

declare global {
  interface HTMLElementTagNameMap {
    'patron-customer-search': CustomerSearchElement;
  }
}
