import type { Customer } from '@patronkit/records/customer.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { LoyaltyStanding } from '../loyalty-standing.js';

/** What the details show. */
export interface LoyaltyView {
  readonly settings: ShopSettings;
  readonly standing: LoyaltyStanding;
  readonly customer: Customer;
  readonly locale: string;
}
