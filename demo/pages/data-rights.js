import { connectAudit } from './data-rights-audit.js';
import { connectConsents } from './data-rights-consents.js';
import { connectCopy } from './data-rights-copy.js';
import { connectErasure } from './data-rights-erasure.js';
import { connectRetention } from './data-rights-retention.js';
import { dataRightsTexts, words } from './data-rights-texts.js';
import { showLoading } from './demo-bar.js';
import { formatDay, translatePage } from './language.js';
import { openedStore } from './patron-ready.js';

translatePage(dataRightsTexts);

const chosen = document.querySelector('.chosen');
const ofCustomer = document.querySelector('.of-customer');
chosen.textContent = words.nobody;

const search = document.querySelector('patron-customer-search');

/** Resolves, once the parts of the page are there, with what shows a customer. */
async function connectParts(store) {
  const [consents, copy, erasure] = await Promise.all([
    connectConsents(store),
    connectCopy(store),
    connectErasure(store, (message) => {
      ofCustomer.hidden = true;
      chosen.textContent = message;
      search.focus();
    }),
  ]);
  return async (id) => {
    const record = await store.customers.get(id);
    if (!record) return;
    const summary = await store.summaries.get(id);
    const since = summary?.firstVisitAt ?? record.memberSince ?? record.createdAt;
    chosen.textContent = words.chosen(record.name, words.since(formatDay(since)));
    ofCustomer.hidden = false;
    copy.show(id);
    erasure.show(record);
    await consents.show(id);
  };
}

const connected = openedStore.then(connectParts);
const choose = (id) => void connected.then((show) => show(id));
// At once: somebody may be found before the other parts have arrived.
document.addEventListener('customer-selected', ({ customer }) => choose(customer));
const asked = new URLSearchParams(location.search).get('customer');
if (asked) choose(asked);

openedStore.then(async (store) => {
  await connected;
  await showLoading(store);
  await Promise.all([connectRetention(store), connectAudit(store)]);
});
