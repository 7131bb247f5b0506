import { formatNumber } from '../language.js';
import { isResting, setResting } from '../resting-button.js';
import { choice, download, element } from './element.js';
import { texts } from './exchange-texts.js';
import { exportColumnName } from './export-column-names.js';

/**
 * A table of any collection, with the columns that are wanted.
 *
 * @param {any} store
 * @param {any} administration
 * @param {HTMLElement} panel
 */
export function showExports(store, administration, panel) {
  let name = 'customers';
  const columns = element('div', { className: 'column-choice' });
  const outcome = element('p', { role: 'status' });
  const boxes = () => [...columns.querySelectorAll('input')];
  const setAll = (checked) => () => boxes().forEach((box) => (box.checked = checked));

  async function drawColumns() {
    const headers = await administration.csvColumns(name);
    columns.replaceChildren(
      ...headers.map((header) =>
        element(
          'label',
          { className: 'option' },
          element('input', { type: 'checkbox', value: header, checked: true }),
          element('span', {}, exportColumnName(header)),
        ),
      ),
    );
  }
  const button = element(
    'button',
    {
      type: 'button',
      className: 'primary',
      async onclick() {
        if (isResting(button)) return;
        setResting(button, true);
        try {
          const wanted = boxes()
            .filter(({ checked }) => checked)
            .map(({ value }) => value);
          const file = await administration.exportCsv(name, {
            columns: wanted,
            onProgress: ({ rows }) => (outcome.textContent = texts.exporting(formatNumber(rows))),
          });
          const fileName = `${store.shop}-${name}.csv`;
          download(file, fileName);
          outcome.textContent = texts.exported(fileName);
        } catch (error) {
          outcome.textContent = error.message;
        }
        setResting(button, false);
      },
    },
    texts.exportIt,
  );
  panel.append(
    choice(texts.exportTable, Object.entries(texts.collections), name, (chosen) => {
      name = chosen;
      void drawColumns();
    }),
    element(
      'details',
      {},
      element('summary', {}, texts.exportColumns),
      element(
        'p',
        { className: 'all-or-none' },
        element('button', { type: 'button', onclick: setAll(true) }, texts.allColumns),
        element('button', { type: 'button', onclick: setAll(false) }, texts.noColumns),
      ),
      columns,
    ),
    button,
    outcome,
  );
  void drawColumns();
}
