import type { FigureMessages } from '../../shared/figures/figure-messages.js';

export default {
  showTable: 'عرض كجدول',
  showPicture: 'عرض كرسم',
  explore: (title) => `${title}: تصفّح القيم`,
  table: (title) => `${title}: جدول`,
} satisfies FigureMessages;
