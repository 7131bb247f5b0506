import type { LoyaltyBadgeMessages } from '../../loyalty-badge/loyalty-badge-messages.js';

export default {
  label: '会員情報',
  points: () => 'ポイント',
  pending: (points) => `+${points} 付与予定`,
  toNextTier: (missing, tier) => `あと ${missing} で${tier}`,
  highestTier: '最上位のランクです',
  loading: '会員情報を読み込んでいます',
  unknown: '会員情報が見つかりません',
  unknownHint: '会員番号をご確認いただくか、レジでお尋ねください。',
  error: '会員情報を表示できません',
} satisfies LoyaltyBadgeMessages;
