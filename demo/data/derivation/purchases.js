/**
 * What is real in the demo: who bought what, when, for how much.
 *
 * @typedef {object} Purchase one invoice
 * @property {string} invoice
 * @property {string} customer the CustomerID of the data
 * @property {string} country
 * @property {string} at `YYYY-MM-DDTHH:MM`, read as UTC; the earliest where lines differ by a minute
 * @property {number} tenthsOfPence sum of quantity × price, exact
 * @property {number} pence the same, rounded once per invoice
 * @property {number} articles sum of quantities
 * @property {string} product stock code of the dearest line
 * @property {number} quantity how many of that product, over all its lines
 *
 * @typedef {{ code: string, name: string }} Product
 */

/** Lines that are charges, not goods: they count into the amount but never lead an invoice. */
export const charges = new Set(['POST', 'M', 'C2', 'DOT', 'BANK CHARGES', 'PADS']);

/** The words that keep a capital when a description comes out of capitals. */
const capitalised =
  /\b(t-light|union (?:jack|flag)|christmas|easter|london|paris|english|french|russian|scandinavian|japanese|swiss|victorian|edwardian|regency|valentine|halloween|england|santa|rex|suki|spaceboy|charlotte|camden town|covent garden|notting hill|baker street|chelsea|i)\b/g;

/**
 * @param {string} description
 * @returns {string} in sentence case
 */
export function toSentenceCase(description) {
  const text = description
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/,(?=[A-Za-z])/g, ', ')
    .toLowerCase()
    .replace(capitalised, (word) => word.replace(/(^| )\w/g, (letter) => letter.toUpperCase()))
    .replace(/\b3d\b/g, '3D')
    .replace(/\bset\/(\d+)/g, 'set of $1')
    .replace(/^s\/(\d+)\s/, 'set of $1 ')
    .replace(/\s\.$|\.$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} price such as `2.55` or `0.001` */
const toTenthsOfPence = (price) => Math.round(Number(price) * 1000);

/** The cleaning everyone does on this set: a customer, no cancellation, a quantity and a price. */
export function isSale(row) {
  return (
    row.CustomerID !== '' &&
    !row.InvoiceNo.startsWith('C') &&
    Number(row.Quantity) > 0 &&
    Number(row.UnitPrice) > 0
  );
}

/**
 * @param {readonly Record<string, string>[]} sales
 * @returns {Purchase[]} in order of time, then invoice
 */
export function toPurchases(sales) {
  const linesOfInvoice = groupBy(sales, ({ InvoiceNo }) => InvoiceNo);
  const purchases = [...linesOfInvoice].map(([invoice, lines]) => {
    const tenthsOfPence = sum(lines, valueOf);
    const product = leadProduct(lines);
    return {
      invoice,
      customer: lines[0].CustomerID,
      country: lines[0].Country,
      at: lines
        .map(({ InvoiceDate }) => InvoiceDate)
        .sort()[0]
        .slice(0, 16)
        .replace(' ', 'T'),
      tenthsOfPence,
      pence: Math.round(tenthsOfPence / 10),
      articles: sum(lines, ({ Quantity }) => Number(Quantity)),
      product,
      quantity: sum(
        lines.filter(({ StockCode }) => StockCode === product),
        ({ Quantity }) => Number(Quantity),
      ),
    };
  });
  return purchases.sort((a, b) => compare(a.at, b.at) || compare(a.invoice, b.invoice));
}

/**
 * @param {readonly Record<string, string>[]} sales
 * @param {ReadonlySet<string>} codes the stock codes to name
 * @returns {Product[]} each under its most frequent description
 */
export function toProducts(sales, codes) {
  const namesOf = groupBy(
    sales.filter(({ StockCode }) => codes.has(StockCode)),
    ({ StockCode }) => StockCode,
  );
  return [...namesOf]
    .map(([code, lines]) => ({
      code,
      name: toSentenceCase(mostFrequent(lines.map((line) => line.Description))),
    }))
    .sort((a, b) => compare(a.code, b.code));
}

function leadProduct(lines) {
  const goods = lines.filter(({ StockCode }) => !charges.has(StockCode));
  const candidates = goods.length > 0 ? goods : lines;
  return candidates.reduce((dearest, line) => (valueOf(line) > valueOf(dearest) ? line : dearest))
    .StockCode;
}

const valueOf = (line) => Number(line.Quantity) * toTenthsOfPence(line.UnitPrice);

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => number} figure
 */
export function sum(items, figure) {
  return items.reduce((total, item) => total + figure(item), 0);
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} key
 * @returns {Map<string, Item[]>}
 */
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}

/** @param {readonly string[]} values */
export function mostFrequent(values) {
  const counts = [...groupBy(values, (value) => value)].map(([value, { length }]) => ({
    value,
    length,
  }));
  return counts.sort((a, b) => b.length - a.length || compare(a.value, b.value))[0].value;
}

/**
 * @param {string} a
 * @param {string} b
 */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
