import { words } from './data-rights-texts.js';
import { formatNumber } from './language.js';
import { makeElement } from './make-element.js';

/**
 * A list of how many rows of which kind are concerned.
 * @param {Element} list
 * @param {{ label: string, rows: number, note?: string }[]} items
 */
export function showRows(list, items) {
  list.replaceChildren(
    ...items.map(({ label, rows, note }) =>
      makeElement('li', [
        makeElement('span', label),
        makeElement('b', formatNumber(rows)),
        ...(note ? [makeElement('small', note)] : []),
      ]),
    ),
  );
}

/** @param {Element} outcome @param {() => Promise<string>} act what is done, and what to say then */
export async function tellOutcome(outcome, act) {
  outcome.textContent = '';
  outcome.classList.remove('failed');
  try {
    outcome.textContent = await act();
  } catch (error) {
    outcome.classList.add('failed');
    outcome.textContent = words.failed(error.message);
  }
}
