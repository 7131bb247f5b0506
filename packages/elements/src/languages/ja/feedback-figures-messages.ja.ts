import type { FeedbackFiguresMessages } from '../../feedback-figures/feedback-figures-messages.js';

export default {
  titles: { csat: '満足度', nps: '推奨度', ces: 'スムーズさ' },
  loading: 'お客様の声を読み込んでいます',
  failed: 'お客様の声を読み込めませんでした',
  notLoaded: 'グラフを読み込めませんでした。接続を確認してください。',
  retry: '再試行',
  locked: 'ロック中',
  lockedHint: 'お客様の声はロックされています。解除するとグラフが表示されます。',
  notAllowed: '閲覧の権限がありません',
  notAllowedHint: 'お客様の声を閲覧する権限がありません。',
  none: 'この期間の回答はありません',
  noneHint: 'この質問に最初の回答が届くと、ここにグラフが表示されます。',
} satisfies FeedbackFiguresMessages;
