import type { Visit } from '@patronkit/records/visit.js';
import { formatNumber } from './format.js';

type PurchaseLine = NonNullable<Visit['lines']>[number];

/** "12 × Candle": the number first, for a name may end with one. */
export const purchaseLine = ({ name, quantity }: PurchaseLine, locale: string): string =>
  quantity > 1 ? `${formatNumber(quantity, locale)} × ${name}` : name;
