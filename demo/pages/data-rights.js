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

openedStore.then(async (store) => {
  const search = document.querySelector('patron-customer-search');
  const [consents, copy, erasure] = await Promise.all([
    connectConsents(store),
    connectCopy(store),
    connectErasure(store, (message) => {
      ofCustomer.hidden = true;
      chosen.textContent = message;
      search.focus();
    }),
  ]);

  async function choose(id) {
    const record = await store.customers.get(id);
    if (!record) return;
    const summary = await store.summaries.get(id);
    const since = summary?.firstVisitAt ?? record.memberSince ?? record.createdAt;
    chosen.textContent = words.chosen(record.name, words.since(formatDay(since)));
    ofCustomer.hidden = false;
    copy.show(id);
    erasure.show(record);
    await consents.show(id);
  }
  document.addEventListener('customer-selected', (event) => void choose(event.customer));
  const asked = new URLSearchParams(location.search).get('customer');
  if (asked) void choose(asked);

  await showLoading(store);
  await Promise.all([connectRetention(store), connectAudit(store)]);
});
