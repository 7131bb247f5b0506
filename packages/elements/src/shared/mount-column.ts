import type { ColumnContribution, Mounted } from '@patronkit/plugin-sdk/extension-points.js';
import { inLocale } from '@patronkit/records/locale.js';

/** Draws a contributed fact with its label; nothing when it is empty. */
export function mountColumn(
  column: ColumnContribution<object>,
  container: HTMLElement,
  data: object,
): Mounted<object> {
  const label = document.createElement('span');
  label.textContent = `${inLocale(column.label, container.lang)}: `;
  const value = document.createElement('b');
  container.part.add('plugin-column');
  container.classList.add('hint');
  const show = (now: object): void => {
    const text = column.text(now, container.lang);
    value.textContent = text ?? '';
    container.replaceChildren(...(text ? [label, value] : []));
  };
  show(data);
  return { update: show };
}
