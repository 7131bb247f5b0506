import type { DueGreeting } from './due-greetings.js';

/** The words a greeting is shown with. */
export interface GreetingWords {
  when(due: DueGreeting, locale: string): string;
  draft(due: DueGreeting, locale: string): string;
  text(
    key: 'none' | 'more' | 'draft' | 'done' | 'doneFor' | 'failed' | 'notSaved',
    locale: string,
    name?: string,
  ): string;
}

/** One greeting in the list. */
export interface GreetingRow {
  readonly item: HTMLLIElement;
  /** Shows the greeting as it is now; a draft that somebody has changed stays theirs. */
  update(due: DueGreeting): void;
}

/**
 * @param markGreeted rejects where the greeting is still due; the button can be pressed again then
 */
export function createGreetingRow(
  words: GreetingWords,
  locale: string,
  markGreeted: (due: DueGreeting) => Promise<void>,
): GreetingRow {
  const item = document.createElement('li');
  const about = document.createElement('details');
  const summary = document.createElement('summary');
  const name = document.createElement('strong');
  const when = document.createTextNode('');
  const draft = document.createElement('textarea');
  const button = document.createElement('button');
  draft.rows = 2;
  button.type = 'button';
  button.textContent = words.text('done', locale);
  summary.append(name, when);
  about.append(summary, draft);
  item.append(about, button);

  let due: DueGreeting;
  let isMarking = false;
  // Not `disabled`: that would take the focus from the button before the row goes.
  const setMarking = (value: boolean): void => {
    isMarking = value;
    button.setAttribute('aria-disabled', String(value));
  };
  button.addEventListener('click', () => {
    if (isMarking) return;
    setMarking(true);
    markGreeted(due).catch(() => setMarking(false));
  });

  return {
    item,
    update(now) {
      due = now;
      name.textContent = now.customer.name;
      when.data = ` ${words.when(now, locale)}`;
      if (draft.value === draft.defaultValue) draft.defaultValue = words.draft(now, locale);
      draft.setAttribute('aria-label', words.text('draft', locale, now.customer.name));
      button.setAttribute('aria-label', words.text('doneFor', locale, now.customer.name));
    },
  };
}
