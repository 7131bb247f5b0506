import { shortNumber } from '../../store/runner/format-table.js';
import { median } from '../../store/runner/statistics.js';
import { speeds } from './measure-list.js';

const number = (value) => value.toLocaleString('en');

/** What is shown: id of the figure, title, unit, and what ours may be at most. */
const figures = [
  { id: 'first', title: 'first rows painted (ms)', ratio: 1.5 },
  { id: 'filled', title: '… the whole view painted (ms)' },
  { id: 'busyUntilFilled', title: '… main thread working until then (ms)' },
  ...speeds.flatMap((speed) => [
    { id: `dropped ${speed}`, title: `${number(speed)} px/s: frames dropped (%)`, difference: 1 },
    { id: `missing ${speed}`, title: '… frames with a gap in the view (%)' },
    { id: `busy ${speed}`, title: '… main thread working, a frame (ms)' },
  ]),
  { id: 'heapReadonly', of: 'heap', title: 'heap, nothing to be recorded (MB)', ratio: 1.5 },
  // The list by hand records nothing.
  { id: 'heap', title: '… with what records visits (MB)' },
  { id: 'heapScrolled', title: '… after scrolling (MB)', ratio: 1.5 },
];

const spread = (values) => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = least === most ? '' : ` (${shortNumber(least)}–${shortNumber(most)})`;
  return `${shortNumber(median(values))}${range}`;
};

/** Whether ours is as it should be, and in words. */
function verdict({ ratio, difference }, theirs, ours) {
  const times = median(ours) / median(theirs);
  if (ratio !== undefined) {
    const isMet = times <= ratio;
    return { isMet, text: `${shortNumber(times)}×, ≤ ${ratio}×: ${isMet ? 'met' : 'missed'}` };
  }
  if (difference !== undefined) {
    const more = median(ours) - median(theirs);
    const isMet = more <= difference;
    return { isMet, text: `no more (within ${difference} %): ${isMet ? 'met' : 'missed'}` };
  }
  return { isMet: true, text: median(theirs) > 0 ? `${shortNumber(times)}×` : '' };
}

/**
 * The figures of all rounds as a Markdown table.
 * @param {Record<string, Record<string, number[]>>} results list → figure → values
 */
export function formatFigures(results) {
  const shown = figures.map((figure) => {
    const theirs = results['hand-written'][figure.of ?? figure.id];
    const ours = results.ours[figure.id];
    const { isMet, text } = verdict(figure, theirs, ours);
    return { isMet, cells: [figure.title, spread(theirs), spread(ours), text] };
  });
  const header = ['', 'written by hand', '**ours**', 'ours to that by hand'];
  const table = [header, header.map(() => '---'), ...shown.map(({ cells }) => cells)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  return { table, isMet: shown.every(({ isMet }) => isMet) };
}
