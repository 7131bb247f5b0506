import type { CustomerSearchMessages } from '../../customer-search/customer-search-messages.js';
import storeErrorMessages from './store-error-messages.ja.js';

export default {
  label: '顧客を検索',
  placeholder: '名前、電話番号、メール、会員番号',
  clear: '消去',
  results: '顧客',
  fields: {
    name: '名前',
    phone: '電話',
    email: 'メール',
    id: '顧客番号',
    memberNumber: '会員番号',
  },
  hits: (count, more) =>
    more ? `${count} 名以上います。続けて入力して絞り込んでください。` : `${count} 名`,
  noHits: (words) => `「${words}」に一致する顧客はいません`,
  noHitsHint: '名前の一部、または電話番号の末尾で試してください。',
  moreHits: 'ほかにも一致する顧客がいます。続けて入力して絞り込んでください。',
  failed: '顧客を検索できませんでした',
  errors: storeErrorMessages,
} satisfies CustomerSearchMessages;
