import { defineElement } from '../shared/define-element.js';
import { VisitLogElement } from './visit-log-element.js';

defineElement('patron-visit-log', VisitLogElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-visit-log': VisitLogElement;
  }
}
