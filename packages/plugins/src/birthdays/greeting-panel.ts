import type { DueGreeting } from './due-greetings.js';

/** What the panel shows and does. */
export interface GreetingPanel {
  read(): Promise<readonly DueGreeting[]>;
  markGreeted(due: DueGreeting): Promise<void>;
  when(due: DueGreeting, locale: string): string;
  draft(due: DueGreeting, locale: string): string;
  text(
    key: 'none' | 'draft' | 'done' | 'doneFor' | 'failed',
    name?: string,
    locale?: string,
  ): string;
  /** Calls back when the list may have changed. Returns how to stop. */
  follow(changed: () => void): () => void;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function row(panel: GreetingPanel, due: DueGreeting, locale: string): HTMLLIElement {
  const { name } = due.customer;
  const draft = element('textarea');
  draft.value = panel.draft(due, locale);
  draft.rows = 2;
  draft.setAttribute('aria-label', panel.text('draft', name, locale));
  const done = element('button', panel.text('done', name, locale));
  done.type = 'button';
  done.setAttribute('aria-label', panel.text('doneFor', name, locale));
  done.addEventListener('click', () => {
    done.disabled = true;
    panel.markGreeted(due).catch(() => (done.disabled = false));
  });
  const item = element('li');
  const about = element('details');
  const summary = element('summary');
  summary.append(element('strong', name), ` ${panel.when(due, locale)}`);
  about.append(summary, draft);
  item.append(about, done);
  return item;
}

/** How long changes are gathered before the list is drawn again, in milliseconds. */
const gathering = 300;

/** The list of greetings that are due, each with a draft to copy and a button. */
export function showGreetings(container: HTMLElement, panel: GreetingPanel): () => void {
  const locale = container.lang;
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While the list is drawn, further changes wait: an import brings them faster than it is read. */
  let isDrawing = false;
  let hasChanged = false;

  const look = async (): Promise<HTMLElement> => {
    try {
      const due = await panel.read();
      if (!due.length) return element('p', panel.text('none', '', locale));
      const list = element('ul');
      list.append(...due.map((one) => row(panel, one, locale)));
      return list;
    } catch {
      return element('p', panel.text('failed', '', locale));
    }
  };
  const draw = async (): Promise<void> => {
    timer = undefined;
    isDrawing = true;
    hasChanged = false;
    const drawn = await look();
    isDrawing = false;
    if (hasEnded) return;
    container.replaceChildren(drawn);
    if (hasChanged) drawSoon();
  };
  const drawSoon = (): void => {
    hasChanged = true;
    if (!isDrawing) timer ??= setTimeout(() => void draw(), gathering);
  };

  const stop = panel.follow(drawSoon);
  void draw();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    stop();
  };
}
