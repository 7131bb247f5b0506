import type { LoyaltyBadgeMessages } from '../../loyalty-badge/loyalty-badge-messages.js';
import { plural } from './plural.ar.js';

export default {
  label: 'العضوية',
  points: (count) =>
    plural(count, {
      zero: 'نقطة',
      one: 'نقطة',
      two: 'نقطة',
      few: 'نقاط',
      many: 'نقطة',
      other: 'نقطة',
    }),
  pending: (points) => `+${points} قيد التفعيل`,
  toNextTier: (missing, tier) => `بقي ${missing} لبلوغ مستوى ${tier}`,
  highestTier: 'بلغت أعلى مستوى',
  loading: 'جارٍ تحميل بيانات العضوية',
  unknown: 'لم نعثر على العضوية',
  unknownHint: 'تحقّق من رقم العضوية أو اسأل عند الصندوق.',
  error: 'تعذّر عرض العضوية',
} satisfies LoyaltyBadgeMessages;
