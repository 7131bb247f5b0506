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

/** The list of greetings that are due, each with a draft to copy and a button. */
export function showGreetings(container: HTMLElement, panel: GreetingPanel): () => void {
  const locale = container.lang;
  let turn = 0;
  const draw = async (): Promise<void> => {
    const mine = ++turn;
    try {
      const due = await panel.read();
      if (mine !== turn) return;
      const list = element('ul');
      list.append(...due.map((one) => row(panel, one, locale)));
      container.replaceChildren(due.length ? list : element('p', panel.text('none', '', locale)));
    } catch {
      if (mine === turn) container.replaceChildren(element('p', panel.text('failed', '', locale)));
    }
  };
  const stop = panel.follow(() => void draw());
  void draw();
  return () => {
    turn++;
    stop();
  };
}
