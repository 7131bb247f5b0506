import type { CustomerSearchMessages } from '../../customer-search/customer-search-messages.js';
import { plural } from './plural.ar.js';
import storeErrorMessages from './store-error-messages.ar.js';

export default {
  label: 'البحث عن عميل',
  placeholder: 'الاسم أو الهاتف أو البريد أو رقم العضوية',
  clear: 'مسح',
  results: 'العملاء',
  fields: {
    name: 'الاسم',
    phone: 'الهاتف',
    email: 'البريد',
    id: 'رقم العميل',
    memberNumber: 'رقم العضوية',
  },
  hits: (count, more) =>
    more
      ? `أكثر من ${count} من العملاء. تابع الكتابة لتضييق النتائج.`
      : plural(count, {
          zero: 'لا عملاء',
          one: 'عميل واحد',
          two: 'عميلان',
          few: `${count} عملاء`,
          many: `${count} عميلًا`,
          other: `${count} عميل`,
        }),
  noHits: (words) => `لا عميل يطابق «\u2068${words}\u2069»`,
  noHitsHint: 'جرّب جزءًا من الاسم أو آخر أرقام الهاتف.',
  moreHits: 'هناك عملاء آخرون مطابقون. تابع الكتابة لتضييق النتائج.',
  failed: 'تعذّر البحث في العملاء',
  errors: storeErrorMessages,
} satisfies CustomerSearchMessages;
