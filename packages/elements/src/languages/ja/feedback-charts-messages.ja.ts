import type { FeedbackChartsMessages } from '../../feedback-figures/charts/feedback-charts-messages.js';
import figureMessages from './figure-messages.ja.js';

export default {
  figures: {
    csat: '満足した顧客',
    nps: 'ネットプロモータースコア（NPS）',
    ces: 'スムーズさ（1～7 点）',
  },
  meanings: {
    csat: '5 点満点中 4 点または 5 点の回答の割合。',
    nps: '推奨者の割合から批判者の割合を引いた値。',
    ces: '「簡単だった」への回答の平均。',
  },
  groups: {
    csat: { low: '不満', middle: 'ふつう', high: '満足' },
    nps: { low: '批判者', middle: '中立者', high: '推奨者' },
    ces: { low: '大変', middle: 'ふつう', high: '簡単' },
  },
  periods: { month: '過去 5 週間', quarter: '過去 13 週間', year: '過去 12 か月' },
  answers: (_answers, count) => `回答 ${count} 件`,
  answersIn: (answers, period) => `${period}に${answers}。`,
  gaugeDescription: (value, from, to) =>
    `${from} から ${to} までの目盛りで、針は ${value} を指しています。`,
  answer: '回答',
  answerCount: '回答数',
  share: '割合',
  spread: '点数別の回答',
  spreadPoint: (score, answers, share) => `${score} 点：${answers}、${share}`,
  spreadDescription: (groups) => `点数ごとの縦棒。${groups}。`,
  groupShare: (group, share) => `${group} ${share}`,
  separator: '、',
  trend: 'スコアの推移',
  trendSummary: (latest, when) => `回答のある最新の期間（${when}）は ${latest} です。`,
  trendDescription: (lowest, highest) => `最低 ${lowest}、最高 ${highest} の折れ線。`,
  trendPoint: (when, value, answers) => `${when}：${value}（${answers}）`,
  trendGap: (when) => `${when}：回答なし`,
  response: '回答率',
  responseSummary: (answered, visits) =>
    `来店・連絡 ${visits} 件のうち ${answered} 件に回答がありました。最近の分にはこれから届くこともあります。`,
  responseHint: 'どの質問への回答も含め、対象の来店・連絡があった時期に数えます。',
  responseDescription: (lowest, highest) =>
    `来店・連絡に対する割合の折れ線。最低 ${lowest}、最高 ${highest}。`,
  responsePoint: (when, share, answered, visits) =>
    `${when}：${share}、${visits} 件中 ${answered} 件`,
  responseGap: (when) => `${when}：来店・連絡なし`,
  noVisits: 'この期間の来店・連絡はありません。',
  visits: '来店・連絡',
  answered: '回答あり',
  week: '週',
  month: '月',
  weekOf: (day) => `${day}からの週`,
  figure: figureMessages,
} satisfies FeedbackChartsMessages;
