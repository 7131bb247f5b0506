import { formatNumber } from '../language.js';
import { element } from './element.js';
import { inWords, texts } from './exchange-texts.js';
import { importFigures, problemList } from './import-results.js';

/** How often a screen reader is told of progress, in steps of the whole. */
const toldSteps = 10;

/**
 * The last step: an import under way, and what became of it.
 *
 * @param {any} administration
 * @param {any} handle
 * @param {string} fileName
 * @param {{ buttons: (...buttons: any[]) => void, finish: () => void, changed: () => void }} dialog
 * @returns {any[]} what to show
 */
export function importRun(administration, handle, fileName, { buttons, finish, changed }) {
  const bar = element('progress', { max: 1, value: 0, 'aria-label': texts.steps[2] });
  const share = element('b', { className: 'share' });
  const pace = element('span', {});
  const words = element('p', {}, texts.importing);
  const told = element('p', { className: 'visually-hidden', role: 'status' });
  const figures = element('div', {});
  const began = performance.now();
  let restingSince = 0;
  let rested = 0;
  const bytesAtBegin = handle.progress.value.bytes;
  let lastTold = -1;

  const pause = element(
    'button',
    {
      type: 'button',
      onclick() {
        if (restingSince) handle.resume();
        else handle.pause();
      },
    },
    texts.pause,
  );
  const stop = element(
    'button',
    { type: 'button', className: 'quiet-button', onclick: () => handle.cancel() },
    texts.stop,
  );
  buttons(stop, pause);

  const unsubscribe = handle.progress.subscribe(({ status, bytes, size, ...counts }) => {
    const part = size ? bytes / size : 1;
    bar.value = part;
    share.textContent = `${Math.floor(part * 100)} %`;
    figures.replaceChildren(importFigures(counts, texts));
    const isPaused = status === 'paused';
    if (isPaused && !restingSince) restingSince = performance.now();
    if (!isPaused && restingSince) {
      rested += performance.now() - restingSince;
      restingSince = 0;
    }
    pause.textContent = isPaused ? texts.goOn : texts.pause;
    words.textContent = isPaused ? texts.paused : texts.importing;
    const seconds = (performance.now() - began - rested) / 1000;
    const speed = (bytes - bytesAtBegin) / seconds;
    const rows = formatNumber(counts.rows);
    pace.textContent =
      speed > 0 && seconds > 1
        ? texts.rows(rows, formatNumber(Math.ceil((size - bytes) / speed)))
        : texts.rowsDone(rows);
    const step = Math.floor(part * toldSteps);
    if (step !== lastTold) told.textContent = `${step * (100 / toldSteps)} %`;
    lastTold = step;
  });

  const content = element(
    'section',
    { className: 'run' },
    element('div', { className: 'run-head' }, share, pace),
    bar,
    words,
    told,
    figures,
  );

  async function end() {
    let failure;
    const { status, ...counts } = await handle.done.catch((error) => {
      failure = error.message;
      return handle.progress.value;
    });
    unsubscribe();
    changed();
    content.replaceChildren(
      element(
        'p',
        { className: failure ? 'alert' : 'ending', role: failure ? 'alert' : 'status' },
        failure ?? (status === 'done' ? texts.done : texts.cancelled),
      ),
      importFigures(counts, texts),
    );
    const undo = undoButton(administration, handle.id, (outcome) => {
      content.replaceChildren(element('p', { className: 'ending', role: 'status' }, outcome));
      buttons(done);
      done.focus();
      changed();
    });
    const done = element(
      'button',
      { type: 'button', className: 'primary', onclick: finish },
      texts.finish,
    );
    buttons(undo, done);
    done.focus();
    content.append(problemList(await administration.importProblems(handle.id), fileName));
  }
  void end();
  return [content];
}

/**
 * A button that asks once more before it undoes.
 * @param {any} administration
 * @param {string} id
 * @param {(outcome: string) => void} ended
 * @param {string} [label]
 */
export function undoButton(administration, id, ended, label = texts.undo) {
  let asked = false;
  const button = element(
    'button',
    {
      type: 'button',
      className: 'quiet-button',
      async onclick() {
        if (!asked) {
          asked = true;
          button.textContent = texts.undoSure;
          button.classList.add('sure');
          return;
        }
        button.disabled = true;
        button.textContent = texts.undoing;
        try {
          ended(texts.undone(inWords(await administration.undoImport(id))));
        } catch (error) {
          ended(error.message);
        }
      },
      onblur() {
        if (!asked || button.disabled) return;
        asked = false;
        button.textContent = label;
        button.classList.remove('sure');
      },
    },
    label,
  );
  return button;
}
