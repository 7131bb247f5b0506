import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@patronkit/elements/plugin-panel/define.js';
import type { PluginPanelElement } from '@patronkit/elements/plugin-panel/plugin-panel-element.js';
import { shownPart, until, partNow } from './story-play.js';
import { useStoryPlugin } from './story-plugin.js';

type Story = StoryObj<PluginPanelElement>;

const tag = 'patron-plugin-panel';

const meta: Meta<PluginPanelElement> = {
  title: 'Elements/Plugin panel',
  component: tag,
  tags: ['!autodocs'],
  // The plugins of a page are all in the same place: beside each other, stories would share them.
  parameters: { docs: { story: { inline: false, height: '240px' } } },
  render: ({ panel }) =>
    html`<patron-plugin-panel panel=${panel ?? nothing}></patron-plugin-panel>`,
};
export default meta;

const panel = (id: string, en: string, chinese: string, words: [string, string]) => ({
  id,
  label: { en, 'zh-CN': chinese },
  mount(container: HTMLElement): void {
    container.textContent = container.lang.startsWith('zh') ? words[1] : words[0];
  },
});
const due = panel('due', 'Cards due', '待寄贺卡', [
  'Nobody is waiting for a card.',
  '没有待寄的贺卡。',
]);
const sent = panel('sent', 'Cards sent', '已寄贺卡', ['Three this month.', '本月已寄三张。']);

const twoPanels = async (): Promise<object> => {
  await useStoryPlugin('panel', due);
  await useStoryPlugin('panel', sent, { id: 'card-archive' });
  return {};
};

/** The page that one plugin brings. */
export const OnePanel: Story = {
  loaders: [async () => (await useStoryPlugin('panel', due), {})],
  play: async (played) => void (await shownPart(played, tag, '[part="panel"]')),
};

/** Several, one below the other. */
export const SeveralPanels: Story = { loaders: [twoPanels] };

/** One of several, by the plugin's id and the panel's. */
export const ChosenPanel: Story = {
  args: { panel: 'card-archive/sent' },
  loaders: [twoPanels],
  async play(played) {
    await shownPart(played, tag, '[part="panel"]');
    await until('only one is shown', () => {
      const root = partNow(played, tag)?.shadowRoot;
      return root?.querySelectorAll('[part="panel"]').length === 1;
    });
  },
};

/** What a plugin throws is caught beside its title; the page and its neighbours go on. */
export const FailingPanel: Story = {
  loaders: [
    async () => {
      const mount = (): never => {
        throw new Error('The printer is on fire.');
      };
      await useStoryPlugin('panel', { ...due, mount });
      await useStoryPlugin('panel', sent, { id: 'card-archive' });
      return {};
    },
  ],
};

export const NoPanels: Story = {
  play: async (played) => void (await shownPart(played, tag, '[part="empty"]')),
};
