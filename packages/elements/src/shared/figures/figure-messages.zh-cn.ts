import type { FigureMessages } from './figure-messages.js';

export default {
  showTable: '以表格显示',
  showPicture: '以图形显示',
  explore: (title) => `${title}：逐项查看`,
  table: (title) => `${title}：表格`,
} satisfies FigureMessages;
