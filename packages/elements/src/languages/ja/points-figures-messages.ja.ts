import type { PointsFiguresMessages } from '../../loyalty-badge/details/points-figures-messages.js';
import figureMessages from './figure-messages.ja.js';

export default {
  ladder: 'ランクの達成状況',
  ladderSummary: (days) => `過去 ${days} 日間の実績です。`,
  ladderDescription: (amount, tiers) => `実績は ${amount}。ランクの基準：${tiers}。`,
  step: (tier, from) => `${tier}は ${from} から`,
  separator: '、',
  tier: 'ランク',
  from: '基準',
  standing: 'お客様',
  here: '現在',
  points: (_points, count) => `${count} ポイント`,
  ending: '失効予定のポイント',
  endingSummary: (month) => `使わない場合、${month}までに失効します。`,
  endingDescription: (most, month) => `月ごとの縦棒。最も多く失効するのは${month}の ${most} です。`,
  endingPoint: (month, points) => `${month}：${points}`,
  month: '月',
  figure: figureMessages,
} satisfies PointsFiguresMessages;
