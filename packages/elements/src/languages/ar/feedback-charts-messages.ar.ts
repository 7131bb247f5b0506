import type { FeedbackChartsMessages } from '../../feedback-figures/charts/feedback-charts-messages.js';
import figureMessages from './figure-messages.ar.js';
import { plural } from './plural.ar.js';

export default {
  figures: {
    csat: 'العملاء الراضون',
    nps: 'صافي نقاط الترويج (\u2068NPS\u2069)',
    ces: 'السهولة، من 1 إلى 7',
  },
  meanings: {
    csat: 'نسبة الإجابات 4 أو 5 من 5.',
    nps: 'نسبة المروّجين ناقص نسبة المنتقدين.',
    ces: 'متوسط الإجابات عن «كان الأمر سهلًا».',
  },
  groups: {
    csat: { low: 'غير راضين', middle: 'محايدون', high: 'راضون' },
    nps: { low: 'منتقدون', middle: 'محايدون', high: 'مروّجون' },
    ces: { low: 'صعب', middle: 'متوسط', high: 'سهل' },
  },
  periods: { month: 'في خمسة أسابيع', quarter: 'في 13 أسبوعًا', year: 'في 12 شهرًا' },
  answers: (answers, count) =>
    plural(answers, {
      zero: 'لا إجابات',
      one: 'إجابة واحدة',
      two: 'إجابتان',
      few: `${count} إجابات`,
      many: `${count} إجابة`,
      other: `${count} إجابة`,
    }),
  answersIn: (answers, period) => `${answers} ${period}.`,
  gaugeDescription: (value, from, to) =>
    `مقياس من \u2068${from}\u2069 إلى \u2068${to}\u2069، ومؤشره عند \u2068${value}\u2069.`,
  answer: 'الإجابة',
  answerCount: 'الإجابات',
  share: 'النسبة',
  spread: 'الإجابات حسب الدرجة',
  spreadPoint: (score, answers, share) => `\u2068${score}\u2069: ${answers}، \u2068${share}\u2069`,
  spreadDescription: (groups) => `عمود لكل درجة. ${groups}.`,
  groupShare: (group, share) => `${group} \u2068${share}\u2069`,
  separator: '، ',
  trend: 'الدرجة عبر الزمن',
  trendSummary: (latest, when) =>
    `آخر فترة فيها إجابات: \u2068${when}\u2069 (\u2068${latest}\u2069).`,
  trendDescription: (lowest, highest) => `خط بين \u2068${lowest}\u2069 و\u2068${highest}\u2069.`,
  trendPoint: (when, value, answers) => `\u2068${when}\u2069: \u2068${value}\u2069 (${answers})`,
  trendGap: (when) => `\u2068${when}\u2069: لا إجابات`,
  response: 'نسبة الاستجابة',
  responseSummary: (answered, visits) =>
    `الزيارات التي أُبدي الرأي فيها: \u2068${answered}\u2069 من أصل \u2068${visits}\u2069. وقد تصل آراء عن أحدثها لاحقًا.`,
  responseHint: 'تُحتسب الإجابات عن أي سؤال، في وقت الزيارة التي تخصّها.',
  responseDescription: (lowest, highest) =>
    `خط بين \u2068${lowest}\u2069 و\u2068${highest}\u2069 من الزيارات.`,
  responsePoint: (when, share, answered, visits) =>
    `\u2068${when}\u2069: \u2068${share}\u2069، \u2068${answered}\u2069 من أصل \u2068${visits}\u2069`,
  responseGap: (when) => `\u2068${when}\u2069: لا زيارات`,
  noVisits: 'لا زيارات في هذه الفترة.',
  visits: 'الزيارات',
  answered: 'أُبدي الرأي فيها',
  week: 'الأسبوع',
  month: 'الشهر',
  weekOf: (day) => `أسبوع \u2068${day}\u2069`,
  figure: figureMessages,
} satisfies FeedbackChartsMessages;
