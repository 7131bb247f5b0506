import type { Channel } from '@patronkit/records/channel.js';
import type { NewRecord } from '@patronkit/records/record.js';
import type { PurchaseLine, Visit } from '@patronkit/records/visit.js';
import { channelWords, visitKindWords } from './choice-words.js';
import type { RowCells, RowReading } from './row-cells.js';

const defaultChannel: Channel = 'in-person';
const longestName = 200;
/** Most lines a visit takes; of a longer one the number of articles is kept. */
const mostLines = 1000;

/** One line of a purchase, with its price not yet rounded. */
interface LineReading {
  readonly line: PurchaseLine;
  /** Minor units, perhaps with a fraction; absent where the row names no price. */
  readonly total?: number;
}

function lineIn(cells: RowCells, currency: string): LineReading | undefined {
  const name = cells.text('lineName');
  const price = cells.money('linePrice', true);
  const quantity = cells.text('lineQuantity') ? cells.count('lineQuantity') : 1;
  if (!name && price === undefined) return undefined;
  if (!name)
    return cells.report('missing', 'lineName', 'is missing: each line names what was bought');
  if (name.length > longestName) {
    return cells.report('too-long', 'lineName', `must be at most ${longestName} characters`);
  }
  if (quantity === undefined) return undefined;
  if (quantity < 1) {
    return cells.report('number', 'lineQuantity', 'must be 1 or more; returns are not imported');
  }
  return {
    line: {
      name,
      quantity,
      ...(price !== undefined && { price: { minor: Math.round(price), currency } }),
    },
    ...(price !== undefined && { total: price * quantity }),
  };
}

function amountIn(cells: RowCells): number | undefined {
  if (!cells.text('amountMinor')) return cells.money('amount');
  const minor = cells.count('amountMinor');
  return minor !== undefined && minor < 0
    ? cells.report('money', 'amountMinor', 'must be an amount of money, 0 or more')
    : minor;
}

/** Lines of our own export: all in one cell, as JSON. */
function exportedLines(text: string): PurchaseLine[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    return JSON.parse(text) as PurchaseLine[];
  } catch {
    return undefined;
  }
}

/** A visit without its customer, out of the rows that are its lines. The first row says the rest. */
export function visitIn(
  rows: readonly RowCells[],
  { plan, currency, places }: RowReading,
): Omit<NewRecord<Visit>, 'customer'> | undefined {
  const first = rows[0]!;
  const at = first.instant('at', 'time');
  if (at === undefined && !first.problems.length) {
    first.report('missing', 'at', 'is missing: each visit needs its date');
  }
  const given = first.text('currency').toUpperCase();
  if (given && given !== currency) {
    first.report('currency', 'currency', `is not ${currency}, in which this shop keeps its books`);
  }
  const exported = exportedLines(first.text('lineName'));
  const lines = exported ? [] : rows.flatMap((cells) => lineIn(cells, currency) ?? []);
  const priced = lines.filter(({ total }) => total !== undefined);
  const minor =
    amountIn(first) ??
    (priced.length ? Math.round(priced.reduce((sum, { total }) => sum + total!, 0)) : undefined);
  const kind = first.choice('kind', visitKindWords) ?? (minor === undefined ? 'visit' : 'purchase');
  if (
    kind === 'purchase' &&
    minor === undefined &&
    rows.every(({ problems }) => !problems.length)
  ) {
    first.report('missing', 'amount', 'is missing: a purchase needs its amount');
  }
  const channel = first.choice('channel', channelWords) ?? defaultChannel;
  const [articles, durationMinutes] = [first.count('articles'), first.count('durationMinutes')];
  const [words, staff] = [first.text('words'), first.text('staff')];
  const id = places.has('id')
    ? first.text('id')
    : plan.groupBy === undefined
      ? ''
      : first.at(plan.groupBy);
  if (rows.some(({ problems }) => problems.length) || at === undefined) return undefined;
  const sold = exported ?? lines.map(({ line }) => line);
  const counted = sold.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    ...(id && { id }),
    at,
    kind,
    channel,
    ...(staff && { staff }),
    ...(words && { words }),
    ...(kind === 'purchase' && { amount: { minor: minor!, currency } }),
    ...(sold.length > 0 && sold.length <= mostLines && { lines: sold }),
    ...(articles !== undefined && { articles }),
    ...(articles === undefined && sold.length > mostLines && { articles: counted }),
    ...(durationMinutes !== undefined && { durationMinutes }),
  };
}
