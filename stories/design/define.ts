import { defineElement } from '@patronkit/elements/shared/define-element.js';
import { DensitySampleElement } from './density-sample-element.js';
import { FoundationsElement } from './foundations-element.js';
import { ThemeStudioElement } from './theme-studio-element.js';

defineElement('patron-density-sample', DensitySampleElement);
defineElement('patron-foundations', FoundationsElement);
defineElement('patron-theme-studio', ThemeStudioElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-density-sample': DensitySampleElement;
    'patron-foundations': FoundationsElement;
    'patron-theme-studio': ThemeStudioElement;
  }
}
