import type { UndoMessages } from '../../shared/undo/undo-messages.js';

export default {
  undo: '元に戻す',
  howTo: 'Ctrl + Z で元に戻せます。',
  undone: '元に戻しました',
  stays: 'その後に使用または変更されたため、そのまま残ります。',
  failed: '元に戻せませんでした。もう一度お試しください。',
} satisfies UndoMessages;
