import { commonTexts } from './common-texts.js';
import { translatePage } from './language.js';

translatePage({
  ...commonTexts,
  title: 'Patronkit 演示',
  headline: '一家店，三个页面，同一批客户',
  lead: 'Wren & Thimble 是一家礼品店。每个页面都是普通 HTML 加一个脚本标签，共用 4,338 位客户和 18,532 笔真实购买记录，数据只保存在这个浏览器里。',
  shopWords: '买点东西，看看积分，说说感受。',
  tillWords: '输入名字的一部分找到客户，收款，记下一次接触。',
  officeWords: '同一批客户的表格：排序、查找、导入、导出。',
  rightsDoor: '以及客户可以向商店提出的要求：管理同意、索取资料副本、删除资料',
  twoTabs: '把两个页面并排打开：一边发生的事，另一边立刻看到。',
  snippet: '一个页面所需的全部代码',
});
