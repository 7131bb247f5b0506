/**
 * Derives the demo's tables from the UCI Online Retail data, checks them, and writes them beside this
 * file. Run from anywhere: `node demo/data/derive.js`. See README.md for what is real and what is not.
 */
import { existsSync } from 'node:fs';
import { chineseNames } from './derivation/chinese-names.js';
import { toConversations } from './derivation/conversations.js';
import { readGzippedTable, writeTable } from './derivation/csv.js';
import { toCustomers } from './derivation/customers.js';
import { toFeedback } from './derivation/feedback.js';
import { isSale, sum, toProducts, toPurchases } from './derivation/purchases.js';
import { staff } from './derivation/staff.js';

const sharedData = new URL('../../../shared/data/', import.meta.url);
const retail = new URL('uci-online-retail/online_retail.csv.gz', sharedData);
const names = new URL('zh-names-pinyin/', sharedData);
const largestTotal = 1_500_000;

if (!existsSync(retail)) {
  console.error(
    `The raw data is not there: ${retail.pathname}. The derived tables are committed; you need it only to derive them anew.`,
  );
  process.exit(1);
}

const sales = readGzippedTable(retail).filter(isSale);
const purchases = toPurchases(sales);
const products = toProducts(sales, new Set(purchases.map(({ product }) => product)));
const productNames = new Map(products.map(({ code, name }) => [code, name]));
const customers = toCustomers(purchases, chineseNames(names));
const conversations = toConversations(customers, purchases, productNames);
const feedback = toFeedback(
  new Map(customers.map((customer) => [customer.id, customer])),
  purchases,
);

const spendOf = (id) =>
  sum(
    purchases.filter(({ customer }) => customer === id),
    ({ pence }) => pence,
  );
const visitsOf = (id) => purchases.filter(({ customer }) => customer === id).length;
const chineseShare =
  customers.filter(({ language }) => language === 'zh-CN').length / customers.length;
const phones = customers.flatMap(({ phone }) => phone ?? []);

/** What must come out, from the data's own reference figures. */
const checks = [
  ['sales lines', sales.length, 397_884],
  ['customers', customers.length, 4338],
  ['purchases', purchases.length, 18_532],
  [
    'revenue in tenths of a penny',
    sum(purchases, ({ tenthsOfPence }) => tenthsOfPence),
    8_911_407_904,
  ],
  [
    'rounded revenue is off by less than £5',
    Math.abs(sum(purchases, ({ pence }) => pence) - 891_140_790) < 500,
    true,
  ],
  ['first purchase', purchases[0].at, '2010-12-01T08:26'],
  ['last purchase', purchases.at(-1).at, '2011-12-09T12:50'],
  ['spend of 12346', spendOf('12346'), 7_718_360],
  ['spend of 12347', spendOf('12347'), 431_000],
  ['spend of 14646', spendOf('14646'), 28_020_602],
  ['purchases of 17850', visitsOf('17850'), 34],
  [
    'every lead product has a name',
    purchases.every(({ product }) => productNames.get(product)),
    true,
  ],
  ['a fifth to a third have Chinese names', chineseShare > 0.2 && chineseShare < 0.33, true],
  ['no two customers share a phone number', new Set(phones).size, phones.length],
];

const bytes = [
  writeTable(
    new URL('purchases.csv', import.meta.url),
    ['invoice', 'customer', 'at', 'pence', 'articles', 'product', 'quantity'],
    purchases.map((purchase) => ({ ...purchase, at: purchase.at.replace(/[-:]/g, '') })),
  ),
  writeTable(new URL('products.csv', import.meta.url), ['code', 'name'], products),
  writeTable(new URL('customers.csv', import.meta.url), Object.keys(customers[0]), customers),
  writeTable(
    new URL('conversations.csv', import.meta.url),
    Object.keys(conversations[0]),
    conversations,
  ),
  writeTable(new URL('feedback.csv', import.meta.url), Object.keys(feedback[0]), feedback),
  writeTable(new URL('staff.csv', import.meta.url), Object.keys(staff[0]), staff),
];
const total = sum(bytes, (size) => size);
checks.push(['all tables together stay within 1.5 MB', total <= largestTotal, true]);

let failed = 0;
for (const [what, found, expected] of checks) {
  const passed = found === expected;
  failed += passed ? 0 : 1;
  console.log(
    `${passed ? 'ok    ' : 'FAILED'} ${what}: ${found}${passed ? '' : `, expected ${expected}`}`,
  );
}
console.log(
  `${products.length} products, ${conversations.length} conversations, ${feedback.length} answers; ` +
    `${Math.round(chineseShare * 1000) / 10} % Chinese names; rounded revenue ${sum(purchases, ({ pence }) => pence)} pence; ` +
    `bytes ${bytes.join(' + ')} = ${total}`,
);
process.exitCode = failed > 0 ? 1 : 0;
