import { defineElement } from '../shared/define-element.js';
import { CommandPaletteElement } from './command-palette-element.js';

defineElement('patron-command-palette', CommandPaletteElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-command-palette': CommandPaletteElement;
  }
}
