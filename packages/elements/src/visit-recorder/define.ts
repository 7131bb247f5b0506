import { defineElement } from '../shared/define-element.js';
import { VisitRecorderElement } from './visit-recorder-element.js';

defineElement('patron-visit-recorder', VisitRecorderElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-visit-recorder': VisitRecorderElement;
  }
}
