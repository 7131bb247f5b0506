import type { LoyaltyBadgeMessages } from './loyalty-badge-messages.js';

export default {
  label: '会员',
  points: () => '积分',
  pending: (points) => `+${points} 待生效`,
  toNextTier: (missing, tier) => `再积累 ${missing} 即可升级为${tier}`,
  highestTier: '已是最高等级',
  loading: '正在读取会员信息',
  unknown: '未找到会员信息',
  unknownHint: '请核对会员号，或到收银台咨询。',
  error: '暂时无法显示会员信息',
} satisfies LoyaltyBadgeMessages;
