import type { UndoMessages } from '../../shared/undo/undo-messages.js';

export default {
  undo: 'Deshacer',
  howTo: 'Control + Z lo deshace.',
  undone: 'Deshecho',
  stays: 'Se ha usado o modificado desde entonces, así que se conserva.',
  failed: 'No se pudo deshacer. Inténtelo de nuevo.',
} satisfies UndoMessages;
