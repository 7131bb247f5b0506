import type { VisitRecorderMessages } from '../../visit-recorder/visit-recorder-messages.js';
import storeErrorMessages from './store-error-messages.ja.js';

export default {
  errors: storeErrorMessages,
  channels: {
    phone: '電話',
    messaging: 'メッセージ',
    email: 'メール',
    'in-person': '対面',
    web: 'ウェブ',
  },
  words: {
    purchase: '購入時の会話',
    visit: '会話の内容',
    call: '通話の内容',
    message: 'メッセージの内容',
    inquiry: '問い合わせの内容',
    'return-visit': 'お客様の言葉',
    event: 'イベントの内容',
  },
  wordsHint: 'そのままの言葉で残します。Enter で保存、Shift+Enter で改行。',
  customer: '顧客',
  changeCustomer: '変更',
  amount: (currency) => `金額（${currency}）`,
  channel: '方法',
  when: '日時',
  now: '今',
  changeTime: '日時を変更',
  save: '保存',
  saving: '保存しています',
  cancel: 'キャンセル',
  notAnAmount: (example) => `金額として読み取れません。${example} のように入力してください。`,
  problems: {
    'no-customer': '先に顧客を選んでください。',
    empty: '金額を入力してください。',
    negative: '支払金額をマイナスにすることはできません。',
    'too-precise': '小数点以下の桁数が多すぎます。',
    'too-large': '金額が大きすぎます。',
    'no-time': '日付と時刻を入力してください。',
    future: '未来の日時は記録できません。',
    'too-long': '長すぎます。10,000 文字以内で入力してください。',
  },
} satisfies VisitRecorderMessages;
