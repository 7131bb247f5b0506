/** What is said in the invented conversations; `{product}` is one the customer really bought. */
export const conversationWords = {
  en: {
    call: [
      'Wants the next order split into two deliveries.',
      'Asked when "{product}" is back in stock; promised to ring on Thursday.',
      'Happy with the last parcel. Would like the new catalogue by post.',
      'Changed the delivery address to the shop on the high street.',
      'Asked for a price on 200 of "{product}".',
    ],
    message: [
      'Sent a photo of a chipped "{product}". Replacement promised at no charge.',
      'Thanks for the quick delivery, the window display looks lovely.',
      'Please hold two boxes of "{product}" until Friday.',
      'Can the invoice go to accounts this time?',
    ],
    inquiry: [
      'Asks whether "{product}" comes in green.',
      'Is there a trade discount from fifty pieces?',
      'Looking for table gifts for a wedding in June, about 120 guests.',
      'Would like the safety certificate for "{product}".',
    ],
    'return-visit': [
      'Everything arrived whole. "{product}" sells well; will order again next month.',
      'One box was damaged at the corner; goods fine. No complaint, but noted.',
      'Pleased with the service, finds the minimum order a little high.',
      'Has not unpacked yet. Call again next week.',
    ],
    visit: [
      'Came by to see the spring range; liked the ceramics best.',
      'Brought back "{product}", exchanged without questions.',
      'Showed the new Christmas samples. Will send an order by e-mail.',
    ],
    note: [
      'Prefers to be called after three; mornings are for deliveries.',
      'Redecorating the shop in the autumn: blue and white.',
      'Decides on price, but comes back for reliability.',
      'Likes everything hand-painted. Does not care for plastic.',
      'Pays within a week, always.',
      'Her daughter helps with the online shop; send pictures by e-mail.',
    ],
  },
  'zh-CN': {
    call: [
      '希望下一批货分两次送。',
      '询问 {product} 何时到货，答应周四回电。',
      '对上次的包裹很满意，想要一本新目录。',
      '收货地址改为新店。',
      '询问 200 件 {product} 的批发价。',
    ],
    message: [
      '发来照片，{product} 有一处磕碰，答应免费补发。',
      '感谢发货很快，橱窗布置好了，很漂亮。',
      '请帮我留两箱 {product}，周五来取。',
      '这次发票请开给财务。',
    ],
    inquiry: [
      '问 {product} 有没有绿色的。',
      '五十件以上有没有批发折扣？',
      '六月婚礼想订伴手礼，大约 120 位客人。',
      '需要 {product} 的质检证书。',
    ],
    'return-visit': [
      '货品全部完好，{product} 卖得不错，下个月还会再订。',
      '有一箱外包装破了角，货品没事，已记录。',
      '对服务满意，觉得起订量稍高。',
      '还没拆箱，下周再联系。',
    ],
    visit: [
      '来店看了春季新品，最喜欢陶瓷。',
      '退换 {product}，不问因由，当场换好。',
      '看了圣诞样品，回去后邮件下单。',
    ],
    note: [
      '下午三点以后打电话方便，上午忙着收货。',
      '秋天要重新装修，主色是蓝白。',
      '看重价格，但更看重供货稳定。',
      '喜欢手绘的东西，不喜欢塑料。',
      '付款一向准时，一周之内。',
      '女儿帮忙打理网店，图片请发邮件。',
    ],
  },
};
