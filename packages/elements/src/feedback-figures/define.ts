import { defineElement } from '../shared/define-element.js';
import { FeedbackFiguresElement } from './feedback-figures-element.js';

defineElement('patron-feedback-figures', FeedbackFiguresElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-feedback-figures': FeedbackFiguresElement;
  }
}
