import { conversationWords } from './conversation-words.js';
import { groupBy } from './purchases.js';
import { pick, randomFrom } from './random.js';
import { staff } from './staff.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const channelOf = {
  call: 'phone',
  message: 'messaging',
  inquiry: 'email',
  'return-visit': 'phone',
  visit: 'in-person',
};

/**
 * Calls, messages, inquiries, return visits and notes. All invented; the purchases they refer to are real.
 * @param {readonly import('./customers.js').Customer[]} customers
 * @param {readonly import('./purchases.js').Purchase[]} purchases
 * @param {ReadonlyMap<string, string>} productNames
 */
export function toConversations(customers, purchases, productNames) {
  const purchasesOf = groupBy(purchases, ({ customer }) => customer);
  const end = Date.parse(`${purchases.at(-1).at}Z`);
  const rows = customers.flatMap((customer) => {
    const random = randomFrom(`conversations ${customer.id}`);
    const count = customer.owner ? 1 + Math.floor(random() * 3) : random() < 0.05 ? 1 : 0;
    return Array.from({ length: count }, () => {
      const kind = pick(random, [
        'call',
        'call',
        'message',
        'inquiry',
        'return-visit',
        'return-visit',
        'visit',
        'note',
        'note',
      ]);
      const purchase = pick(random, purchasesOf.get(customer.id));
      const words = conversationWords[customer.language === 'zh-CN' ? 'zh-CN' : 'en'][kind];
      const at = shopHour(
        Date.parse(`${purchase.at}Z`) + (1 + Math.floor(random() * 9)) * day,
        random,
      );
      return {
        customer: customer.id,
        kind,
        at: new Date(at).toISOString().slice(0, 16),
        channel: channelOf[kind],
        staff: customer.owner ?? pick(random, staff).id,
        minutes:
          kind === 'call' || kind === 'return-visit' ? 2 + Math.floor(random() * 14) : undefined,
        words: pick(random, words).replace('{product}', productNames.get(purchase.product)),
      };
    }).filter(({ at }) => Date.parse(`${at}Z`) <= end);
  });
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return rows.map((row, index) => ({ id: `talk-${index + 1}`, ...row }));
}

/** The same day between 9:00 and 17:59. */
function shopHour(instant, random) {
  return instant - (instant % day) + (9 * 60 + Math.floor(random() * 9 * 60)) * minute;
}
