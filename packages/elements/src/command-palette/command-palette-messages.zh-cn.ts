import type { CommandPaletteMessages } from './command-palette-messages.js';

const messages: CommandPaletteMessages = {
  title: '命令',
  placeholder: '您想做什么？',
  none: '没有这个命令',
  noneHint: '命令由插件提供。请换一个词试试。',
  failed: (command) => `“${command}”执行失败。`,
};
export default messages;
