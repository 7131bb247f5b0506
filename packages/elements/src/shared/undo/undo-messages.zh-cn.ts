import type { UndoMessages } from './undo-messages.js';

const undoMessages: UndoMessages = {
  undo: '撤销',
  howTo: '按 Ctrl+Z 可撤销。',
  undone: '已撤销',
  stays: '此后已被使用或修改，因此保留。',
  failed: '未能撤销，请重试。',
};
export default undoMessages;
