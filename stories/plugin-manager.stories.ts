import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/plugin-manager/define.js';
import type { PluginManagerElement } from '@patronkit/elements/plugin-manager/plugin-manager-element.js';
import {
  sendCardCommand,
  useBrokenStoryPlugin,
  useStoryPlugin,
  useStorySandbox,
} from './story-plugin.js';
import { press, shownPart, typeInto, until, partNow } from './story-play.js';

type Story = StoryObj<PluginManagerElement>;

const tag = 'patron-plugin-manager';

const meta: Meta<PluginManagerElement> = {
  title: 'Elements/Plugin manager',
  component: tag,
  tags: ['!autodocs'],
  // The plugins of a page are all in the same place: beside each other, stories would share them.
  parameters: { docs: { story: { inline: false, height: '420px' } } },
  render: () => html`<patron-plugin-manager></patron-plugin-manager>`,
};
export default meta;

const withSettings = async (): Promise<object> => {
  await useStoryPlugin('command', sendCardCommand, {
    permissions: { read: { customers: ['name', 'birthday'] } },
    settings: {
      days: { type: 'number', default: 7, label: { en: 'Days ahead', 'zh-CN': '提前天数' } },
    },
  });
  return {};
};

/** A trusted plugin: what it reads, and its settings. */
export const TrustedPlugin: Story = { loaders: [withSettings] };

/** Settings are forms that the plugin only describes. */
export const SettingsSaved: Story = {
  loaders: [withSettings],
  async play(played) {
    await press(played, tag, 'details summary');
    typeInto(await shownPart<HTMLInputElement>(played, tag, 'input[name="days"]'), '14');
    await press(played, tag, '.save');
    await until('it is said that they are saved', () =>
      partNow(played, tag, '[role="status"]')?.textContent.trim(),
    );
  },
};

/** What was switched off keeps its data and is switched on again with one press. */
export const SwitchedOff: Story = {
  loaders: [withSettings],
  async play(played) {
    await press(played, tag, '[data-state="on"] .switch');
    await shownPart(played, tag, '[data-state="off"] .switch');
  },
};

/** Removing asks once, beside the plugin it is about. */
export const Removing: Story = {
  loaders: [withSettings],
  async play(played) {
    await press(played, tag, '.remove');
    await shownPart(played, tag, '.keep');
  },
};

/** What a sandboxed plugin may do, grant by grant; each can be taken back. */
export const SandboxedPlugin: Story = {
  loaders: [async () => (await useStorySandbox(['read customers.stage']), {})],
  play: async (played) => void (await shownPart(played, tag, '.withdraw')),
};

/** Nobody has decided yet: it does nothing until somebody does. */
export const WaitingForConsent: Story = {
  loaders: [async () => (await useStorySandbox(), {})],
  play: async (played) => void (await shownPart(played, tag, '[data-state="waiting"]')),
};

/** It failed when it was switched on again; the page goes on, and here stands why. */
export const FailedPlugin: Story = {
  loaders: [async () => (await useBrokenStoryPlugin(), {})],
  async play(played) {
    await press(played, tag, '[data-state="on"] .switch');
    await press(played, tag, '[data-state="off"] .switch');
    await shownPart(played, tag, '[data-state="failed"]');
  },
};

export const NoPlugins: Story = {
  play: async (played) => void (await shownPart(played, tag, '[part="empty"]')),
};
