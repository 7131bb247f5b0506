import type { UndoMessages } from '../../shared/undo/undo-messages.js';

export default {
  undo: 'تراجع',
  howTo: 'للتراجع اضغط \u2068Ctrl + Z\u2069.',
  undone: 'تم التراجع',
  stays: 'استُخدم أو عُدّل منذ ذلك الحين، لذا يبقى.',
  failed: 'تعذّر التراجع. أعد المحاولة.',
} satisfies UndoMessages;
