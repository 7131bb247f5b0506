import figureMessages from '../../shared/figures/figure-messages.zh-cn.js';
import type { FeedbackChartsMessages } from './feedback-charts-messages.js';

export default {
  figures: { csat: '满意客户', nps: '净推荐值（NPS）', ces: '省力度（1–7 分）' },
  meanings: {
    csat: '5 分制中回答 4 或 5 分的占比。',
    nps: '推荐者占比减去贬损者占比。',
    ces: '对“很省力”这一说法的平均分。',
  },
  groups: {
    csat: { low: '不满意', middle: '一般', high: '满意' },
    nps: { low: '贬损者', middle: '被动者', high: '推荐者' },
    ces: { low: '费力', middle: '一般', high: '省力' },
  },
  periods: { month: '近 5 周', quarter: '近 13 周', year: '近 12 个月' },
  answers: (_answers, count) => `${count} 条回答`,
  answersIn: (answers, period) => `${period}共 ${answers}。`,
  gaugeDescription: (value, from, to) => `从 ${from} 到 ${to} 的刻度盘，指针指向 ${value}。`,
  answer: '回答',
  answerCount: '回答数',
  share: '占比',
  spread: '各分值的回答',
  spreadPoint: (score, answers, share) => `${score} 分：${answers}，占 ${share}`,
  spreadDescription: (groups) => `每个分值一柱。${groups}。`,
  groupShare: (group, share) => `${group} ${share}`,
  separator: '，',
  trend: '得分走势',
  trendSummary: (latest, when) => `最近一次有回答的是${when}：${latest}。`,
  trendDescription: (lowest, highest) => `折线，最低 ${lowest}，最高 ${highest}。`,
  trendPoint: (when, value, answers) => `${when}：${value}（${answers}）`,
  trendGap: (when) => `${when}：没有回答`,
  response: '反馈率',
  responseSummary: (answered, visits) =>
    `${visits} 次接触中有 ${answered} 次得到反馈；最近几次之后仍可能收到反馈。`,
  responseHint: '对任一问题的反馈都计入，按所评接触的时间统计。',
  responseDescription: (lowest, highest) => `折线，最低 ${lowest}，最高 ${highest}。`,
  responsePoint: (when, share, answered, visits) =>
    `${when}：${share}，${visits} 次中 ${answered} 次`,
  responseGap: (when) => `${when}：没有接触`,
  noVisits: '此期间没有接触记录。',
  visits: '接触次数',
  answered: '已反馈',
  week: '周',
  month: '月份',
  weekOf: (day) => `${day}起的一周`,
  figure: figureMessages,
} satisfies FeedbackChartsMessages;
