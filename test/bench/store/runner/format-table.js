import { median } from './statistics.js';

const titles = {
  raw: 'raw IndexedDB',
  idb: 'idb',
  dexie: 'Dexie',
  rxdb: 'RxDB',
  pouchdb: 'PouchDB',
  tinybase: 'TinyBase',
  ours: '**ours**',
};

/** Three digits that count, and no more. */
export function shortNumber(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10) return value.toFixed(1);
  if (value >= 1) return value.toFixed(2);
  return value.toFixed(value >= 0.1 ? 2 : 3);
}

/** Ratios of each round to raw in the same round. */
const ratiosOf = (values, raw) =>
  values.flatMap((value, round) => (raw?.[round] === undefined ? [] : [value / raw[round]]));

function cell(results, raw) {
  // Rounds that failed are missing.
  const values = results?.filter(() => true);
  if (!values?.length) return '–';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = least === most ? '' : ` (${shortNumber(least)}–${shortNumber(most)})`;
  const ratios = raw === results ? [] : ratiosOf(results, raw);
  const ratio = ratios.length > 0 ? ` ${shortNumber(median(ratios))}×` : '';
  return `${shortNumber(median(values))}${spread}${ratio}`;
}

/** What was to be reached, and whether it was. */
function targetCell({ target, unit }, results) {
  if (!target) return '';
  const { ours, raw } = results;
  const isRatio = target.ratio !== undefined;
  const wanted = isRatio ? target.ratio : target.absolute;
  const shown = isRatio ? `≤ ${wanted}×` : `≤ ${wanted} ${unit}`;
  const measured = ours && (isRatio ? ratiosOf(ours, raw) : ours);
  if (!measured?.length) return shown;
  const reached = median(measured);
  return reached <= wanted
    ? `${shown}: met`
    : `${shown}: missed, ${shortNumber(reached / wanted)} times as much`;
}

/** The results as a Markdown table. */
export function formatTable(results, { rows, stores }) {
  const header = ['operation', ...stores.map((store) => titles[store]), 'target for ours'];
  const lines = rows
    .filter(({ id }) => results[id])
    .map((row) => {
      const found = results[row.id];
      const ratioOf = row.unit === 'ms' ? found.raw : undefined;
      return [
        `${row.title} (${row.unit})`,
        ...stores.map((store) => cell(found[store], ratioOf)),
        targetCell(row, found),
      ];
    });
  return [header, header.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** How each row is measured, as a Markdown list. */
export const formatDefinitions = (rows) =>
  rows.map(({ title, definition }) => `- **${title}**: ${definition}`).join('\n');
