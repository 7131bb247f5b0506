import storeErrorMessages from '../shared/store-error-messages.zh-cn.js';
import type { CustomerSearchMessages } from './customer-search-messages.js';

export default {
  label: '查找客户',
  placeholder: '姓名、电话、邮箱或会员号',
  clear: '清除',
  results: '客户',
  fields: {
    name: '姓名',
    phone: '电话',
    email: '邮箱',
    id: '客户编号',
    memberNumber: '会员号',
  },
  hits: (count, more) =>
    more ? `超过 ${count} 位客户，请继续输入以缩小范围。` : `找到 ${count} 位客户`,
  noHits: (words) => `没有找到与“${words}”匹配的客户`,
  noHitsHint: '可试试姓名中的一个字，或电话号码的后几位。',
  moreHits: '还有更多匹配的客户，请继续输入以缩小范围。',
  failed: '暂时无法查找客户',
  errors: storeErrorMessages,
} satisfies CustomerSearchMessages;
