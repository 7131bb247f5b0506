import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/command-palette/define.js';
import type { CommandPaletteElement } from '@patronkit/elements/command-palette/command-palette-element.js';
import {
  focused,
  gonePart,
  pressKey,
  shownPart,
  storyRoot,
  typeInto,
  until,
} from './story-play.js';
import type { Played } from './story-play.js';
import { sendCardCommand, useStoryPlugin } from './story-plugin.js';

type Story = StoryObj<CommandPaletteElement>;

const tag = 'patron-command-palette';

const meta: Meta<CommandPaletteElement> = {
  title: 'Elements/Command palette',
  component: tag,
  tags: ['!autodocs'],
  parameters: { docs: { story: { inline: false, height: '320px' } } },
  render: () => html`<patron-command-palette></patron-command-palette>`,
};
export default meta;

let ran: string[] = [];
const command = (id: string, en: string, chinese: string, run: () => void = () => {}) => ({
  id,
  label: { en, 'zh-CN': chinese },
  run() {
    ran.push(id);
    run();
  },
});

/** Three commands of two plugins. */
const withCommands = async (): Promise<object> => {
  ran = [];
  await useStoryPlugin('command', sendCardCommand);
  await useStoryPlugin('command', command('export', 'Export today’s visits', '导出今日来访'), {
    id: 'day-report',
    name: { en: 'Day report', 'zh-CN': '日报' },
  });
  const print = command('print', 'Print a shelf label', '打印货架标签', () => {
    throw new Error('No printer.');
  });
  await useStoryPlugin('command', print, { id: 'labels', name: { en: 'Labels', 'zh-CN': '标签' } });
  return {};
};

/** Opens it as Ctrl K does; the cursor is in its field. */
async function open(played: Played): Promise<HTMLInputElement> {
  storyRoot(played).querySelector<CommandPaletteElement>(tag)!.show();
  await focused(played, tag, 'input');
  return shownPart<HTMLInputElement>(played, tag, 'input');
}

/** Everything plugins can do, found by typing. */
export const Open: Story = {
  loaders: [withCommands],
  play: async (played) => void (await open(played)),
};

/** Enter runs the chosen one, and the palette is gone. */
export const RunByKeyboard: Story = {
  loaders: [withCommands],
  async play(played) {
    const field = await open(played);
    pressKey(field, 'ArrowDown');
    await shownPart(played, tag, '#command-1[aria-selected="true"]');
    pressKey(field, 'Enter');
    await gonePart(played, tag, 'dialog[open]');
    await until('the command ran', () => ran.length === 1 && ran[0] === 'export');
  },
};

/** A command that fails is named, and the palette is there to choose another. */
export const CommandFails: Story = {
  loaders: [withCommands],
  async play(played) {
    const field = await open(played);
    pressKey(field, 'ArrowUp');
    pressKey(field, 'Enter');
    await until('its failure is told', () => {
      const told = storyRoot(played).querySelector(tag)!.shadowRoot!;
      return told.querySelector('[role="status"]')?.textContent.trim();
    });
  },
};

export const NothingMatches: Story = {
  loaders: [withCommands],
  async play(played) {
    typeInto(await open(played), 'zzz');
    await shownPart(played, tag, '[part="empty"]');
  },
};

/** Until a plugin brings one, the keys are the page's. */
export const NoCommands: Story = { play: async (played) => void (await open(played)) };
