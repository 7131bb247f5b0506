import type { CollectionName } from '@patronkit/records/collections.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { Visit } from '@patronkit/records/visit.js';
import { readRecords } from '../../privacy/record-reader.js';
import type { Row } from '../../row-rules.js';
import type { StoreContext } from '../../store-context.js';
import { foreignMoney } from '../../write-rules.js';

/** A line of a backup that holds a good record. */
export interface GoodLine {
  readonly line: number;
  readonly collection: CollectionName;
  readonly row: Row;
}

/** What decides on the lines of one backup. */
export interface RestoringRules {
  readonly merges: boolean;
  readonly replaces: boolean;
  /** Of the books that are there. */
  readonly currency: string | undefined;
  /** Visits of the backup that were left out; their points and corrections stay away, too. */
  readonly refusedVisits: Set<string>;
}

/** The currency of the books that are there; `undefined` where there are none. */
export const currencyOfBooks = (context: StoreContext): Promise<string | undefined> =>
  readRecords(context, ['visits'], async (reader) => {
    const stored = await reader.get('settings', defaultShopSettings.id);
    if (stored) return stored.currency;
    const [purchase] = await reader.query('visits', { where: { kind: 'purchase' }, limit: 1 });
    return purchase?.amount?.currency;
  });

/** Why a line must not come in, though it is a good record. */
export function refusalOf(
  { collection, row }: GoodLine,
  { currency, refusedVisits }: RestoringRules,
): string | undefined {
  const followsVisit = collection === 'ledger' || collection === 'corrections';
  if (followsVisit && refusedVisits.has(row['visit'] as string)) return 'its visit was left out';
  if (currency === undefined) return undefined;
  const given =
    collection === 'visits'
      ? foreignMoney(row as unknown as Visit, currency)?.currency
      : collection === 'settings' && row['currency'] !== currency
        ? (row['currency'] as string)
        : undefined;
  return (
    given &&
    `is in ${given}, but the books here are in ${currency}, and sums would mix them; bring it into a shop of its own`
  );
}
