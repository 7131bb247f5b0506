import { defineElement } from '../shared/define-element.js';
import { PluginPanelElement } from './plugin-panel-element.js';

defineElement('patron-plugin-panel', PluginPanelElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-plugin-panel': PluginPanelElement;
  }
}
