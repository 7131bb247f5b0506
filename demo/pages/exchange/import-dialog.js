import { formatNumber } from '../language.js';
import { element } from './element.js';
import { texts } from './exchange-texts.js';
import { importColumns } from './import-columns.js';
import { importFigures, problemList } from './import-results.js';
import { importRun } from './import-run.js';

/**
 * The import of one table after another, in a dialog of three steps.
 *
 * @param {any} administration
 * @param {() => void} changed called when the list of imports has changed
 */
export function createImportDialog(administration, changed) {
  const title = element('h2', { id: 'import-title', tabIndex: -1 });
  const steps = element('ol', { className: 'steps' });
  const body = element('div', { className: 'import-body' });
  const foot = element('footer', {});
  const close = element(
    'button',
    {
      type: 'button',
      className: 'close',
      'aria-label': texts.close,
      onclick: () => dialog.close(),
    },
    '×',
  );
  const dialog = element(
    'dialog',
    { className: 'import-dialog', 'aria-labelledby': 'import-title' },
    element('header', {}, title, close),
    steps,
    body,
    foot,
  );
  document.body.append(dialog);
  /** Stops a check when its step is left. */
  let leaving = new AbortController();
  dialog.addEventListener('close', () => leaving.abort());
  let running = false;

  const buttons = (...all) => foot.replaceChildren(...all);
  function showStep(index, ...content) {
    leaving.abort();
    leaving = new AbortController();
    steps.replaceChildren(
      ...texts.steps.map((name, place) =>
        element(
          'li',
          {
            className: place < index ? 'past' : '',
            'aria-current': place === index && 'step',
          },
          name,
        ),
      ),
    );
    body.replaceChildren(...content);
    body.scrollTop = 0;
    title.focus();
  }
  const button = (label, onclick, className = '') =>
    element('button', { type: 'button', className, onclick }, label);
  const cancel = () => button(texts.cancel, () => dialog.close(), 'quiet-button');
  function fail(error) {
    if (error.name === 'AbortError') return;
    body.replaceChildren(element('p', { className: 'alert', role: 'alert' }, error.message));
    buttons(button(texts.close, () => dialog.close(), 'primary'));
  }

  function showColumns(file, reading) {
    let state;
    const go = button(texts.check, () => void showCheck(file, state, reading), 'primary');
    showStep(
      0,
      ...importColumns(administration, file, reading, (next) => {
        state = next;
        go.disabled = !next.ready;
      }),
    );
    buttons(cancel(), go);
  }

  async function showCheck(file, { plan, headers }, reading) {
    const bar = element('progress', { max: 1, value: 0, 'aria-label': texts.steps[1] });
    showStep(1, element('p', { role: 'status' }, texts.checking), bar);
    const back = button(
      texts.back,
      () => showColumns(file, { ...reading, plan, encodingCertain: true }),
      'quiet-button',
    );
    buttons(back);
    const { signal } = leaving;
    const check = await administration.checkImport(file, plan, {
      headers,
      signal,
      onProgress: ({ bytes, size }) => (bar.value = bytes / size),
    });
    const { counts } = check;
    body.replaceChildren(
      importFigures(counts, { added: texts.willAdd, updated: texts.willUpdate }),
      problemList(check, file.name),
    );
    const many = counts.added + counts.updated;
    const go = button(
      many ? texts.importIt(formatNumber(many)) : texts.nothingToImport,
      () =>
        void run(file.name, () => administration.startImport(file, plan, { headers })).catch(fail),
      'primary',
    );
    go.disabled = many === 0;
    buttons(back, go);
    (many ? go : back).focus();
  }

  async function run(fileName, begin) {
    const handle = await begin();
    running = true;
    handle.done.catch(() => undefined).finally(() => (running = false));
    showStep(
      2,
      ...importRun(administration, handle, fileName, {
        buttons,
        finish: () => dialog.close(),
        changed,
      }),
    );
    changed();
  }
  const goOn = (file, id) => run(file.name, () => administration.continueImport(id, file));

  function askToGoOn(file, reading, { id, counts }) {
    showStep(
      0,
      element('h3', {}, texts.unfinishedTitle),
      element('p', {}, texts.unfinished(formatNumber(counts.rows))),
    );
    buttons(
      button(texts.unfinishedAnew, () => showColumns(file, reading), 'quiet-button'),
      button(texts.unfinishedGoOn, () => void goOn(file, id).catch(fail), 'primary'),
    );
  }

  return {
    /** Shows the import that is under way. */
    show: () => dialog.showModal(),
    get running() {
      return running;
    },
    /**
     * Begins with a file.
     * @param {File} file
     * @param {string} [unfinished] the import it shall go on with
     */
    async open(file, unfinished) {
      dialog.showModal();
      if (running) return;
      title.textContent = texts.importTitle(file.name);
      showStep(0, element('p', { role: 'status' }, texts.reading));
      buttons(cancel());
      try {
        if (unfinished) {
          await goOn(file, unfinished);
          return;
        }
        const reading = await administration.readTable(file, {
          locale: document.documentElement.lang,
        });
        await new Promise((resolve) => setTimeout(resolve));
        const known = reading.unfinished
          ? (await administration.imports()).find(({ id }) => id === reading.unfinished)
          : undefined;
        if (known) askToGoOn(file, reading, known);
        else showColumns(file, reading);
      } catch (error) {
        fail(error);
      }
    },
  };
}
