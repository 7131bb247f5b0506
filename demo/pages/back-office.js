import { backOfficeTexts } from './back-office-texts.js';
import { showBackupNotice } from './backup-notice.js';
import { showCustomerTable } from './customer-table.js';
import { showLoading } from './demo-bar.js';
import { showExchange } from './exchange/exchange.js';
import { showComments } from './feedback-comments.js';
import { formatNumber, translatePage } from './language.js';
import { openedStore } from './patron-ready.js';
import { isResting, setResting } from './resting-button.js';
import { showTabs } from './tabs.js';

translatePage(backOfficeTexts);
showTabs(document.querySelector('[role="tablist"]'));

const dialog = document.querySelector('#customer-dialog');

function openCustomer(id) {
  dialog.querySelector('patron-customer-card').setAttribute('customer', id);
  dialog.showModal();
}
document.addEventListener('customer-selected', (event) => openCustomer(event.customer));
dialog.addEventListener('close', () => {
  // The row it was opened from may have left the page meanwhile.
  if (document.activeElement === document.body) {
    document.querySelector('[role="tab"][aria-selected="true"]').focus();
  }
});

openedStore.then(async (store) => {
  const refresh = [
    showCustomerTable(store, openCustomer),
    showComments(store),
    () => drawFigures(store),
  ];
  void showExchange(store);
  void showBackupNotice(store);
  let due = false;
  store.changes.subscribe(() => {
    // Bringing in the customer base changes everything many times a second.
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      for (const draw of refresh) void draw();
    }, 500);
  });
  for (const draw of refresh) void draw();
  await showLoading(store);
});

/** The dialog says what it asks for; who declines finds it waiting in the plugin manager. */
async function useWeather({ currentTarget: button }) {
  if (isResting(button)) return;
  setResting(button, true);
  const name = 'plugins/weather-note.js';
  const { files } = await (await fetch('/patron/integrity.json')).json();
  await window.Patron.use({ src: `/patron/${name}`, integrity: files[name], consent: 'ask' });
}
document.querySelector('#use-weather').addEventListener('click', useWeather);

async function drawFigures(store) {
  const counts = {
    customers: store.customers.count(),
    purchases: store.visits.count({ where: { kind: 'purchase' } }),
    vips: store.summaries.count({ where: { tier: 'vip' } }),
    feedback: store.feedback.count(),
  };
  for (const [name, count] of Object.entries(counts)) {
    document.querySelector(`#figure-${name}`).textContent = formatNumber(await count);
  }
}
