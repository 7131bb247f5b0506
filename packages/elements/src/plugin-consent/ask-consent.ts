import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import './define.js';

/** Those that wait for the one before. */
let last: Promise<void> = Promise.resolve();

async function show(consent: PluginConsent, near: Element): Promise<void> {
  const element = document.createElement('patron-plugin-consent');
  element.consent = consent;
  const gone = new Promise<void>((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (element.isConnected) return;
      observer.disconnect();
      resolve();
    }).observe(near, { childList: true });
  });
  near.append(element);
  await gone;
}

/**
 * Asks a person of the shop, in a dialog, what a plugin may do; several one after the other. The
 * answer goes to `consent`.
 *
 * @param near where in the page, so that it speaks the language there
 */
export function askConsent(consent: PluginConsent, near: Element = document.body): Promise<void> {
  return (last = last.then(() => show(consent, near)));
}
