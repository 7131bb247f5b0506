import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { defineElement } from '../define-element.js';
import { PluginConsentElement } from './plugin-consent-element.js';

/** It comes with the first question, so no page defines it. */
export const definePluginConsent = (): void =>
  defineElement('patron-plugin-consent', PluginConsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'patron-plugin-consent': PluginConsentElement;
  }
}

/** Those that wait for the one before. */
let last: Promise<void> = Promise.resolve();

async function show(consent: PluginConsent, locale: string): Promise<void> {
  definePluginConsent();
  const element = document.createElement('patron-plugin-consent');
  if (locale) element.lang = locale;
  element.consent = consent;
  const gone = new Promise<void>((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (element.isConnected) return;
      observer.disconnect();
      resolve();
    }).observe(document.body, { childList: true });
  });
  document.body.append(element);
  await gone;
}

/**
 * Asks a person of the shop, in a dialog, what a plugin may do; several one after the other. The
 * answer goes to `consent`.
 *
 * @param locale BCP 47 tag; default: the page's
 */
export function askConsent(consent: PluginConsent, locale = ''): Promise<void> {
  return (last = last.then(() => show(consent, locale)));
}
