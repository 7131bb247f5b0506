import type { ConsentPurpose } from './consent-purpose.js';

/**
 * The wording a shop starts with, under the version its settings begin with. Never edited once
 * released: somebody has agreed to exactly these words.
 */
export const defaultConsentWording: {
  readonly id: string;
  readonly texts: Readonly<
    Record<ConsentPurpose, { readonly en: string; readonly 'zh-CN': string }>
  >;
} = {
  id: '2026-11',
  texts: {
    service: {
      en: 'You may contact me about what I bought: orders, deliveries, repairs and my membership.',
      'zh-CN': '你们可以就我的购买与我联系：订单、送货、维修和会员事宜。',
    },
    'marketing-phone': {
      en: 'You may call me about offers and news of the shop.',
      'zh-CN': '你们可以打电话告诉我本店的优惠和新品。',
    },
    'marketing-messaging': {
      en: 'You may send me messages about offers and news of the shop.',
      'zh-CN': '你们可以发消息告诉我本店的优惠和新品。',
    },
    'marketing-email': {
      en: 'You may send me e-mails about offers and news of the shop.',
      'zh-CN': '你们可以发邮件告诉我本店的优惠和新品。',
    },
    profiling: {
      en: 'You may work out from my visits and purchases what suits me, and grade me as a customer by it.',
      'zh-CN': '你们可以根据我的来访和购买推断我的喜好，并据此评定我的客户等级。',
    },
    location: {
      en: 'You may keep where we met when your staff visit me.',
      'zh-CN': '你们的员工上门拜访时，可以记录会面地点。',
    },
    photo: {
      en: 'You may take photos during a visit and keep them with it.',
      'zh-CN': '你们可以在来访时拍照，并与来访记录一起保存。',
    },
    'payout-account': {
      en: 'You may keep the account that you pay my commissions and refunds to.',
      'zh-CN': '你们可以保存向我支付佣金和退款的账户。',
    },
  },
};
