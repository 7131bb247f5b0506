import type { FeedbackFiguresMessages } from '../../feedback-figures/feedback-figures-messages.js';

export default {
  titles: { csat: 'الرضا', nps: 'التوصية', ces: 'السهولة' },
  loading: 'جارٍ تحميل الآراء',
  failed: 'تعذّر تحميل الآراء',
  notLoaded: 'تعذّر تحميل الرسوم. تحقّق من الاتصال.',
  retry: 'إعادة المحاولة',
  locked: 'مقفل',
  lockedHint: 'الآراء مقفلة. افتح القفل لرؤية الأرقام.',
  notAllowed: 'غير متاح لدورك',
  notAllowedHint: 'دورك لا يسمح برؤية الآراء.',
  none: 'لا إجابات في هذه الفترة',
  noneHint: 'تظهر الأرقام مع أول إجابة عن هذا السؤال.',
} satisfies FeedbackFiguresMessages;
