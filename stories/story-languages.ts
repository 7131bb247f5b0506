import { pseudoLanguage } from '@patronkit/elements/languages/testing/pseudo-language.js';
import { configureElements } from '@patronkit/elements/shared/configure.js';
import { registerLanguage } from '@patronkit/elements/languages/register-language.js';
import '@patronkit/elements/languages/ar/define.js';
import '@patronkit/elements/languages/es/define.js';
import '@patronkit/elements/languages/ja/define.js';

registerLanguage('en-XA', pseudoLanguage);
registerLanguage('ar-XB', pseudoLanguage);

/** Lets the elements speak a language whose stories' people are English. */
export function speakIn(language: unknown): void {
  if (typeof language === 'string') configureElements({ locale: language });
}
