import type { VisitRecorderMessages } from '../../visit-recorder/visit-recorder-messages.js';
import storeErrorMessages from './store-error-messages.ar.js';

export default {
  errors: storeErrorMessages,
  channels: {
    phone: 'الهاتف',
    messaging: 'المراسلة',
    email: 'البريد الإلكتروني',
    'in-person': 'وجهًا لوجه',
    web: 'الويب',
  },
  words: {
    purchase: 'ما قيل عند الشراء',
    visit: 'ما قيل',
    call: 'ما قيل',
    message: 'ما كُتب',
    inquiry: 'ما سُئل عنه',
    'return-visit': 'ما قاله العميل',
    event: 'ما حدث',
  },
  wordsHint: 'تُحفظ حرفيًا. Enter للحفظ، وShift+Enter لسطر جديد.',
  customer: 'العميل',
  changeCustomer: 'تغيير',
  amount: (currency) => `المبلغ بعملة \u2068${currency}\u2069`,
  channel: 'الوسيلة',
  when: 'الوقت',
  now: 'الآن',
  changeTime: 'تغيير الوقت',
  save: 'حفظ',
  saving: 'جارٍ الحفظ',
  cancel: 'إلغاء',
  notAnAmount: (example) => `هذا ليس مبلغًا. اكتبه مثل \u2068${example}\u2069.`,
  problems: {
    'no-customer': 'اختر العميل أولًا.',
    empty: 'أدخل المبلغ.',
    negative: 'لا يمكن أن يكون المبلغ المدفوع سالبًا.',
    'too-precise': 'عدد المنازل العشرية أكبر من اللازم.',
    'too-large': 'هذا المبلغ كبير جدًا.',
    'no-time': 'أدخل اليوم والوقت.',
    future: 'لا يمكن أن تكون الزيارة في المستقبل.',
    'too-long': 'النص طويل: الحد الأقصى 10000 حرف.',
  },
} satisfies VisitRecorderMessages;
