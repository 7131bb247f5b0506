import { formatNumber } from '../language.js';
import { download, element } from './element.js';
import { problemText, texts } from './exchange-texts.js';

/** Problems listed in the page; the table has them all. */
const mostListed = 100;

/**
 * What became, or would become, of the rows.
 * @param {any} counts
 * @param {{ added: string, updated: string }} words
 */
export function importFigures(counts, words) {
  const figures = [
    ['added', words.added],
    ['updated', words.updated],
    ['skipped', texts.skipped],
    ['rejected', texts.rejected],
  ];
  return element(
    'div',
    {},
    element(
      'dl',
      { className: 'outcome' },
      ...figures
        .filter(([name]) => name !== 'updated' || counts.updated > 0)
        .map(([name, word]) =>
          element(
            'div',
            { className: counts[name] ? name : 'none' },
            element('dt', {}, word),
            element('dd', {}, formatNumber(counts[name])),
          ),
        ),
    ),
    counts.newCustomers > 0 &&
      element('p', {}, texts.newCustomers(formatNumber(counts.newCustomers))),
  );
}

/** The column as the file calls it, else the field that lacks one. */
const columnOf = ({ column, field }) => column ?? texts.fields[field] ?? '';

/**
 * Why rows are left out: the first of them, and a file with all.
 * @param {{ problems: any[], problemCount: number, problemTable: Blob }} found
 * @param {string} fileName
 */
export function problemList({ problems, problemCount, problemTable }, fileName) {
  if (!problemCount) return element('p', { className: 'all-good' }, texts.allGood);
  const listed = problems.slice(0, mostListed);
  const [shown, all] = [listed.length, problemCount].map(formatNumber);
  const hasColumns = listed.some(columnOf);
  return element(
    'section',
    { className: 'problems' },
    element(
      'header',
      {},
      element('h3', { id: 'problems-title' }, texts.problems),
      element(
        'button',
        {
          type: 'button',
          onclick: () => download(problemTable, `${fileName.replace(/\.\w+$/, '')}-problems.csv`),
        },
        texts.getProblems,
      ),
    ),
    problemCount > listed.length && element('p', {}, texts.problemsShown(shown, all)),
    element(
      'div',
      { className: 'table', role: 'region', tabIndex: 0, 'aria-labelledby': 'problems-title' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col', className: 'number' }, texts.line),
            hasColumns && element('th', { scope: 'col' }, texts.problemColumn),
            element('th', { scope: 'col' }, texts.problem),
          ),
        ),
        element(
          'tbody',
          {},
          ...listed.map((problem) =>
            element(
              'tr',
              {},
              element('td', { className: 'number' }, formatNumber(problem.line)),
              hasColumns && element('td', {}, columnOf(problem)),
              element('td', {}, problemText(problem)),
            ),
          ),
        ),
      ),
    ),
  );
}
