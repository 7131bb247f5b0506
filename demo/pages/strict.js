/* A classic script: this page counts what its policy refuses from the first moment on. */
const refused = [];
document.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sample }) => {
    refused.push(`${violatedDirective} ${blockedURI} ${sample}`);
    const count = document.querySelector('#violations');
    count.textContent = String(refused.length);
    count.title = refused.join('\n');
  },
);

(window.Patron ||= []).push(async (patron) => {
  const { store } = await patron.ready;
  if (await store.customers.get('c_1')) return;
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Nobody',
    kind: 'person',
    stage: 'keep',
    contactWays: [{ kind: 'email', value: 'ada@example.com' }],
  });
  await patron.record({
    customer: 'c_1',
    kind: 'purchase',
    amount: { minor: 12_750, currency: 'GBP' },
  });
});
