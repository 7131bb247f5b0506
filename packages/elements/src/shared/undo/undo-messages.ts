/** Texts of the offer to undo what was just saved. */
export interface UndoMessages {
  readonly undo: string;
  /** Told after what was saved, to those who do not see the offer. */
  readonly howTo: string;
  readonly undone: string;
  /** It stays: somebody has used it or changed it since. */
  readonly stays: string;
  readonly failed: string;
}

export const undoMessages: UndoMessages = {
  undo: 'Undo',
  howTo: 'Control Z undoes it.',
  undone: 'Undone',
  stays: 'It was used or changed since, so it stays.',
  failed: 'Not undone. Try again.',
};
