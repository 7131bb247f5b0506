import { commonTexts } from './common-texts.js';

export const tillTexts = {
  ...commonTexts,
  title: '收银台 · Wren & Thimble',
  counter: '柜台',
  customer: '客户',
  card: '客户资料',
  keys: '快捷键',
  sale: '收款',
  recordSale: '记录收款',
  recent: '最近到店',
  nobody: '当前没有客户',
  nobodyHint: '按 F2，输入姓名、电话、邮箱或会员号。',
  keySearch: '查找客户',
  keyPick: '选择',
  keySale: '收款',
  keyVisit: '新增接触记录',
  keyNext: '下一位客户',
  atTill: '当前收银员：',
};
