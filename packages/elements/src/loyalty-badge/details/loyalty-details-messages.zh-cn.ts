import type { LoyaltyDetailsMessages } from './loyalty-details-messages.js';

export default {
  pending: (_points, count) => `${count} 积分待生效`,
  usableFrom: (when) => `${when}可用`,
  expiring: (_points, count) => `${count} 积分到期`,
  more: (_count, formatted, until) => `另有 ${formatted} 个日期，最晚${until}`,
  keptUntil: (tier, day) => `您的${tier}资格至少保留至${day}。`,
  charts: '您的积分图表',
  chartsFailed: '图表加载失败，请检查网络后重新打开。',
  benefits: '您的权益',
  nextTierAdds: (tier, benefits) => `升级为${tier}还可享：${benefits}`,
  memberNumber: (number) => `会员号 ${number}`,
  memberSince: (day) => `${day}入会`,
  gained: (_points, count) => `新增 ${count} 积分。`,
  reached: (tier) => `已升级为${tier}。`,
  showCode: '出示会员码',
  hideCode: '收起会员码',
  printCard: '打印会员卡',
  code: '会员码',
  codeHint: '请在收银台扫码，或报出此码。',
} satisfies LoyaltyDetailsMessages;
