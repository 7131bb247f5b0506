import type { VisitBrowsingMessages } from './visit-browsing-messages.js';

export default {
  from: '从',
  to: '至',
  clearFilters: '清除筛选',
  noMatch: '没有符合条件的记录',
  noMatchHint: '当前筛选条件下没有任何记录。',
  newVisits: (_count, formatted) => `${formatted} 条新记录`,
  corrected: '有更正',
  erasedCustomer: '已删除的客户',
  unknownCustomer: '未知客户',
  keyboard: '用方向键在记录间移动，按回车展开。',
  printReport: '打印',
  reportWhen: '时间',
  reportCustomer: '客户',
  reportWords: '内容',
  reportAmount: '金额',
  reportNewest: (shown, all) => `共 ${all} 条记录，仅列最近 ${shown} 条`,
} satisfies VisitBrowsingMessages;
