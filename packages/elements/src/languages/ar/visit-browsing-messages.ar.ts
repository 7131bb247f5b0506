import type { VisitBrowsingMessages } from '../../visit-log/browsing/visit-browsing-messages.js';
import { plural } from './plural.ar.js';

export default {
  from: 'من',
  to: 'إلى',
  clearFilters: 'إزالة التصفية',
  noMatch: 'لا زيارات مطابقة',
  noMatchHint: 'لم يُسجَّل شيء بهذه التصفية.',
  newVisits: (count, formatted) =>
    plural(count, {
      zero: 'لا زيارات جديدة',
      one: 'زيارة جديدة واحدة',
      two: 'زيارتان جديدتان',
      few: `${formatted} زيارات جديدة`,
      many: `${formatted} زيارة جديدة`,
      other: `${formatted} زيارة جديدة`,
    }),
  corrected: 'مصحّحة',
  erasedCustomer: 'عميل محذوف',
  unknownCustomer: 'عميل غير معروف',
  keyboard: 'تنقّل بين الزيارات بمفاتيح الأسهم، وافتح إحداها بمفتاح Enter.',
  printReport: 'طباعة',
  reportWhen: 'الوقت',
  reportCustomer: 'العميل',
  reportWords: 'ما قيل أو اشتُري',
  reportAmount: 'المبلغ',
  reportNewest: (shown, all) => `أحدث ${shown} من أصل ${all} زيارة`,
} satisfies VisitBrowsingMessages;
