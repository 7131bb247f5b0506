import { defineElement } from '../shared/define-element.js';
import { FeedbackFormElement } from './feedback-form-element.js';

defineElement('patron-feedback-form', FeedbackFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-feedback-form': FeedbackFormElement;
  }
}
