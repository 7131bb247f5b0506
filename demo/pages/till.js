import { showLoading } from './demo-bar.js';
import { keepRows } from './kept-rows.js';
import { formatDay, formatMoney, isChinese, translatePage } from './language.js';
import { openedStore, patron } from './patron-ready.js';
import { tillTexts } from './till-texts.js';

translatePage(tillTexts);

const search = document.querySelector('patron-customer-search');
const card = document.querySelector('patron-customer-card');
const badge = document.querySelector('patron-loyalty-badge');
const log = document.querySelector('patron-visit-log');
const recording = document.querySelector('#recorder');
const amount = document.querySelector('#amount');
const outcome = document.querySelector('#sale-outcome');
let customer = null;

document.addEventListener('customer-selected', (event) => {
  // In this order, because moving the focus makes the browser lay out what was changed before.
  amount.focus();
  serve(event.customer);
});
document.querySelector('#sale').addEventListener('submit', (event) => {
  event.preventDefault();
  void recordSale();
});

const keys = {
  F2: () => search.focus(),
  F4: () => amount.focus(),
  F8: () => {
    const recorder = recording.querySelector('patron-visit-recorder');
    if (customer) recorder.setAttribute('customer', customer);
    else recorder.removeAttribute('customer');
    // No modal dialog: to make all else inert, the browser would style every element anew.
    recording.showPopover();
    recorder.focus();
  },
  F9: () => {
    search.clear();
    serve(null);
  },
};
document.addEventListener(
  'keydown',
  (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    recording.hidePopover();
    act();
  },
  // The elements keep what is typed into them to themselves; the till's own keys come first.
  { capture: true },
);
recording.addEventListener('visit-recorded', (event) => {
  // A save that took long must not close what the next customer's visit is being written in.
  if (!customer || event.customer === customer) recording.hidePopover();
  outcome.textContent = isChinese ? '已记录来访。' : 'Visit recorded.';
});
recording.addEventListener('recording-cancelled', () => recording.hidePopover(), { capture: true });

openedStore.then(async (store) => {
  store.changes.subscribe(() => scheduleRecent(store));
  scheduleRecent(store);
  await showLoading(store);
});

/**
 * Puts a customer, or nobody, in front of the till.
 * @param {string | null} id
 */
function serve(id) {
  customer = id;
  outcome.textContent = '';
  document.querySelector('.nobody').hidden = id !== null;
  for (const element of [card, badge]) {
    element.hidden = id === null;
    if (id !== null) element.setAttribute('customer', id);
  }
  log.toggleAttribute('customer', id !== null);
  if (id !== null) log.setAttribute('customer', id);
}

/** `12.5`, `12,50` or `12` pounds → pence; `undefined` for anything else. */
function toPence(text) {
  const [, pounds, pence = ''] = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? [];
  const value = Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
  return value > 0 ? value : undefined;
}

async function recordSale() {
  const minor = toPence(amount.value);
  if (!customer || !minor) {
    outcome.textContent = customer
      ? isChinese
        ? '请输入金额，例如 12.50。'
        : 'Type an amount, such as 12.50.'
      : isChinese
        ? '请先用 F2 选择客户。'
        : 'Pick a customer first, with F2.';
    (customer ? amount : search).focus();
    return;
  }
  try {
    await (
      await patron
    ).record({
      kind: 'purchase',
      customer,
      channel: 'in-person',
      amount: { minor, currency: 'GBP' },
    });
    amount.value = '';
    outcome.textContent = isChinese
      ? `已记录 ${formatMoney(minor)}。`
      : `${formatMoney(minor)} recorded.`;
  } catch (error) {
    outcome.textContent = isChinese ? `未能保存。（${error.code}）` : `Not saved. (${error.code})`;
  }
}

let recent = new Map();
let recentDue = false;
/** At most once a second: bringing in the customer base changes the list many times. */
function scheduleRecent(store) {
  if (recentDue) return;
  recentDue = true;
  setTimeout(() => {
    recentDue = false;
    void drawRecent(store);
  }, 250);
}

async function drawRecent(store) {
  const visits = await store.visits.query({
    order: { by: 'at', direction: 'descending' },
    limit: 30,
  });
  const latest = new Map(visits.toReversed().map((visit) => [visit.customer, visit]));
  const people = await Promise.all(
    [...latest.values()]
      .sort((a, b) => b.at - a.at)
      .slice(0, 7)
      .map(async (visit) => ({ visit, person: await store.customers.get(visit.customer) })),
  );
  recent = new Map(
    people
      .filter(({ person }) => person)
      .map(({ visit, person }) => {
        const item = recent.get(person.id) ?? recentItem(person.id);
        item.querySelector('strong').textContent = person.name;
        item.querySelector('span').textContent = [
          visit.amount && formatMoney(visit.amount.minor),
          formatDay(visit.at),
        ]
          .filter(Boolean)
          .join(' · ');
        return [person.id, item];
      }),
  );
  keepRows(document.querySelector('.recent ol'), [...recent.values()]);
}

function recentItem(id) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.append(document.createElement('strong'), document.createElement('span'));
  button.addEventListener('click', () => serve(id));
  item.append(button);
  return item;
}
