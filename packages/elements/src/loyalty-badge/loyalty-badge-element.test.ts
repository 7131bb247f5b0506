import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { generate } from 'lean-qr';
import type { Live } from '@patronkit/store/live.js';
import { openStore } from '@patronkit/store/open-store.js';
import { StorageError } from '@patronkit/store/errors.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { memberCode } from '@patronkit/records/member-code.js';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import type { Store } from '@patronkit/store/store.js';
import { printedPage } from '../shared/testing/printed-page.js';
import { wordsTold } from '../shared/testing/words-told.js';
import { usePlugin } from '../shared/use-plugin.js';
import './define.js';
import type { LoyaltyBadgeElement } from './loyalty-badge-element.js';

const day = 86_400_000;

let shops = 0;
async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `loyalty-badge-${++shops}`, persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    memberNumber: '8820 5093',
    memberSince: Date.UTC(2024, 2, 4, 12),
    contactWays: [],
    stage: 'keep',
  });
  return store;
}

function purchase(store: Store, daysAgo: number, minor: number) {
  return store.visits.add({
    customer: 'c_1',
    at: Date.now() - daysAgo * day,
    kind: 'purchase',
    channel: 'in-person',
    amount: { minor, currency: 'GBP' },
  });
}

const textOf = (badge: LoyaltyBadgeElement, selector: string): string =>
  badge.shadowRoot!.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const find = <Found extends Element>(badge: LoyaltyBadgeElement, selector: string): Found =>
  badge.shadowRoot!.querySelector<Found>(selector)!;

