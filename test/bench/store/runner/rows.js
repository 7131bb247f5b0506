/**
 * The rows of the table. `target` is for our store: a ratio to raw in the same round, or an absolute
 * figure in the row's unit. The definitions are printed below the table.
 */
export const rows = [
  {
    id: 'open',
    title: 'new page: open + first get',
    unit: 'ms',
    target: { ratio: 1 },
    definition:
      'In a new page of a browser that is running, after the program was loaded: from the call that opens the full database to the first customer read by id. Median of 5 pages.',
  },
  {
    id: 'load-customers',
    title: 'load 10k customers',
    unit: 'ms',
    target: { ratio: 1.2 },
    definition: 'All customers into an empty database, until committed.',
  },
  {
    id: 'load-visits',
    title: 'load 100k visits',
    unit: 'ms',
    target: { ratio: 1.1 },
    definition:
      'All visits, of kinds without points and with ids of their own, until committed. Ours keeps summaries meanwhile, checks references and duplicate ids, and writes the change feed.',
  },
  {
    id: 'load-visits-block',
    title: '… longest main-thread block',
    unit: 'ms',
    target: { absolute: 50 },
    definition:
      'While the visits load: the longest time no timer could run (a timer every 4 ms) or the longest long task, whichever is longer.',
  },
  {
    id: 'purchases',
    title: 'load 100k purchases with points and tiers',
    unit: 'ms',
    definition:
      'As before, with purchases only: ours writes a ledger entry for each and reviews the tier of its customer. The others write the visits and nothing else, so only raw is measured beside it.',
    only: ['raw', 'ours'],
  },
  {
    id: 'purchases-block',
    title: '… longest main-thread block',
    unit: 'ms',
    definition: 'As above, while the purchases load.',
    only: ['raw', 'ours'],
  },
  {
    id: 'put',
    title: 'put, full database',
    unit: 'ms',
    target: { ratio: 1.5 },
    definition: 'One customer updated and committed, one after another. Median.',
  },
  {
    id: 'get-cold',
    title: 'get by id, cold',
    unit: 'ms',
    target: { ratio: 1.2 },
    definition: 'A customer this page has not read before, after 20 others. Median.',
  },
  {
    id: 'get-hot',
    title: 'get by id, hot',
    unit: 'ms',
    target: { ratio: 0.05 },
    definition: 'The same customer again; ten times one after another, divided by ten. Median.',
  },
  {
    id: 'last-visits-cold',
    title: 'last 50 visits of a customer, cold',
    unit: 'ms',
    target: { ratio: 0.6 },
    definition:
      'Of a regular with about 70 visits whom this page has not asked about before. Median.',
  },
  {
    id: 'last-visits-hot',
    title: 'last 50 visits of a customer, hot',
    unit: 'ms',
    target: { ratio: 0.05 },
    definition: 'The same again; ten times one after another, divided by ten. Median.',
  },
  {
    id: 'tier-hot',
    title: 'tier top 50 by last update, hot',
    unit: 'ms',
    target: { ratio: 0.05 },
    definition:
      'The 50 customers of one stage (a fifth of all) that were updated last; asked before. Median.',
  },
  {
    id: 'live-1',
    title: 'live query, put → callback p50, 1 subscription',
    unit: 'ms',
    target: { ratio: 0.05 },
    definition:
      "From the call that adds a visit to the callback of the live query of that customer's last 50 visits that shows it, whether before or after the commit. Median.",
  },
  {
    id: 'live-50',
    title: 'live query, put → callback p50, 50 subscriptions',
    unit: 'ms',
    target: { ratio: 0.05 },
    definition: 'The same with live queries of 50 customers open; visits go to each in turn.',
  },
  {
    id: 'search-key',
    title: 'infix search, 100k customers, key stroke p95',
    unit: 'ms',
    target: { absolute: 3 },
    definition:
      'At most 20 customers of 100,000 whose name, phone, e-mail, member number or id contains 2 to 6 letters from inside a name, key by key. 95th percentile of up to 60 key strokes.',
  },
  {
    id: 'search-ready',
    title: '… ready after open',
    unit: 'ms',
    target: { absolute: 50 },
    definition:
      'In a new page: from the call that opens the database of 100,000 customers to the answer of the first search. Median of 3 pages. Before them, one page of each store has searched once and stayed open for 15 seconds, as the first session of a browser: only that one has to read all customers where a store keeps what it searches.',
  },
  {
    id: 'tabs',
    title: 'put in tab A → callback in tab B p50',
    unit: 'ms',
    target: { ratio: 0.8 },
    definition:
      'From the call that adds a visit in one tab to the callback of a live query in another. Median.',
  },
  {
    id: 'heap',
    title: 'heap, 100k visits open, 50 subscriptions',
    unit: 'MB',
    target: { absolute: 8 },
    definition:
      'Used JavaScript heap of the page after garbage collection, with 50 live queries of 50 visits each open and after one search over the customers (ours and TinyBase keep in memory what they search; the others read all).',
  },
  {
    id: 'bytes',
    title: 'gzip, all of it',
    unit: 'kB',
    target: { absolute: 7 },
    definition:
      'One minified esbuild bundle of the adapter and all it uses, `gzip -9`. Ours with everything that is loaded on demand, such as the rules of points and tiers and search, but without the schemas (zod) and the reading and writing of CSV files.',
  },
  {
    id: 'bytes-first',
    title: '… what is loaded at once',
    unit: 'kB',
    definition:
      'The same split up: the static reach of the adapter, each file compressed by itself. The libraries have no other part.',
  },
];

/**
 * The rows a person asks for, by id or by how the id begins.
 * @throws {Error} when there is none of that name
 */
export function rowsNamed(names) {
  if (names === undefined) return rows;
  for (const name of names) {
    if (!rows.some(({ id }) => id.startsWith(name))) {
      throw new Error(`There is no row "${name}". Rows: ${rows.map(({ id }) => id).join(', ')}.`);
    }
  }
  return rows.filter(({ id }) => names.some((name) => id.startsWith(name)));
}
