import { isChinese, translatePage } from './language.js';
import { openedStore } from './patron-ready.js';
import { mountSecurity } from './security.js';

translatePage({ title: '个人信息保护 · Patronkit 演示' });

const store = await openedStore;
const id = 'c_1';
if (!(await store.summaries.get(id))) {
  await store.customers.add({
    id,
    name: isChinese ? '林小雨' : 'Ada Nobody',
    kind: 'person',
    stage: 'keep',
    memberNumber: 'M-20261122',
    contactWays: [
      { kind: 'phone', value: '+44 20 7946 0958' },
      { kind: 'email', value: 'ada@example.com' },
    ],
  });
  await store.visits.add({
    customer: id,
    at: Date.now(),
    kind: 'purchase',
    channel: 'in-person',
    amount: { minor: 127_500, currency: 'GBP' },
    words: isChinese ? '想要红色的那双鞋' : 'asked about the red shoes',
  });
}
for (const element of document.querySelectorAll('[data-shows-customer]')) {
  element.customer = id;
}

await mountSecurity(document.querySelector('#security'), store, {
  isChinese,
  showAs(view) {
    for (const element of document.querySelectorAll('[data-shows-customer]')) element.store = view;
  },
});
