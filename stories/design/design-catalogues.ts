import type { MessageCatalogues } from '@patronkit/elements/shared/localize-controller.js';
import { designTexts } from './design-texts.js';
import type { DesignTexts } from './design-texts.js';
import chinese from './design-texts.zh-cn.js';

/** Both languages at once: no story is measured byte by byte. */
export const designCatalogues: MessageCatalogues<DesignTexts> = {
  en: designTexts,
  'zh-CN': chinese,
};
