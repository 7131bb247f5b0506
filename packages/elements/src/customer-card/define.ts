import { CustomerSearchElement } from '../customer-search/customer-search-element.js';
import { defineElement } from '../shared/define-element.js';
import { CustomerCardElement } from './customer-card-element.js';

defineElement('patron-customer-card', CustomerCardElement);
defineElement('patron-customer-search', CustomerSearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-customer-card': CustomerCardElement;
    'patron-customer-search': CustomerSearchElement;
  }
}
