import type { CardFiguresMessages } from '../../customer-card/figures/card-figures-messages.js';
import figureMessages from './figure-messages.ja.js';

export default {
  spend: '月別の購入額',
  spendSummary: '過去 12 か月の合計です。',
  spendCompared: (before, change) =>
    `過去 12 か月の合計です。その前の 12 か月は ${before}（${change}）。`,
  spendDescription: (from, to, most, month) =>
    `${from}から${to}まで、月ごとの縦棒。最も高いのは${month}の ${most} です。`,
  spendPoint: (month, amount, purchases) => `${month}：${amount}、購入 ${purchases} 回`,
  spendPointCompared: (point, before) => `${point}、前年同月 ${before}`,
  noSpend: '過去 2 年間の購入はありません。',
  thisYear: '当月',
  yearBefore: '前年同月',
  month: '月',
  purchases: '購入回数',
  visits: '日別の来店・連絡',
  visitCount: (_visits, count) => `${count} 件`,
  visitsSummary: (_days, count) =>
    `過去 52 週間のうち ${count} 日に記録があります。1 列が 1 週間です。`,
  visitsDescription: (from, to, most, day) =>
    `${from}から${to}までのカレンダー。1 列が 1 週間、1 マスが 1 日です。最も多いのは${day}の ${most} です。`,
  visitsPoint: (day, visits) => `${day}：${visits} 件`,
  noVisits: '過去 52 週間の来店・連絡はありません。',
  day: '日付',
  figure: figureMessages,
} satisfies CardFiguresMessages;
