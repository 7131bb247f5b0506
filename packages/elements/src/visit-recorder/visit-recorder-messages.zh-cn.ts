import storeErrorMessages from '../shared/store-error-messages.zh-cn.js';
import type { VisitRecorderMessages } from './visit-recorder-messages.js';

export default {
  errors: storeErrorMessages,
  channels: {
    phone: '电话',
    messaging: '即时消息',
    email: '电子邮件',
    'in-person': '当面',
    web: '网络',
  },
  words: {
    purchase: '顺便说了什么',
    visit: '谈话内容',
    call: '通话内容',
    message: '消息内容',
    inquiry: '询问内容',
    'return-visit': '客户原话',
    event: '活动情况',
  },
  wordsHint: '照原话保存。按回车保存，Shift+回车换行。',
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
