import { defineElement } from '../shared/define-element.js';
import { LoyaltyBadgeElement } from './loyalty-badge-element.js';

defineElement('patron-loyalty-badge', LoyaltyBadgeElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-loyalty-badge': LoyaltyBadgeElement;
  }
}