describe('<patron-loyalty-badge>', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openShop();
  });

  async function show(
    template = html`<patron-loyalty-badge customer="c_1" .store=${store}></patron-loyalty-badge>`,
    settled = '[part=details]',
  ) {
    const badge = await fixture<LoyaltyBadgeElement>(template);
    await waitUntil(() => find(badge, settled), `no ${settled}`);
    return badge;
  }

  describe('standing', () => {
    it('shows a new customer the first tier, no points and the whole way to the next', async () => {
      const badge = await show();
      expect(textOf(badge, '[part=tier]')).to.equal('Ordinary');
      expect(textOf(badge, '[part=points]')).to.equal('0 points');
      expect(textOf(badge, '.outlook')).to.equal('£1,000.00 more to Key');
      await expect(badge).to.be.accessible();
    });

    it('tells what was gained each time, also when it is as much as before', async () => {
      const badge = await show();
      const told = wordsTold(find(badge, '.told'));
      await purchase(store, 21, 10_000);
      await waitUntil(() => told.length === 1);
      await purchase(store, 20, 10_000);
      await waitUntil(() => told.length === 2, 'the same gain was not told again');
      expect(told[0]).to.contain('10 points');
      expect(told[1]).to.equal(told[0]);
    });

    it('shows what a purchase brought, without being asked again', async () => {
      const badge = await show();
      await purchase(store, 20, 62_000);
      await waitUntil(() => textOf(badge, '[part=points]') === '62 points');
      expect(textOf(badge, '.outlook')).to.equal('£380.00 more to Key');
      await purchase(store, 1, 38_000);
      await waitUntil(() => textOf(badge, '[part=tier]') === 'Key');
      expect(textOf(badge, '.outlook')).to.equal('£4,000.00 more to VIP');
      await expect(badge).to.be.accessible();
    });

    it('tells the way to the next tier to those who cannot see the bar', async () => {
      await purchase(store, 1, 25_000);
      const badge = await show();
      const bar = find<HTMLProgressElement>(badge, 'progress');
      expect(bar.position).to.equal(0.25);
      expect(bar.getAttribute('title')).to.equal('£750.00 more to Key');
    });

    it('says so in the highest tier', async () => {
      await purchase(store, 1, 500_000);
      const badge = await show();
      expect(textOf(badge, '[part=tier]')).to.equal('VIP');
      expect(textOf(badge, '.outlook')).to.equal('Highest tier reached');
      expect(find<HTMLProgressElement>(badge, 'progress').position).to.equal(1);
    });

    it('counts in points where the shop’s tiers go by points', async () => {
      const { tiers } = defaultShopSettings;
      await store.settings.put({ ...defaultShopSettings, tiers: { ...tiers, basis: 'points' } });
      await purchase(store, 1, 100_000);
      const badge = await show();
      expect(textOf(badge, '.outlook')).to.equal('99,900 points more to Key');
    });

    it('speaks the shop’s words and numbers in the reader’s language', async () => {
      await purchase(store, 1, 25_000);
      const badge = await show(
        html`<patron-loyalty-badge
          lang="zh-CN"
          customer="c_1"
          .store=${store}
        ></patron-loyalty-badge>`,
      );
      expect(textOf(badge, '[part=tier]')).to.equal('普通客户');
      expect(textOf(badge, '.outlook')).to.equal('再积累 £750.00 即可升级为重点客户');
      await waitUntil(() => textOf(badge, '.benefits').includes('不问因由'));
      await expect(badge).to.be.accessible();
    });

    it('is one line in its compact form', async () => {
      await purchase(store, 20, 25_000);
      const badge = await show(
        html`<patron-loyalty-badge
          appearance="compact"
          customer="c_1"
          .store=${store}
        ></patron-loyalty-badge>`,
        '[part=badge]',
      );
      expect(textOf(badge, '[part=badge]')).to.equal('Ordinary 25 points');
      expect(badge.offsetHeight).to.be.lessThan(40);
      await expect(badge).to.be.accessible();
    });

    it('says in its compact form how many points are on their way', async () => {
      await purchase(store, 1, 25_000);
      const badge = await show(
        html`<patron-loyalty-badge
          appearance="compact"
          customer="c_1"
          .store=${store}
        ></patron-loyalty-badge>`,
        '[part=badge]',
      );
      expect(textOf(badge, '[part=badge]')).to.equal('Ordinary 0 points +25 pending');
    });
  });

  describe('dates', () => {
    it('lists what is pending and what expires, soonest first', async () => {
      await purchase(store, 4, 30_000);
      await purchase(store, 355, 20_000);
      await purchase(store, 100, 10_000);
      const badge = await show();
      const rows = [...badge.shadowRoot!.querySelectorAll('.dates li')].map((row) =>
        row.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(rows[0]).to.equal('30 points pending usable in 10 days');
      expect(rows[1]).to.equal('20 points expire in 10 days');
      expect(rows[2]).to.match(/^10 points expire \w+ \d+, \d{4}$/);
      expect(textOf(badge, '[part=points]')).to.equal('30 points');
    });

    it('sums up the dates beyond the third', async () => {
      for (const daysAgo of [300, 200, 100, 60, 30]) await purchase(store, daysAgo, 1000);
      const badge = await show();
      expect(textOf(badge, '.dates li:last-child')).to.match(/^2 more dates, the last on /);
    });

    it('makes pending points usable when their time has come', async () => {
      await store.ledger.add({
        customer: 'c_1',
        at: Date.now(),
        kind: 'earned',
        points: 7,
        usableAt: Date.now() + 1000,
      });
      const badge = await show();
      expect(textOf(badge, '[part=points]')).to.equal('0 points');
      expect(textOf(badge, '.dates')).to.contain('7 points pending');
      await waitUntil(() => textOf(badge, '[part=points]') === '7 points');
      expect(textOf(badge, '.dates')).to.equal('');
    });

    it('says until when a tier is kept that would not be reached today', async () => {
      await purchase(store, 360, 60_000);
      await purchase(store, 300, 40_000);
      const badge = await show();
      expect(textOf(badge, '[part=tier]')).to.equal('Key');
      expect(textOf(badge, '[part=details]')).not.to.contain('You keep');
      await store.settings.put({
        ...defaultShopSettings,
        tiers: { ...defaultShopSettings.tiers, periodDays: 330 },
      });
      await waitUntil(() =>
        textOf(badge, '[part=details]').includes('You keep Key at least until'),
      );
    });
  });

  describe('details', () => {
    it('shows benefits, what the next tier adds, and recognises the member', async () => {
      const badge = await show();
      expect(textOf(badge, '.benefits')).to.contain('Returns without questions');
      expect(textOf(badge, '.benefits')).to.contain(
        'With Key: First to see what is new · Member prices',
      );
      expect(textOf(badge, '.member')).to.contain('Member since Mar 4, 2024');
      expect(textOf(badge, '.member')).to.contain('8820 5093');
    });

    it('shows the code on demand, for scanners and for hands, and hides it again', async () => {
      const badge = await show();
      const button = find<HTMLButtonElement>(badge, '.member button');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await waitUntil(() => find(badge, '[part=code] svg'));
      const text = memberCode({ field: 'memberNumber', value: '8820 5093' });
      const { size } = generate(text);
      const picture = find<SVGElement>(badge, '[part=code] svg');
      expect(picture.getAttribute('viewBox')).to.equal(`-4 -4 ${size + 8} ${size + 8}`);
      expect(picture.querySelector('rect')!.getAttribute('fill')).to.equal('#fff');
      expect(picture.querySelector('path')!.getAttribute('fill')).to.equal('#000');
      expect(textOf(badge, '[part=code] code').replaceAll(' ', '')).to.equal(text);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      await expect(badge).to.be.accessible();
      button.click();
      await badge.updateComplete;
      expect(find(badge, '[part=code]')).to.equal(null);
    });

    it('prints a member card, and leaves the focus on the button that was pressed', async () => {
      const badge = await show();
      find<HTMLButtonElement>(badge, '.member button').click();
      await waitUntil(() => find(badge, '[part=code] button'));
      const pressed = find<HTMLButtonElement>(badge, '[part=code] button');
      pressed.focus();
      expect(await printedPage(badge, pressed)).to.contain('Ada Marsh');
      expect(document.activeElement).to.equal(badge);
      expect(badge.shadowRoot!.activeElement).to.equal(pressed);
    });

    it('makes a code from the id of a customer without a member number', async () => {
      await store.customers.add({
        id: 'c_2',
        name: 'Bo',
        kind: 'person',
        contactWays: [],
        stage: 'keep',
      });
      const badge = await show(
        html`<patron-loyalty-badge customer="c_2" .store=${store}></patron-loyalty-badge>`,
      );
      find<HTMLButtonElement>(badge, '.member button').click();
      await waitUntil(() => find(badge, '[part=code]'));
      expect(textOf(badge, '[part=code] code').replaceAll(' ', '')).to.equal(
        memberCode({ field: 'id', value: 'c_2' }),
      );
    });
  });

  it('shows benefits and actions that plugins add', async () => {
    const greeted: string[] = [];
    const uninstall = await usePlugin(
      definePlugin({
        manifest: {
          id: 'birthday',
          version: '1.0.0',
          apiVersion: '2026-11',
          trust: 'trusted',
          contributes: ['loyalty-badge.benefit', 'loyalty-badge.action'],
        },
        activate({ contribute }) {
          contribute('loyalty-badge.benefit', {
            id: 'cake',
            mount: (container, { customer }) => container.append(`Cake for ${customer.name}`),
          });
          contribute('loyalty-badge.action', {
            id: 'greet',
            label: { en: 'Greet' },
            run: ({ customer }) => void greeted.push(customer.name),
          });
        },
      }),
    );
    const badge = await show();
    await waitUntil(() => textOf(badge, '.benefits').includes('Cake for Ada Marsh'));
    find<HTMLButtonElement>(badge, '[part~=plugin-action]').click();
    await waitUntil(() => greeted.length);
    expect(greeted).to.deep.equal(['Ada Marsh']);
    await expect(badge).to.be.accessible();
    uninstall();
    await waitUntil(() => !textOf(badge, '.benefits').includes('Cake'));
  });

  describe('states', () => {
    it('shows what the page put inside while no customer is named', async () => {
      const badge = await fixture<LoyaltyBadgeElement>(
        html`<patron-loyalty-badge .store=${store}><a href="#join">Join</a></patron-loyalty-badge>`,
      );
      expect(badge.querySelector('a')!.assignedSlot).not.to.equal(null);
      badge.customer = 'c_1';
      await waitUntil(() => find(badge, '[part=badge]'));
      expect(badge.querySelector('a')!.assignedSlot).to.equal(null);
    });

    it('says that an unknown customer has no membership', async () => {
      const badge = await show(
        html`<patron-loyalty-badge customer="c_nobody" .store=${store}></patron-loyalty-badge>`,
        '[part=empty]',
      );
      expect(textOf(badge, '[part=empty]')).to.contain('No membership found');
      await expect(badge).to.be.accessible();
    });

    /** The shop with one answer in place of every record. */
    const answering = (answer: Live<never>): Store =>
      ({
        ...store,
        customers: {
          ...store.customers,
          liveRecord: () => ({ value: answer, peek: () => answer, subscribe: () => () => {} }),
        },
      }) as unknown as Store;

    it('shows that it is loading', async () => {
      const badge = await show(
        html`<patron-loyalty-badge
          customer="c_1"
          .store=${answering({ status: 'loading' })}
        ></patron-loyalty-badge>`,
        '[part=loading]',
      );
      expect(find(badge, '[part=loading]').getAttribute('aria-label')).to.equal(
        'Loading membership',
      );
      await expect(badge).to.be.accessible();
    });

    it('shows an error with its code', async () => {
      const error = new StorageError('reading');
      const badge = await show(
        html`<patron-loyalty-badge
          customer="c_1"
          .store=${answering({ status: 'error', error })}
        ></patron-loyalty-badge>`,
        '[part=error]',
      );
      expect(textOf(badge, '[part=error]')).to.contain('cannot be shown');
      expect(textOf(badge, '[part=error]')).to.contain('storage');
      await expect(badge).to.be.accessible();
    });

    it('changes with its customer', async () => {
      await purchase(store, 20, 62_000);
      const badge = await show();
      await waitUntil(() => textOf(badge, '[part=points]') === '62 points');
      badge.customer = 'c_nobody';
      await waitUntil(() => find(badge, '[part=empty]'));
      badge.customer = 'c_1';
      await waitUntil(() => textOf(badge, '[part=points]') === '62 points');
    });
  });
});
