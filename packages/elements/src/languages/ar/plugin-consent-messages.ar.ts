import type { PluginConsentMessages } from '../../shared/plugin-consent/plugin-consent-messages.js';
import permissions from './permission-messages.ar.js';

export default {
  permissions,
  title: (plugin) => `هل تسمح بأن تعمل «\u2068${plugin}\u2069» في هذا المتجر؟`,
  about: (version, kilobytes, origin) =>
    `الإصدار \u2068${version}\u2069، ${kilobytes} كيلوبايت، من \u2068${origin}\u2069`,
  asks: 'تطلب الإذن بما يلي',
  conflict:
    'البيانات الشخصية والشبكة لا تجتمعان: ما تقرؤه عن الناس قد يخرج من المتجر. تبقى الشبكة مغلقة ما دامت تقرأ بيانات شخصية.',
  override: 'السماح بالاثنين مع ذلك…',
  overrideRisk:
    'ستتمكّن حينها من إرسال ما تقرؤه عن الناس إلى هذه العناوين، وأنت المسؤول عن ذلك. ضع علامة على العناوين أعلاه أيضًا.',
  neverTitle: 'ما لا يمكنها فعله أبدًا',
  never: [
    'رؤية أي حقل أو سجل آخر',
    'رؤية الصفحة أو ما يُكتب فيها أو ملفات الارتباط أو كلمات المرور',
    'الوصول إلى أي عنوان آخر',
    'المساس بالإضافات الأخرى أو بما تحفظه',
  ],
  later: 'يمكنك سحب أي إذن في أي وقت من قائمة الإضافات.',
  allow: 'سماح',
  refuse: 'عدم السماح',
  failed: 'تعذّر الحفظ. أعد المحاولة.',
} satisfies PluginConsentMessages;
