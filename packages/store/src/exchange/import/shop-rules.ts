import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import type { ShopSettings } from '@patronkit/records/shop-settings.js';
import type { StoreContext } from '../../store-context.js';

/** The shop's currency and time zone, or the preset's while none are written. */
export async function shopRules({
  backend,
}: StoreContext): Promise<Pick<ShopSettings, 'currency' | 'timeZone'>> {
  const written = (await backend.get('settings', defaultShopSettings.id)) as
    ShopSettings | undefined;
  return written ?? defaultShopSettings;
}
