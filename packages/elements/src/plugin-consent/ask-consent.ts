import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';

export function askConsent(_consent: PluginConsent): void {}
