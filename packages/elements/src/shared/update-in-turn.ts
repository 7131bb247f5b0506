import type { ReactiveElement } from 'lit';
import { givePageItsTurn } from '@patronkit/store/page-turn.js';

let turn: Promise<void> | undefined;

/**
 * Runs an element's update: at once when it is the first in this task, else in a task of its own.
 * Many elements hear of one answer or one click at the same time, and together would keep the page
 * from its next frame. An element's very first update never shares the task that makes it.
 * For `scheduleUpdate`, which Lit waits for.
 */
export async function updateInTurn(element: ReactiveElement, update: () => void): Promise<void> {
  if (!element.hasUpdated) await givePageItsTurn();
  while (turn) await turn;
  turn = givePageItsTurn().then(() => {
    turn = undefined;
  });
  update();
}
