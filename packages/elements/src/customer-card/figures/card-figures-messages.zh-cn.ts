import figureMessages from '../../shared/figures/figure-messages.zh-cn.js';
import type { CardFiguresMessages } from './card-figures-messages.js';

export default {
  spend: '每月消费',
  spendSummary: '近 12 个月合计。',
  spendCompared: (before, change) => `近 12 个月合计；之前 12 个月为 ${before}（${change}）。`,
  spendDescription: (from, to, most, month) =>
    `从${from}到${to}，每月一柱。最高的是${month}，${most}。`,
  spendPoint: (month, amount, purchases) => `${month}：${amount}，购买 ${purchases} 次`,
  spendPointCompared: (point, before) => `${point}；上年同月 ${before}`,
  noSpend: '近两年没有消费。',
  thisYear: '当月',
  yearBefore: '上年同月',
  month: '月份',
  purchases: '购买次数',
  visits: '每日接触',
  visitCount: (_visits, count) => `接触 ${count} 次`,
  visitsSummary: (_days, count) => `近 52 周中有 ${count} 天有接触。每列为一周。`,
  visitsDescription: (from, to, most, day) =>
    `从${from}到${to}的日历，每列为一周，每格为一天。最多的一天是${day}，${most}。`,
  visitsPoint: (day, visits) => `${day}：接触 ${visits} 次`,
  noVisits: '近 52 周没有接触。',
  day: '日期',
  figure: figureMessages,
} satisfies CardFiguresMessages;
