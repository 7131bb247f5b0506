import { defineElement } from '../shared/define-element.js';
import { PluginConsentElement } from './plugin-consent-element.js';

defineElement('patron-plugin-consent', PluginConsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-plugin-consent': PluginConsentElement;
  }
}
