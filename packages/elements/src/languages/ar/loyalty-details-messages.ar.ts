import type { LoyaltyDetailsMessages } from '../../loyalty-badge/details/loyalty-details-messages.js';
import { plural } from './plural.ar.js';

export default {
  pending: (points, count) =>
    plural(points, {
      zero: 'لا نقاط قيد التفعيل',
      one: 'نقطة واحدة قيد التفعيل',
      two: 'نقطتان قيد التفعيل',
      few: `${count} نقاط قيد التفعيل`,
      many: `${count} نقطة قيد التفعيل`,
      other: `${count} نقطة قيد التفعيل`,
    }),
  usableFrom: (when) => `تصبح متاحة ${when}`,
  expiring: (points, count) =>
    plural(points, {
      zero: 'لا نقاط تنتهي',
      one: 'نقطة واحدة تنتهي',
      two: 'نقطتان تنتهيان',
      few: `${count} نقاط تنتهي`,
      many: `${count} نقطة تنتهي`,
      other: `${count} نقطة تنتهي`,
    }),
  more: (count, formatted, until) =>
    `${plural(count, {
      zero: 'لا مواعيد أخرى',
      one: 'موعد آخر',
      two: 'موعدان آخران',
      few: `${formatted} مواعيد أخرى`,
      many: `${formatted} موعدًا آخر`,
      other: `${formatted} موعد آخر`,
    })}، آخرها ${until}`,
  keptUntil: (tier, day) => `تحتفظ بمستوى ${tier} حتى ${day} على الأقل.`,
  charts: 'نقاطك في رسوم بيانية',
  chartsFailed: 'تعذّر تحميل الرسوم. تحقق من الاتصال ثم افتحها من جديد.',
  benefits: 'مزاياك',
  nextTierAdds: (tier, benefits) => `مع مستوى ${tier}: ${benefits}`,
  memberNumber: (number) => `رقم العضوية \u2068${number}\u2069`,
  memberSince: (day) => `عضو منذ ${day}`,
  gained: (points, count) =>
    plural(points, {
      zero: 'لا نقاط جديدة.',
      one: 'نقطة جديدة واحدة.',
      two: 'نقطتان جديدتان.',
      few: `${count} نقاط جديدة.`,
      many: `${count} نقطة جديدة.`,
      other: `${count} نقطة جديدة.`,
    }),
  reached: (tier) => `وصلت إلى مستوى ${tier}.`,
  printCard: 'طباعة بطاقة العضوية',
  showCode: 'إظهار الرمز',
  hideCode: 'إخفاء الرمز',
  code: 'رمز العضوية',
  codeHint: 'أظهره عند الصندوق أو اقرأه بصوت مسموع.',
} satisfies LoyaltyDetailsMessages;
