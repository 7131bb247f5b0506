import storeErrorMessages from '../shared/store-error-messages.zh-cn.js';
import type { VisitRecorderMessages } from './visit-recorder-messages.js';

export default {
  errors: storeErrorMessages,
  channels: {
    phone: '电话',
    messaging: '即时通讯',
    email: '邮件',
    'in-person': '当面',
    web: '网上',
  },
  words: {
    purchase: '购买时说的话',
    visit: '谈话内容',
    call: '通话内容',
    message: '消息内容',
    inquiry: '咨询内容',
    'return-visit': '客户原话',
    event: '活动情况',
  },
  wordsHint: '原话照录。回车保存，Shift + 回车换行。',
  customer: '客户',
  changeCustomer: '更换',
  amount: (currency) => `金额（${currency}）`,
  channel: '渠道',
  when: '时间',
  now: '现在',
  changeTime: '修改时间',
  save: '保存',
  saving: '正在保存',
  cancel: '取消',
  notAnAmount: (example) => `金额无法识别，请按 ${example} 的格式填写。`,
  problems: {
    'no-customer': '请先选择客户。',
    empty: '请填写金额。',
    negative: '付款金额不能为负数。',
    'too-precise': '小数位数过多。',
    'too-large': '金额过大。',
    'no-time': '请填写日期和时间。',
    future: '时间不能晚于现在。',
    'too-long': '内容过长，最多 10,000 个字符。',
  },
} satisfies VisitRecorderMessages;
