import type { LoyaltyDetailsMessages } from '../../loyalty-badge/details/loyalty-details-messages.js';

export default {
  pending: (_points, count) => `${count} ポイント付与予定`,
  usableFrom: (when) => `${when}から利用可能`,
  expiring: (_points, count) => `${count} ポイント失効`,
  more: (_count, formatted, until) => `ほか ${formatted} 件、最終は${until}`,
  keptUntil: (tier, day) => `${tier}のランクは少なくとも${day}まで続きます。`,
  charts: 'ポイントのグラフ',
  chartsFailed: 'グラフを読み込めませんでした。接続を確認して、もう一度開いてください。',
  benefits: '特典',
  nextTierAdds: (tier, benefits) => `${tier}になると：${benefits}`,
  memberNumber: (number) => `会員番号 ${number}`,
  memberSince: (day) => `${day}入会`,
  gained: (_points, count) => `${count} ポイント増えました。`,
  reached: (tier) => `${tier}になりました。`,
  printCard: '会員カードを印刷',
  showCode: '会員コードを表示',
  hideCode: '会員コードを閉じる',
  code: '会員コード',
  codeHint: 'レジでご提示いただくか、番号をお伝えください。',
} satisfies LoyaltyDetailsMessages;
