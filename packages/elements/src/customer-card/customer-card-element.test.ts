import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { StorageError } from '@patronkit/store/errors.js';
import type { Live } from '@patronkit/store/live.js';
import type { Store } from '@patronkit/store/store.js';
import type { CustomerSearchElement } from '../customer-search/customer-search-element.js';
import { CustomerSelectedEvent } from '../customer-search/customer-search-events.js';
import { CardOnPage, day, openCardShop, showCard, withMethods } from './testing/card-fixture.js';

const ago = (days: number): number => Date.now() - days * day;

function purchase(store: Store, days: number, minor: number) {
  return store.visits.add({
    customer: 'c_1',
    at: ago(days),
    kind: 'purchase',
    channel: 'in-person',
    staff: 's_2',
    amount: { minor, currency: 'GBP' },
    lines: [
      { name: 'Teapot', quantity: 1200 },
      { name: 'Candle', quantity: 1 },
    ],
  });
}

describe('<patron-customer-card>', () => {
  describe('a customer', () => {
    it('shows name, tier, member number and key figures', async () => {
      const store = await openCardShop({ memberNumber: '8820 4417', memberSince: ago(400) });
      await purchase(store, 1, 100_000);
      await purchase(store, 3, 2_550);
      const card = await showCard(store);
      await waitUntil(() => card.text('.pill') === 'Key');
      expect(card.text('h2')).to.equal('Ada Marsh');
      expect(card.text('.identity')).to.contain('No. 8820 4417');
      const figures = card.text('.figures');
      expect(figures).to.contain('£1,025.50');
      expect(figures).to.contain('2 2 purchases');
      expect(figures).to.contain('yesterday');
      expect(figures).to.contain('Not graded');
    });

    it('links phones and e-mails, and marks the preferred way', async () => {
      const card = await showCard(
        await openCardShop({
          contactWays: [
            { kind: 'phone', value: '+44 (20) 7946 0182', label: 'work', preferred: true },
            { kind: 'email', value: 'ada+shop@example.org' },
            { kind: 'messaging', value: 'ada_m' },
          ],
        }),
      );
      const links = card.all('.contact a').map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['tel:+442079460182', 'mailto:ada%2Bshop@example.org']);
      expect(card.text('.contact li')).to.contain('work Preferred');
    });

    it('shows who they are, in the reader’s words', async () => {
      const card = await showCard(
        await openCardShop({
          birthday: '--05-21',
          language: 'zh-CN',
          owner: 's_2',
          employer: 'Calder Library',
        }),
      );
      const profile = card.text('.profile');
      expect(profile).to.contain('Birthday May 21');
      expect(profile).to.contain('Chinese');
      expect(profile).to.contain('Looked after by Tom Ashworth');
      expect(profile).to.not.contain('Region');
    });

    it('names who brought them', async () => {
      const store = await openCardShop();
      await store.customers.add({
        id: 'c_2',
        name: 'Daniel Whitcombe',
        kind: 'person',
        contactWays: [],
        stage: 'keep',
        referredBy: 'c_1',
      });
      const card = await showCard(store, { customer: 'c_2' });
      await waitUntil(() => card.text('.profile').includes('Referred by Ada Marsh'));
    });

    it('lists linked contacts', async () => {
      const store = await openCardShop();
      await store.contacts.add({
        customer: 'c_1',
        name: 'Helen Marsh',
        role: 'Bursar',
        contactWays: [{ kind: 'phone', value: '01422 555 011' }],
      });
      const card = await showCard(store, { settled: '.linked-contacts' });
      expect(card.text('.linked-contacts')).to.contain('Helen Marsh Bursar');
      expect(card.find('.linked-contacts a')!.getAttribute('href')).to.equal('tel:01422555011');
    });

    it('shows the last five visits, newest first', async () => {
      const store = await openCardShop();
      for (const days of [9, 2, 30, 4, 60, 90]) await purchase(store, days, days * 100);
      const card = await showCard(store, { settled: '.visits-list' });
      await card.shows('.visits-list li', 'Tom Ashworth');
      const amounts = card.all('.visits-list .amount').map((amount) => amount.textContent);
      expect(amounts).to.deep.equal(['£2.00', '£4.00', '£9.00', '£30.00', '£60.00']);
      expect(card.text('.visits-list li')).to.contain('1,200 × Teapot, Candle');
      expect(card.text('.visits-list li')).to.contain('2 days ago · in person · Tom Ashworth');
    });

    it('says what the profile lacks, weightiest first', async () => {
      const card = await showCard(await openCardShop({ language: 'en' }));
      await card.shows('.percent', '23%');
      const asked = card.all('.ask button').map((button) => button.textContent.trim());
      expect(asked).to.deep.equal(['e-mail', 'buying habits', 'taste']);
    });

    it('follows changes made elsewhere', async () => {
      const store = await openCardShop();
      const card = await showCard(store);
      await store.customers.patch('c_1', { name: 'Ada King' });
      await waitUntil(() => card.text('h2') === 'Ada King');
    });
  });

  describe('grade', () => {
    const scores = [
      { factor: 'revenue', value: 95, source: 'system' as const, scoredAt: ago(20) },
      {
        factor: 'volume',
        value: 90,
        source: 'branch' as const,
        scoredBy: 's_2',
        scoredAt: ago(20),
      },
      { factor: 'credit', value: 85, source: 'centre' as const, scoredAt: ago(20) },
      { factor: 'prospects', value: 80, source: 'person' as const, scoredAt: ago(20) },
    ];

    it('explains each factor’s part, who scored it and when', async () => {
      const card = await showCard(await openCardShop({ scores }));
      await card.shows('tbody', 'Tom Ashworth');
      const rows = card.all('tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
      expect(rows[0]).to.equal('Revenue System · 20 days ago 95 40% 38.0');
      expect(rows[1]).to.equal('Volume Tom Ashworth · 20 days ago 90 30% 27.0');
      expect(card.text('tfoot')).to.equal('Total B · 90.0');
      expect(card.text('.bands [aria-current]')).to.equal('B from 81');
      expect(card.text('.figures')).to.contain('B 90.0');
    });

    it('says which factor has no score, and gives no grade', async () => {
      const card = await showCard(await openCardShop({ scores: scores.slice(0, 3) }));
      await card.shows('tbody tr:last-child', 'Prospects Not scored yet');
      expect(card.find('tfoot')).to.equal(null);
      expect(card.text('.figures')).to.contain('Not graded');
    });

    it('names what is to be scored while nothing is', async () => {
      const card = await showCard(await openCardShop());
      await card.shows('.grade', 'Revenue, Volume, Credit, Prospects');
    });
  });

  describe('states', () => {
    it('offers a search while no customer is named, and shows whom it finds', async () => {
      const store = await openCardShop();
      const card = await showCard(store, { customer: '', settled: 'patron-customer-search' });
      expect(card.text('.state')).to.contain('Who is it?');
      const search = card.find<CustomerSearchElement>('patron-customer-search')!;
      await waitUntil(() => search.shadowRoot?.querySelector('input'));
      search.focus();
      let heard: string | undefined;
      card.element.addEventListener('customer-selected', (event) => (heard = event.customer));
      search.dispatchEvent(new CustomerSelectedEvent('c_1'));
      await waitUntil(() => card.text('h2') === 'Ada Marsh');
      expect(heard).to.equal('c_1');
      expect(card.root.activeElement).to.equal(search);
    });

    it('stays empty when the page prevents the selection', async () => {
      const store = await openCardShop();
      const card = await showCard(store, { customer: '', settled: 'patron-customer-search' });
      card.element.addEventListener('customer-selected', (event) => event.preventDefault());
      card.find('patron-customer-search')!.dispatchEvent(new CustomerSelectedEvent('c_1'));
      await aTimeout(0);
      expect(card.element.customer).to.equal('');
    });

    it('says that it knows no such customer', async () => {
      const card = await showCard(await openCardShop(), { customer: 'c_9', settled: '.state' });
      await waitUntil(() => card.text('.state').includes('No such customer'));
      expect(card.text('.state')).to.contain('“c_9”');
    });

    it('shows a placeholder while it is loading', async () => {
      const store = await openCardShop();
      const live = signal<Live<never>>({ status: 'loading' });
      const card = await showCard(withMethods(store, { liveRecord: () => live }), {
        settled: '.skeleton',
      });
      expect(card.find('.state')!.getAttribute('aria-label')).to.equal('Loading the customer');
    });

    it('says that the customer could not be loaded', async () => {
      const store = await openCardShop();
      const live = signal<Live<never>>({ status: 'error', error: new StorageError('reading') });
      const card = await showCard(withMethods(store, { liveRecord: () => live }), {
        settled: '[part=error]',
      });
      expect(card.text('[role=status] > [part=error]')).to.contain(
        'The customer could not be loaded',
      );
    });

    it('warns that nothing outlives the page in memory', async () => {
      const card = await showCard(await openCardShop());
      await waitUntil(() => card.find('.notice'));
      expect(card.text('.notice')).to.contain('ends with the page');
    });

    it('offers nothing to change when read-only', async () => {
      const card = await showCard(await openCardShop(), { readonly: true });
      expect(card.all('button, textarea, input, select')).to.have.length(0);
      expect(card.text('.stage')).to.contain('Attract');
      expect(card.text('.notes')).to.contain('No notes yet.');
    });

    it('speaks Chinese', async () => {
      const store = await openCardShop({ name: '欧阳雨桐', birthday: '1990-05-21' });
      await purchase(store, 1, 100_000);
      const card = await showCard(store, { lang: 'zh-CN' });
      await waitUntil(() => card.text('.pill') === '重点客户');
      expect(card.text('.avatar')).to.equal('欧阳');
      expect(card.text('.profile')).to.contain('生日 1990年5月21日');
      expect(card.text('.visits')).to.contain('昨天 · 当面');
    });

    it('shows the next customer without anything of the last', async () => {
      const store = await openCardShop();
      await store.customers.add({
        id: 'c_2',
        name: 'Bo Lin',
        kind: 'person',
        contactWays: [],
        stage: 'keep',
      });
      const card = await showCard(store);
      card.type(card.find<HTMLTextAreaElement>('textarea')!, 'about Ada');
      card.element.customer = 'c_2';
      await waitUntil(() => card.text('h2') === 'Bo Lin');
      expect(card.find<HTMLTextAreaElement>('textarea')!.value).to.equal('');
      card.element.customer = 'c_1';
      await waitUntil(() => card.text('h2') === 'Ada Marsh');
      expect(card.find<HTMLTextAreaElement>('textarea')!.value).to.equal('about Ada');
    });

    it('waits for the page to give it a store', async () => {
      const card = new CardOnPage(
        await fixture(html`<patron-customer-card customer="c_1"></patron-customer-card>`),
      );
      card.element.store = await openCardShop();
      await waitUntil(() => card.text('h2') === 'Ada Marsh');
    });
  });

  describe('accessibility', () => {
    it('has no violations with a customer, read-only, without one, and with an unknown one', async () => {
      const store = await openCardShop({ birthday: '1990-05-21', taste: 'Plain things' });
      await purchase(store, 1, 100_000);
      await store.notes.add({ customer: 'c_1', at: ago(1), words: 'Moving house', staff: 's_1' });
      await expect((await showCard(store)).element).to.be.accessible();
      await expect((await showCard(store, { readonly: true })).element).to.be.accessible();
      for (const customer of ['', 'c_9']) {
        const card = await showCard(store, { customer, settled: 'patron-customer-search' });
        await waitUntil(() => card.find('patron-customer-search')!.shadowRoot);
        await expect(card.element).to.be.accessible();
      }
    });

    it('names every section by its heading', async () => {
      const card = await showCard(await openCardShop());
      for (const section of card.all('section')) {
        const heading = card.root.getElementById(section.getAttribute('aria-labelledby')!);
        expect(heading!.localName).to.equal('h3');
      }
    });
  });
});
