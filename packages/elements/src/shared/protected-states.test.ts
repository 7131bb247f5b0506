import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../customer-card/define.js';
import '../customer-search/define.js';
import '../feedback-form/define.js';
import '../loyalty-badge/define.js';
import '../visit-log/define.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import type { StoreAdministration } from '@patronkit/store/store-administration.js';

const key = { key: crypto.getRandomValues(new Uint8Array(32)) };
let shops = 0;

/** What somebody reads in an element, its shadow tree and those within. */
const textOf = (node: Node): string =>
  [...node.childNodes]
    .map((child) =>
      child.nodeType === Node.TEXT_NODE
        ? child.textContent
        : child.nodeName === 'STYLE'
          ? ''
          : textOf(child),
    )
    .concat(node instanceof Element && node.shadowRoot ? [textOf(node.shadowRoot)] : [])
    .join('');
const reads = (element: Element, words: string | RegExp): Promise<void> =>
  waitUntil(() => textOf(element).match(words), `"${String(words)}" is not there`);

describe('elements on protected data', () => {
  let store: Store;
  let administration: StoreAdministration;
  beforeEach(async () => {
    store = await openStore({ shop: `protected-${++shops}`, persistence: 'memory' });
    await store.customers.add({
      id: 'c1',
      name: 'Anna Weber',
      kind: 'person',
      stage: 'keep',
      contactWays: [{ kind: 'phone', value: '+44 20 7946 0958' }],
    });
    await store.visits.add({
      customer: 'c1',
      at: Date.now(),
      kind: 'purchase',
      channel: 'in-person',
      amount: { minor: 150_000, currency: 'GBP' },
      words: 'asked about red shoes',
    });
    administration = await store.administration();
  });
  afterEach(() => store.close());

  it('the card locks before the eyes of who looks at it, and opens again', async () => {
    await administration.enableEncryption(key, { lockAfterMinutes: 0 });
    const card = await fixture<HTMLElement>(
      html`<patron-customer-card customer="c1" .store=${store}></patron-customer-card>`,
    );
    await reads(card, 'Anna Weber');
    await administration.lock();
    await reads(card, 'Personal data is locked');
    expect(textOf(card)).not.to.contain('Anna');
    await administration.unlock(key);
    await reads(card, 'Anna Weber');
  });

  it('the visit log goes on without names and words', async () => {
    await administration.enableEncryption(key, { lockAfterMinutes: 0 });
    const log = await fixture<HTMLElement>(
      html`<patron-visit-log .store=${store}></patron-visit-log>`,
    );
    await reads(log, 'Anna Weber');
    await administration.lock();
    await reads(log, 'Words are hidden');
    await waitUntil(() => !/Anna|red shoes/.test(textOf(log)));
    expect(textOf(log)).to.contain('1,500').and.to.contain('Names and words are locked');
  });

  it('the badge shows tier and points of somebody it does not know by name', async () => {
    await administration.enableEncryption(key, { lockAfterMinutes: 0 });
    await administration.lock();
    const badge = await fixture<HTMLElement>(
      html`<patron-loyalty-badge customer="c1" .store=${store}></patron-loyalty-badge>`,
    );
    await reads(badge, 'Key');
  });

  it('the search forgets what it found, and says that it is locked', async () => {
    await administration.enableEncryption(key, { lockAfterMinutes: 0 });
    const search = await fixture<HTMLElement>(
      html`<patron-customer-search .store=${store}></patron-customer-search>`,
    );
    const field = search.shadowRoot!.querySelector('input')!;
    const type = (words: string): void => {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type('anna');
    await reads(search, 'Anna Weber');
    await administration.lock();
    await waitUntil(() => !textOf(search).includes('Anna Weber'));
    type('anna w');
    await reads(search, 'Personal data is locked');
  });

  it('the feedback form saves a score while personal data is locked', async () => {
    await administration.enableEncryption(key, { lockAfterMinutes: 0 });
    await administration.lock();
    await store.feedback.add({ at: 1, measure: 'csat', score: 5, channel: 'web', customer: 'c1' });
    expect(await store.feedback.count()).to.equal(1);
  });

  it('masks are told to those who hear them, and lead nowhere', async () => {
    const view = await administration.viewOf(store, { role: 'staff' });
    const card = await fixture<HTMLElement>(
      html`<patron-customer-card customer="c1" .store=${view}></patron-customer-card>`,
    );
    await reads(card, /\+44 •••• 0958 \(hidden for your role\)/);
    expect(textOf(card)).to.contain('Anna Weber').and.not.to.contain('7946');
    expect(card.shadowRoot!.querySelector('a[href^="tel:"]')).to.equal(null);
    await expect(card).to.be.accessible();
  });

  it('a shopper’s page shows an initial', async () => {
    const view = await administration.viewOf(store, { role: 'shopper' });
    const card = await fixture<HTMLElement>(
      html`<patron-customer-card customer="c1" readonly .store=${view}></patron-customer-card>`,
    );
    await reads(card, /A•••\s*\(hidden for your role\)/);
    expect(textOf(card)).not.to.contain('Anna').and.not.to.contain('red shoes');
  });
});
