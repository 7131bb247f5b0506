import type { DueGreeting } from './due-greetings.js';
import { createGreetingRow } from './greeting-row.js';
import type { GreetingRow, GreetingWords } from './greeting-row.js';

/** What the panel shows and does. */
export interface GreetingPanel extends GreetingWords {
  /** The greetings that are due, the nearest first: more than `count`, if there are more. */
  read(count: number): Promise<readonly DueGreeting[]>;
  markGreeted(due: DueGreeting): Promise<void>;
  /** Calls back when the list may have changed. Returns how to stop. */
  follow(changed: () => void): () => void;
}

/** How many greetings are shown at first, and how many more at each "Show more". */
const pageSize = 20;
/** How long changes are gathered before the list is drawn again, in milliseconds. */
const gathering = 300;

/**
 * The list of greetings that are due, each with a draft to copy and a button. A row stays the same
 * element while its greeting is due: words typed into a draft and the focus outlive what changes
 * around them.
 */
export function showGreetings(container: HTMLElement, panel: GreetingPanel): () => void {
  const locale = container.lang;
  const list = document.createElement('ul');
  const more = document.createElement('button');
  const note = document.createElement('p');
  const rows = new Map<string, GreetingRow>();
  let count = pageSize;
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While the list is drawn, further changes wait: an import brings them faster than it is read. */
  let isDrawing = false;
  let hasChanged = false;

  const focused = (): Element | null =>
    (container.getRootNode() as Document | ShadowRoot).activeElement;
  const markGreeted = async (due: DueGreeting): Promise<void> => {
    try {
      await panel.markGreeted(due);
    } catch (error) {
      note.textContent = panel.text('notSaved', locale);
      throw error;
    }
  };

  /** The row of a greeting that is due no more goes; a focus in it moves on to the row after it. */
  const removeRow = (id: string, { item }: GreetingRow): void => {
    const hadFocus = item.contains(focused());
    const next = item.nextElementSibling ?? item.previousElementSibling;
    rows.delete(id);
    item.remove();
    if (hadFocus) (next?.querySelector<HTMLElement>(':scope > button') ?? note).focus();
  };
  const showRow = (due: DueGreeting, index: number): void => {
    let row = rows.get(due.customer.id);
    if (!row) {
      row = createGreetingRow(panel, locale, markGreeted);
      rows.set(due.customer.id, row);
    }
    row.update(due);
    const inPlace = list.children[index];
    if (inPlace !== row.item) list.insertBefore(row.item, inPlace ?? null);
  };

  const show = (due: readonly DueGreeting[], wanted: number): void => {
    const shown = due.slice(0, wanted);
    const ids = new Set(shown.map(({ customer: { id } }) => id));
    for (const [id, row] of rows) if (!ids.has(id)) removeRow(id, row);
    const lastBefore = list.lastElementChild;
    shown.forEach(showRow);
    const moreHadFocus = focused() === more;
    more.hidden = due.length <= wanted;
    if (more.hidden && moreHadFocus)
      lastBefore?.nextElementSibling?.querySelector('summary')?.focus();
    note.textContent = due.length ? '' : panel.text('none', locale);
  };

  const draw = async (): Promise<void> => {
    timer = undefined;
    isDrawing = true;
    hasChanged = false;
    const wanted = count;
    const due = await panel.read(wanted).catch(() => undefined);
    isDrawing = false;
    if (hasEnded) return;
    if (due) show(due, wanted);
    else note.textContent = panel.text('failed', locale);
    if (hasChanged) drawSoon();
  };
  const drawSoon = (): void => {
    hasChanged = true;
    if (!isDrawing) timer ??= setTimeout(() => void draw(), gathering);
  };

  note.setAttribute('role', 'status');
  note.tabIndex = -1;
  more.type = 'button';
  more.hidden = true;
  more.textContent = panel.text('more', locale);
  more.addEventListener('click', () => {
    count += pageSize;
    if (isDrawing) hasChanged = true;
    else void draw();
  });
  container.append(list, more, note);
  const stop = panel.follow(drawSoon);
  void draw();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    stop();
  };
}
