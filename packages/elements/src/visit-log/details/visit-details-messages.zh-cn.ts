import storeErrorMessages from '../../shared/store-error-messages.zh-cn.js';
import type { VisitDetailsMessages } from './visit-details-messages.js';

export default {
  errors: storeErrorMessages,
  originalWords: '原话',
  wordsStay: '原话不可更改；如有出入，请添加更正。',
  showAll: '显示全部',
  showLess: '收起',
  lines: '购买明细',
  article: '商品',
  quantity: '数量',
  price: '单价',
  when: '时间',
  channel: '渠道',
  duration: '时长',
  minutes: (_count, formatted) => `${formatted} 分钟`,
  recordedLater: (when) => `${when}补记`,
  corrections: '更正',
  by: (name) => `记录人：${name}`,
  addCorrection: '添加更正',
  correctionLabel: '更正内容',
  correctionHint: '更正附在原话之后，原话保持不变。回车保存，Shift + 回车换行。',
  saveCorrection: '保存更正',
  cancel: '取消',
  correctionSaved: '已添加更正。',
  correctionEmpty: '请先写明更正内容。',
  tooLong: (longest) => `内容过长，最多 ${longest} 个字符。`,
} satisfies VisitDetailsMessages;
