import type { PointsFiguresMessages } from '../../loyalty-badge/details/points-figures-messages.js';
import figureMessages from './figure-messages.ar.js';
import { plural } from './plural.ar.js';

export default {
  ladder: 'موقعك بين المستويات',
  ladderSummary: (days) =>
    `ما احتُسب في آخر ${plural(days, {
      zero: `${days} يوم`,
      one: 'يوم',
      two: 'يومين',
      few: `${days} أيام`,
      many: `${days} يومًا`,
      other: `${days} يوم`,
    })}.`,
  ladderDescription: (amount, tiers) => `\u2068${amount}\u2069 على طريق هذه مستوياته: ${tiers}.`,
  step: (tier, from) => `\u2068${tier}\u2069 (\u2068${from}\u2069 فأكثر)`,
  separator: '، ',
  tier: 'المستوى',
  from: 'ابتداءً من',
  standing: 'أنت',
  here: 'هنا',
  // Zero too: the lowest tier begins there, and a month without any stands in a table.
  points: (points, count) =>
    plural(points, {
      zero: `${count} نقطة`,
      one: 'نقطة واحدة',
      two: 'نقطتان',
      few: `${count} نقاط`,
      many: `${count} نقطة`,
      other: `${count} نقطة`,
    }),
  ending: 'النقاط التي تنتهي',
  endingSummary: (month) => `في الأشهر حتى \u2068${month}\u2069، إن لم تستخدمها.`,
  endingDescription: (most, month) =>
    `عمود لكل شهر. أكثرها ينتهي في \u2068${month}\u2069: ${most}.`,
  endingPoint: (month, points) => `\u2068${month}\u2069: ${points}`,
  month: 'الشهر',
  figure: figureMessages,
} satisfies PointsFiguresMessages;
