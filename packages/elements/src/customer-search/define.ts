import { defineElement } from '../shared/define-element.js';
import { CustomerSearchElement } from './customer-search-element.js';

defineElement('patron-customer-search', CustomerSearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-customer-search': CustomerSearchElement;
  }
}
