import { pick, randomFrom } from './random.js';

const hour = 3_600_000;
const range = { csat: [1, 5], nps: [0, 10], ces: [1, 7] };

const comments = {
  en: {
    low: [
      'Two pieces were broken and nobody answered my e-mail.',
      'Took eleven days. I had hoped for three.',
      'Not the colour in the picture.',
      'The minimum order is too high for a shop as small as mine.',
    ],
    middle: [
      'Good things, slow parcel.',
      'Fine. More choice in green, please.',
      'Nice, but the invoice was hard to read.',
      'As expected.',
    ],
    high: [
      'Wrapped with such care. Thank you.',
      'My customers love these.',
      'Always a pleasure, always on time.',
      'Found exactly what I was looking for.',
      'Lovely people on the telephone.',
      'The best tins in England!',
    ],
  },
  'zh-CN': {
    low: [
      '有两件碎了，邮件也没人回。',
      '等了十一天才到，有点久。',
      '颜色和图片不一样。',
      '起订量对小店来说太高了。',
    ],
    middle: [
      '东西不错，就是物流慢。',
      '还可以，希望多一些绿色的。',
      '发票不太好看懂。',
      '和预期差不多。',
    ],
    high: [
      '包装很用心，谢谢！',
      '店里的客人都很喜欢。',
      '每次都准时，很放心。',
      '找了很久，终于买到了。',
      '电话里的服务态度特别好。',
      '回购很多次了，推荐。',
    ],
  },
};

/**
 * Answers to "how was it?". All invented; the purchases they are about are real.
 * @param {ReadonlyMap<string, import('./customers.js').Customer>} customers by id
 * @param {readonly import('./purchases.js').Purchase[]} purchases
 */
export function toFeedback(customers, purchases) {
  const end = Date.parse(`${purchases.at(-1).at}Z`);
  return purchases
    .flatMap((purchase) => {
      const random = randomFrom(`feedback ${purchase.invoice}`);
      if (random() > 0.035) {
        return [];
      }
      const measure = pick(random, ['csat', 'csat', 'csat', 'nps', 'nps', 'ces']);
      const [lowest, highest] = range[measure];
      // The smallest of two draws leans to the good end, as such answers do.
      const goodness = 1 - Math.min(random(), random()) * (random() < 0.15 ? 1 : 0.7);
      const score =
        lowest + Math.min(highest - lowest, Math.floor(goodness * (highest - lowest + 1)));
      const mood = goodness < 0.5 ? 'low' : goodness < 0.7 ? 'middle' : 'high';
      const language = customers.get(purchase.customer).language === 'zh-CN' ? 'zh-CN' : 'en';
      return {
        customer: purchase.customer,
        invoice: purchase.invoice,
        at: new Date(Date.parse(`${purchase.at}Z`) + Math.floor(20 + random() * 120) * hour)
          .toISOString()
          .slice(0, 16),
        measure,
        score,
        comment: random() < 0.5 ? pick(random, comments[language][mood]) : undefined,
      };
    })
    .filter(({ at }) => Date.parse(`${at}Z`) <= end)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((row, index) => ({ id: `answer-${index + 1}`, ...row }));
}
