import { defineElement } from '../shared/define-element.js';
import { CustomerCardElement } from './customer-card-element.js';

defineElement('patron-customer-card', CustomerCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-customer-card': CustomerCardElement;
  }
}
