import type { ShopSettings } from './shop-settings.js';

/**
 * The preset a shop starts with until it writes settings of its own: the grade of C2 and C4, the
 * tiers and treatment of D1–D3, one point per 10.00 spent.
 */
export const defaultShopSettings: Omit<
  ShopSettings,
  'shop' | 'createdAt' | 'updatedAt' | 'stamps'
> = {
  id: 'settings',
  name: 'Shop',
  currency: 'GBP',
  timeZone: 'UTC',
  points: {
    pointsPerSpend: 1,
    perSpend: 1000,
    pointsPerVisit: 0,
    pendingDays: 14,
    expiryDays: 365,
  },
  tiers: {
    basis: 'spend',
    periodDays: 365,
    holdDays: 365,
    downgrade: 'one-tier',
    tiers: [
      {
        tier: 'ordinary',
        label: { en: 'Ordinary', 'zh-CN': '普通客户' },
        from: 0,
        benefits: [
          { en: 'Expert advice, whenever you ask', 'zh-CN': '随时提供专业咨询' },
          { en: 'Returns without questions', 'zh-CN': '不问因由，轻松退换' },
        ],
      },
      {
        tier: 'key',
        label: { en: 'Key', 'zh-CN': '重点客户' },
        from: 100_000,
        benefits: [
          { en: 'First to see what is new', 'zh-CN': '新品与潮流抢先知' },
          { en: 'Member prices', 'zh-CN': '会员专享价' },
        ],
      },
      {
        tier: 'vip',
        label: { en: 'VIP', 'zh-CN': '贵宾客户' },
        from: 500_000,
        benefits: [
          { en: 'Your own adviser', 'zh-CN': '专属会员顾问' },
          { en: 'Made to order', 'zh-CN': '个性化定制' },
        ],
      },
    ],
  },
  grade: {
    factors: [
      { factor: 'revenue', label: { en: 'Revenue', 'zh-CN': '销售额' }, weight: 0.4 },
      { factor: 'volume', label: { en: 'Volume', 'zh-CN': '购买量' }, weight: 0.3 },
      { factor: 'credit', label: { en: 'Credit', 'zh-CN': '信誉' }, weight: 0.2 },
      { factor: 'prospects', label: { en: 'Prospects', 'zh-CN': '发展前景' }, weight: 0.1 },
    ],
    bands: [
      { band: 'A', from: 91 },
      { band: 'B', from: 81 },
      { band: 'C', from: 65 },
      { band: 'D', from: 0 },
    ],
  },
  answerWithinHours: 24,
  consentWording: '2026-11',
};
