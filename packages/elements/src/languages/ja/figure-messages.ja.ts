import type { FigureMessages } from '../../shared/figures/figure-messages.js';

export default {
  showTable: '表で表示',
  showPicture: 'グラフで表示',
  explore: (title) => `${title}：順に見る`,
  table: (title) => `${title}：表`,
} satisfies FigureMessages;
