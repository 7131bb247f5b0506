import type { ShopSettings } from '@patronkit/records/shop-settings.js';

/**
 * The country whose phone numbers are written without a country code here: the shop's, which its
 * currency names (GBP → GB), else that of the reader's language. Currencies of several countries
 * (EUR, XOF) name none.
 */
export function phoneRegion({ currency }: ShopSettings, locale: string): string | undefined {
  return /^(EU|X)/.test(currency)
    ? new Intl.Locale(locale).maximize().region
    : currency.slice(0, 2);
}
