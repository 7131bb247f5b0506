import type { VisitDetailsMessages } from '../../visit-log/details/visit-details-messages.js';
import { plural } from './plural.ar.js';
import storeErrorMessages from './store-error-messages.ar.js';

export default {
  errors: storeErrorMessages,
  originalWords: 'الكلمات الأصلية',
  wordsStay: 'تبقى كما قيلت. إن كان فيها خطأ فأضف تصحيحًا.',
  showAll: 'عرض الكل',
  showLess: 'عرض أقل',
  lines: 'المشتريات',
  article: 'الصنف',
  quantity: 'الكمية',
  price: 'السعر',
  when: 'الوقت',
  channel: 'الوسيلة',
  duration: 'المدة',
  minutes: (count, formatted) =>
    plural(count, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: `${formatted} دقائق`,
      many: `${formatted} دقيقة`,
      other: `${formatted} دقيقة`,
    }),
  recordedLater: (when) => `سُجّلت ${when}`,
  corrections: 'التصحيحات',
  by: (name) => `بقلم \u2068${name}\u2069`,
  addCorrection: 'إضافة تصحيح',
  correctionLabel: 'التصحيح',
  correctionHint: 'يُضاف إلى الزيارة وتبقى الكلمات الأصلية. Enter للحفظ، وShift+Enter لسطر جديد.',
  saveCorrection: 'حفظ التصحيح',
  cancel: 'إلغاء',
  correctionSaved: 'أُضيف التصحيح.',
  correctionEmpty: 'اكتب أولًا ما الخطأ.',
  tooLong: (longest) => `النص طويل: الحد الأقصى ${longest} حرف.`,
} satisfies VisitDetailsMessages;
