import { defineElement } from '../shared/define-element.js';
import { PluginManagerElement } from './plugin-manager-element.js';

defineElement('patron-plugin-manager', PluginManagerElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-plugin-manager': PluginManagerElement;
  }
}
