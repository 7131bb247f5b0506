import type { BackendTransaction, Key, Stretch } from '../backend.js';
import { compareKeys } from '../key-order.js';
import { personalPlace } from './personal-fields.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * The stretch to read instead of one whose bounds or order are personal: in the index a sealed row
 * stands as if its personal field were empty.
 */
function widened(stretch: Stretch, place: number): Stretch {
  const upper = stretch.upper as readonly Key[];
  return {
    index: stretch.index,
    lower: (stretch.lower as readonly Key[]).slice(0, place),
    upper: upper.length > place ? [...upper.slice(0, place), []] : upper,
    descending: false,
  };
}

/** Whether an index orders by what is sealed. */
export const isPersonalIndex = (store: string, { index }: Stretch): boolean =>
  personalPlace(store, index) >= 0;

/** The rows of a stretch of such an index, sealed as they are and in no order. */
export const readWidened = (
  transaction: BackendTransaction,
  store: string,
  stretch: Stretch,
): Promise<unknown[]> =>
  transaction.getAll(store, widened(stretch, personalPlace(store, stretch.index)));

/** Of opened rows those in the stretch, in its order and window. */
export function arranged(rows: readonly unknown[], stretch: Stretch): unknown[] {
  const { index, lower, lowerOpen, upper, descending, offset = 0, limit = Infinity } = stretch;
  const fields = [...index.split('+'), 'id'];
  const keyed = rows.map((row) => ({
    row,
    key: fields.map((field) => (row as Row)[field]) as Key[],
  }));
  return keyed
    .filter(({ key }) => {
      if (key.includes(undefined as never)) return false;
      const begins = compareKeys(key, lower);
      return (lowerOpen ? begins > 0 : begins >= 0) && compareKeys(key, upper) < 0;
    })
    .sort((one, other) => compareKeys(one.key, other.key) * (descending ? -1 : 1))
    .slice(offset, offset + limit)
    .map(({ row }) => row);
}
