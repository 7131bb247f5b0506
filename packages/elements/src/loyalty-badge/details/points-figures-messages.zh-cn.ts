import figureMessages from '../../shared/figures/figure-messages.zh-cn.js';
import type { PointsFiguresMessages } from './points-figures-messages.js';

export default {
  ladder: '您的等级进度',
  ladderSummary: (days) => `近 ${days} 天内累计。`,
  ladderDescription: (amount, tiers) => `累计 ${amount}，各级门槛：${tiers}。`,
  step: (tier, from) => `${tier} ${from} 起`,
  separator: '、',
  tier: '等级',
  from: '门槛',
  standing: '您',
  here: '当前',
  points: (_points, count) => `${count} 积分`,
  ending: '即将到期的积分',
  endingSummary: (month) => `截至${month}，如不使用将陆续到期。`,
  endingDescription: (most, month) => `每月一柱。到期最多的是${month}，${most}。`,
  endingPoint: (month, points) => `${month}：${points}`,
  month: '月份',
  figure: figureMessages,
} satisfies PointsFiguresMessages;
