import type { CardFiguresMessages } from '../../customer-card/figures/card-figures-messages.js';
import figureMessages from './figure-messages.ar.js';
import { plural } from './plural.ar.js';

function visitsInWords(visits: number, count: string): string {
  return plural(visits, {
    zero: 'لا زيارات',
    one: 'زيارة واحدة',
    two: 'زيارتان',
    few: `${count} زيارات`,
    many: `${count} زيارة`,
    other: `${count} زيارة`,
  });
}

export default {
  spend: 'الإنفاق حسب الشهر',
  spendSummary: 'في آخر 12 شهرًا.',
  spendCompared: (before, change) =>
    `في آخر 12 شهرًا، مقابل \u2068${before}\u2069 في الاثني عشر شهرًا السابقة (\u2068${change}\u2069).`,
  spendDescription: (from, to, most, month) =>
    `عمود لكل شهر من \u2068${from}\u2069 إلى \u2068${to}\u2069. أعلاها \u2068${month}\u2069 بمبلغ \u2068${most}\u2069.`,
  spendPoint: (month, amount, purchases) =>
    `\u2068${month}\u2069: \u2068${amount}\u2069، ${plural(purchases, {
      zero: 'لا مشتريات',
      one: 'عملية شراء واحدة',
      two: 'عمليتا شراء',
      few: `${purchases} عمليات شراء`,
      many: `${purchases} عملية شراء`,
      other: `${purchases} عملية شراء`,
    })}`,
  spendPointCompared: (point, before) => `${point}؛ وقبل عام \u2068${before}\u2069`,
  noSpend: 'لا مشتريات في آخر عامين.',
  thisYear: 'الشهر',
  yearBefore: 'الشهر نفسه قبل عام',
  month: 'الشهر',
  purchases: 'المشتريات',
  visits: 'الزيارات حسب اليوم',
  visitCount: visitsInWords,
  visitsSummary: (days, count) =>
    `في ${plural(days, {
      zero: `${count} يوم`,
      one: 'يوم واحد',
      two: 'يومين',
      few: `${count} أيام`,
      many: `${count} يومًا`,
      other: `${count} يوم`,
    })} من آخر 52 أسبوعًا. كل عمود أسبوع.`,
  visitsDescription: (from, to, most, day) =>
    `تقويم من \u2068${from}\u2069 إلى \u2068${to}\u2069، عمود لكل أسبوع ومربع لكل يوم. أكثرها ${most} يوم \u2068${day}\u2069.`,
  visitsPoint: (day, visits) => `\u2068${day}\u2069: ${visitsInWords(visits, String(visits))}`,
  noVisits: 'لا زيارات في آخر 52 أسبوعًا.',
  day: 'التاريخ',
  figure: figureMessages,
} satisfies CardFiguresMessages;
