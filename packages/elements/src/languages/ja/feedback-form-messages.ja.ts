import type { FeedbackFormMessages } from '../../feedback-form/feedback-form-messages.js';
import type { FeedbackSendingMessages } from '../../feedback-form/sending/feedback-sending-messages.js';

function duration(hours: number): string {
  return hours % 24 || hours < 48 ? `${hours} 時間` : `${hours / 24} 日`;
}

export default {
  heading: 'ご利用はいかがでしたか',
  question: {
    csat: '今回のご来店にどの程度ご満足いただけましたか。',
    nps: '当店をご友人や同僚の方にどの程度すすめたいと思われますか。',
    ces: 'ご用件はどの程度スムーズに済みましたか。',
  },
  satisfaction: ['とても不満', '不満', 'ふつう', '満足', 'とても満足'],
  lowest: { csat: 'とても不満', nps: 'まったくすすめたくない', ces: 'とても大変だった' },
  highest: { csat: 'とても満足', nps: 'ぜひすすめたい', ces: 'とても簡単だった' },
  step: (score, highest) => `${highest} 点中 ${score} 点`,
  optional: '任意',
  comment: 'そのように感じられた理由をお聞かせください。',
  commentAfterLow: '至らなかった点、改善してほしい点をお聞かせください。',
  charactersLeft: (count) => `あと ${count} 文字`,
  charactersTooMany: (count) => `${count} 文字超えています。短くしてから送信してください。`,
  wantsAnswer: '返信を希望する',
  contactName: 'お名前',
  contactValue: '電話番号またはメールアドレス',
  contactMissing: '返信のため、電話番号またはメールアドレスをご入力ください。',
  answerPromise: (hours) => `${duration(hours)}以内に返信いたします。`,
  send: '送信する',
  sending: '送信しています…',
  scoreMissing: '先に評価をお選びください。',
  notLoaded:
    '送信できませんでした。フォームの一部を読み込めませんでした。接続を確認してから、もう一度送信してください。',
  kept: 'ご入力の内容はそのまま残っています。',
  offline: 'オフラインです。送信した内容はこの端末に保存されます。',
  memoryOnly: 'このブラウザーには保存できません。ページを離れると送信した内容は失われます。',
  thanks: {
    low: '申し訳ございませんでした。お知らせいただきありがとうございます。',
    middle: 'ご意見をありがとうございます。',
    high: 'うれしいお言葉をありがとうございます。',
  },
  thanksText: {
    low: 'ご期待に沿えませんでした。お店の者がすべて拝読し、できる限り改めてまいります。',
    middle: 'お店の者がすべて拝読し、今後の改善に役立てます。',
    high: '担当した者に必ず伝えます。',
  },
  savedOnThisDevice: 'この端末に保存しました。',
  again: 'もう一度ご意見を送る',
} satisfies FeedbackFormMessages & FeedbackSendingMessages;
