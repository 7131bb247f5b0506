import type { FigureMessages } from '../../shared/figures/figure-messages.js';

export default {
  showTable: 'Ver como tabla',
  showPicture: 'Ver como gráfico',
  explore: (title) => `${title}: recorrer`,
  table: (title) => `${title}: tabla`,
} satisfies FigureMessages;
