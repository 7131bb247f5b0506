import type { FeedbackFormMessages } from '../../feedback-form/feedback-form-messages.js';
import type { FeedbackSendingMessages } from '../../feedback-form/sending/feedback-sending-messages.js';
import { plural } from './plural.ar.js';

function duration(hours: number): string {
  const days = hours / 24;
  return hours % 24 || hours < 48
    ? plural(hours, {
        zero: 'ساعة',
        one: 'ساعة واحدة',
        two: 'ساعتين',
        few: `${hours} ساعات`,
        many: `${hours} ساعة`,
        other: `${hours} ساعة`,
      })
    : plural(days, {
        zero: 'يوم',
        one: 'يوم واحد',
        two: 'يومين',
        few: `${days} أيام`,
        many: `${days} يومًا`,
        other: `${days} يوم`,
      });
}

export default {
  heading: 'كيف كانت تجربتك؟',
  question: {
    csat: 'ما مدى رضاك عن زيارتك؟',
    nps: 'ما احتمال أن توصي بنا صديقًا أو زميلًا؟',
    ces: 'ما مدى سهولة الحصول على ما جئت من أجله؟',
  },
  satisfaction: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'ممتازة'],
  lowest: { csat: 'سيئة جدًا', nps: 'غير محتمل إطلاقًا', ces: 'صعب جدًا' },
  highest: { csat: 'ممتازة', nps: 'محتمل جدًا', ces: 'سهل جدًا' },
  step: (score, highest) => `${score} من ${highest}`,
  optional: 'اختياري',
  comment: 'ما سبب شعورك هذا؟',
  commentAfterLow: 'ما الذي لم يسر على ما يرام؟ وكيف كان يمكن إصلاحه؟',
  charactersLeft: (count) => `الأحرف المتبقية: ${count}`,
  charactersTooMany: (count) => `النص أطول من الحد بمقدار ${count} من الأحرف. اختصره لإرساله.`,
  wantsAnswer: 'أرغب في تلقّي رد',
  contactName: 'اسمك',
  contactValue: 'الهاتف أو البريد الإلكتروني',
  contactMissing: 'أدخل رقم هاتف أو بريدًا إلكترونيًا لنتمكّن من الرد عليك.',
  answerPromise: (hours) => `نرد خلال ${duration(hours)}.`,
  send: 'إرسال الرأي',
  sending: 'جارٍ الإرسال…',
  scoreMissing: 'اختر إجابة أولًا.',
  notLoaded: 'لم يُرسل: تعذّر تحميل جزء من النموذج. تحقّق من الاتصال ثم أرسل من جديد.',
  kept: 'ما كتبته لا يزال هنا.',
  offline: 'أنت غير متصل. ما ترسله يُحفظ على هذا الجهاز.',
  memoryOnly: 'هذا المتصفح لا يحفظ شيئًا: ما ترسله يزول بمغادرة هذه الصفحة.',
  thanks: {
    low: 'نأسف لذلك. شكرًا لأنك أخبرتنا.',
    middle: 'شكرًا لأنك أخبرتنا.',
    high: 'شكرًا لك، لقد أسعدتنا.',
  },
  thanksText: {
    low: 'ليس هذا ما نريده لك. في المتجر من يقرأ كل كلمة ويصلح ما أمكن.',
    middle: 'في المتجر من يقرأ كل كلمة، وبها نعرف ما نحسّنه.',
    high: 'سننقل كلماتك إلى من خدمك.',
  },
  savedOnThisDevice: 'حُفظ على هذا الجهاز.',
  again: 'إرسال رأي آخر',
} satisfies FeedbackFormMessages & FeedbackSendingMessages;
