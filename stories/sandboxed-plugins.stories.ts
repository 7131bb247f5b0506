import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-card/define.js';
import { definePluginConsent } from '@patronkit/elements/shared/plugin-consent/ask-consent.js';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { storyCustomers } from './story-cast.js';
import { shownPart } from './story-play.js';
import type { Played } from './story-play.js';
import { useStorySandbox } from './story-plugin.js';

type Story = StoryObj;

/** Plugins that run apart from the page, and how a shop lets them. */
const meta: Meta = { title: 'Plugins/Sandbox', tags: ['!autodocs'] };
export default meta;

const consent = (asked: readonly string[], held?: readonly string[]): PluginConsent => ({
  request: {
    plugin: 'weather-note',
    name: { en: 'Weather note', 'zh-CN': '天气提示' },
    version: '1.0.0',
    source: 'https://plugins.example/weather-note.js',
    integrity: 'sha384-x',
    bytes: 11_800,
    asked,
  },
  held,
  isRefused: false,
  decide: () => Promise.resolve(),
});
const ask = (asked: readonly string[]) => {
  definePluginConsent();
  return html`<patron-plugin-consent .consent=${consent(asked)}></patron-plugin-consent>`;
};

/** A press right after it has opened may have been meant for what it covers. */
async function canBeAnswered(played: Played): Promise<void> {
  await shownPart(played, 'patron-plugin-consent', '.allow:enabled');
}

export const Consent: Story = {
  render: () => ask(['read customers.stage', 'network https://weather.example']),
  play: canBeAnswered,
};
export const ConsentToPersonalDataAndNetwork: Story = {
  render: () =>
    ask([
      'read customers.name',
      'read customers.contactWays',
      'write notes.words',
      'network https://weather.example',
      'personal-data-with-network',
    ]),
  play: canBeAnswered,
};
export const CustomerCardSection: Story = {
  loaders: [async () => (await useStorySandbox(['read customers.stage']), {})],
  render: () => html`<patron-customer-card customer=${storyCustomers.vip}></patron-customer-card>`,
};
