import { formatNumber, locale } from '../language.js';
import { download, element } from './element.js';
import { inWords, texts } from './exchange-texts.js';
import { undoButton } from './import-run.js';

const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Past imports, each with what can still be done about it.
 *
 * @param {any} administration
 * @param {HTMLElement} list
 * @param {{ show: () => void, running: boolean, open: (file: File, id: string) => void }} dialog
 */
export function createImportList(administration, list, dialog) {
  const goOnButton = (id) =>
    element(
      'label',
      { className: 'button-like' },
      element('span', {}, texts.chooseAgain),
      element('input', {
        type: 'file',
        className: 'visually-hidden',
        onchange: ({ target }) => target.files[0] && dialog.open(target.files[0], id),
      }),
    );
  const problems = ({ id, fileName, counts }) =>
    counts.rejected + counts.skipped > 0 &&
    element(
      'button',
      {
        type: 'button',
        async onclick() {
          const { problemTable } = await administration.importProblems(id);
          download(problemTable, `${fileName.replace(/\.\w+$/, '')}-problems.csv`);
        },
      },
      texts.problemsShort,
    );
  const forget = ({ id }) =>
    element(
      'button',
      {
        type: 'button',
        className: 'quiet-button',
        title: texts.forgetHint,
        async onclick() {
          await administration.forgetImport(id);
          await draw();
        },
      },
      texts.forget,
    );

  function actions(overview) {
    const { id, status, undone } = overview;
    const undo = undoButton(
      administration,
      id,
      () => void draw(),
      undone ? texts.undoRest : texts.undoShort,
    );
    if (status === 'undone') return [forget(overview)];
    if (status === 'undoing' || (status === 'interrupted' && undone)) return [undo];
    if (status === 'running' || status === 'paused') {
      if (dialog.running) {
        return [element('button', { type: 'button', onclick: dialog.show }, texts.show)];
      }
      return [goOnButton(id), undo];
    }
    if (status === 'done') return [problems(overview), undo, forget(overview)];
    return [goOnButton(id), problems(overview), undo];
  }

  function item(overview) {
    const { fileName, target, startedAt, status, counts, undone } = overview;
    const words = undone
      ? texts.undone(inWords(undone))
      : `${texts.imported(inWords(counts))} · ${texts.rowsDone(formatNumber(counts.rows))}`;
    return element(
      'li',
      {},
      element(
        'div',
        { className: 'import-words' },
        element('b', {}, fileName),
        element('span', { className: 'badge', 'data-status': status }, texts.statuses[status]),
        element('p', {}, `${texts.targets[target]} · ${moment.format(startedAt)}`),
        element('p', {}, words),
      ),
      element('div', { className: 'import-actions' }, ...actions(overview)),
    );
  }

  async function draw() {
    const all = await administration.imports();
    list.replaceChildren(
      ...(all.length ? all.map(item) : [element('li', { className: 'empty' }, texts.noImports)]),
    );
  }
  return draw;
}
