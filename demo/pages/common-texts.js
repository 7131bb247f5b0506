/** Chinese texts of what every page has. */
export const commonTexts = {
  demo: '演示',
  demoPages: '演示页面',
  language: '语言',
  shop: '商店',
  till: '收银台',
  backOffice: '后台',
  dataRights: '数据权利',
  loading: '正在载入客户数据，可以照常使用。',
  loadingBar: '客户数据',
  real: '购买记录是真实的：UCI Online Retail（2012），作者 Daqing Chen 博士、Sai Liang Sain、Kun Guo，CC0。日期整体向后移动了若干整周，使最后一次购买落在最近七天之内。',
  invented:
    '其余均为虚构：姓名、联系方式、生日、员工、沟通记录和反馈。这里没有任何真实的人，电话号码也打不通。',
};
