import type { VisitDetailsMessages } from '../../visit-log/details/visit-details-messages.js';
import storeErrorMessages from './store-error-messages.ja.js';

export default {
  errors: storeErrorMessages,
  originalWords: '原文',
  wordsStay: '原文は変更できません。誤りがあれば訂正を追加してください。',
  showAll: 'すべて表示',
  showLess: '折りたたむ',
  lines: '購入品',
  article: '商品',
  quantity: '数量',
  price: '単価',
  when: '日時',
  channel: '方法',
  duration: '所要時間',
  minutes: (_count, formatted) => `${formatted} 分`,
  recordedLater: (when) => `${when}に記録`,
  corrections: '訂正',
  by: (name) => `記録者：${name}`,
  addCorrection: '訂正を追加',
  correctionLabel: '訂正の内容',
  correctionHint:
    '訂正は記録に追加され、原文はそのまま残ります。Enter で保存、Shift+Enter で改行。',
  saveCorrection: '訂正を保存',
  cancel: 'キャンセル',
  correctionSaved: '訂正を追加しました。',
  correctionEmpty: '先に訂正の内容を入力してください。',
  tooLong: (longest) => `長すぎます。${longest} 文字以内で入力してください。`,
} satisfies VisitDetailsMessages;
