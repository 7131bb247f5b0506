import { keepRows } from './kept-rows.js';
import { formatDay, formatMoney, formatNumber, isChinese } from './language.js';
import { isResting, setResting } from './resting-button.js';

const pageSize = 30;
const firstDirection = {
  name: 'ascending',
  visits: 'descending',
  spend: 'descending',
  lastVisitAt: 'descending',
};

/**
 * All customers, a page at a time, in the order of a column that the store has an index of.
 * @param {any} store
 * @param {(id: string) => void} openCustomer
 * @returns {() => Promise<void>} draws the rows anew
 */
export function showCustomerTable(store, openCustomer) {
  const panel = document.querySelector('#customers');
  const body = panel.querySelector('#customer-rows');
  const headings = [...panel.querySelectorAll('[data-sort]')];
  const previous = panel.querySelector('#previous');
  const next = panel.querySelector('#next');
  let sort = 'spend';
  let direction = 'descending';
  let page = 0;
  let drawing = 0;
  let shown = new Map();

  const turn = (button, by) => {
    if (isResting(button)) return;
    page += by;
    void draw();
    panel.querySelector('.table').scrollTop = 0;
  };
  previous.addEventListener('click', () => turn(previous, -1));
  next.addEventListener('click', () => turn(next, 1));
  for (const heading of headings) {
    heading.addEventListener('click', () => {
      const column = heading.dataset.sort;
      const opposite = direction === 'ascending' ? 'descending' : 'ascending';
      direction = column === sort ? opposite : firstDirection[column];
      sort = column;
      page = 0;
      void draw();
    });
  }
  body.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button) openCustomer(button.dataset.customer);
  });

  async function draw() {
    const mine = ++drawing;
    const total = await store.customers.count();
    const pages = Math.max(1, Math.ceil(total / pageSize));
    page = Math.min(Math.max(page, 0), pages - 1);
    const window = { order: { by: sort, direction }, offset: page * pageSize, limit: pageSize };
    const rows = sort === 'name' ? await byName(store, window) : await byFigure(store, window);
    const tiers = await tierLabels(store);
    // A later click may have been answered before this one.
    if (mine !== drawing) return;
    shown = new Map(
      rows.map((row) => {
        const { id } = row.customer;
        return [id, fillRow(shown.get(id) ?? document.createElement('tr'), row, tiers)];
      }),
    );
    keepRows(body, [...shown.values()]);
    for (const heading of headings) {
      heading.closest('th').ariaSort = heading.dataset.sort === sort ? direction : 'none';
    }
    setResting(previous, page === 0);
    setResting(next, page === pages - 1);
    panel.querySelector('#page-of').textContent = isChinese
      ? `第 ${page + 1} / ${pages} 页`
      : `Page ${page + 1} of ${pages}`;
  }
  return draw;
}

async function byName(store, window) {
  const customers = await store.customers.query(window);
  return Promise.all(
    customers.map(async (customer) => ({
      customer,
      summary: await store.summaries.get(customer.id),
    })),
  );
}

async function byFigure(store, window) {
  const summaries = await store.summaries.query(window);
  const rows = await Promise.all(
    summaries.map(async (summary) => ({
      summary,
      customer: await store.customers.get(summary.id),
    })),
  );
  return rows.filter(({ customer }) => customer);
}

/** The shop's settings, once they are read: a live answer is asked for only when somebody listens. */
const shopSettings = (store) =>
  new Promise((resolve) => {
    const stop = store.shopSettings.subscribe(({ status, value }) => {
      if (status === 'loading') return;
      resolve(value);
      // Not before `subscribe` has returned.
      queueMicrotask(() => stop());
    });
  });

async function tierLabels(store) {
  const settings = await shopSettings(store);
  return new Map(
    (settings?.tiers.tiers ?? []).map(({ tier, label }) => [
      tier,
      isChinese ? (label['zh-CN'] ?? label.en) : label.en,
    ]),
  );
}

/** The button with the name stays the same one, because it may have the focus. */
function nameCell(row) {
  if (row.cells.length) return row.cells[0];
  const name = document.createElement('th');
  name.scope = 'row';
  const button = document.createElement('button');
  button.type = 'button';
  name.append(button);
  row.append(name);
  return name;
}

function fillRow(row, { customer, summary }, tiers) {
  const name = nameCell(row);
  const [button] = name.children;
  button.textContent = customer.name;
  button.dataset.customer = customer.id;
  const tier = cell(tiers.get(summary?.tier) ?? '');
  tier.dataset.tier = summary?.tier ?? '';
  while (row.cells.length > 1) row.deleteCell(-1);
  row.append(
    cell(customer.memberNumber ?? '', 'quiet'),
    cell(customer.region ?? '', 'quiet'),
    tier,
    cell(formatNumber(summary?.visits ?? 0), 'number'),
    cell(formatMoney(summary?.spend ?? 0), 'number'),
    cell(summary?.lastVisitAt ? formatDay(summary.lastVisitAt) : '–', 'number'),
  );
  return row;
}

function cell(text, className) {
  const element = document.createElement('td');
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
