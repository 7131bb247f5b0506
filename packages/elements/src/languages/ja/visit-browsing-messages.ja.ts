import type { VisitBrowsingMessages } from '../../visit-log/browsing/visit-browsing-messages.js';

export default {
  from: '開始日',
  to: '終了日',
  clearFilters: '絞り込みを解除',
  noMatch: '条件に合う記録はありません',
  noMatchHint: 'この絞り込みに当てはまる記録はありません。',
  newVisits: (_count, formatted) => `新しい記録 ${formatted} 件`,
  corrected: '訂正あり',
  erasedCustomer: '削除された顧客',
  unknownCustomer: '不明な顧客',
  keyboard: '矢印キーで移動し、Enter で開きます。',
  printReport: '印刷',
  reportWhen: '日時',
  reportCustomer: '顧客',
  reportWords: '話した内容・購入内容',
  reportAmount: '金額',
  reportNewest: (shown, all) => `全 ${all} 件のうち新しい ${shown} 件`,
} satisfies VisitBrowsingMessages;
