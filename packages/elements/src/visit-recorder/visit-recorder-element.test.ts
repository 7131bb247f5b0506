import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import './define.js';
import type { VisitRecorderElement } from './visit-recorder-element.js';
import type { VisitRecordedEvent } from './visit-recorder-events.js';

let shops = 0;

async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `recorder-${shops++}`, persistence: 'memory' });
  for (const [id, name] of [
    ['c_eleanor', 'Eleanor Ashby'],
    ['c_connor', 'Connor Reid'],
  ] as const) {
    await store.customers.add({ id, name, kind: 'person', contactWays: [], stage: 'keep' });
  }
  return store;
}

/** The store, but a visit is saved only when it is let go. */
function heldBack(store: Store) {
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const add: Store['visits']['add'] = async (visit) => {
    await held;
    return store.visits.add(visit);
  };
  return { store: { ...store, visits: { ...store.visits, add } } as Store, letGo };
}

describe('<patron-visit-recorder>', () => {
  let store: Store;
  let recorder: VisitRecorderElement;

  const root = (): ShadowRoot => recorder.shadowRoot!;
  const find = <Found extends HTMLElement>(selector: string): Found | null =>
    root().querySelector<Found>(selector);
  const words = () => find<HTMLTextAreaElement>('#words')!;
  const amount = () => find<HTMLInputElement>('#amount')!;
  const time = () => find<HTMLInputElement>('#time');
  const save = () => find<HTMLButtonElement>('.primary')!;
  const label = () => find('.recorder')!.getAttribute('aria-label');
  const told = () => find('[role=status]')!.textContent;
  const searched = () => find('patron-customer-search')?.shadowRoot?.querySelector('input');

  async function show(
    more: { readonly customer?: string; readonly kind?: VisitRecorderElement['kind'] } = {},
    own: Store = store,
  ): Promise<void> {
    recorder = await fixture<VisitRecorderElement>(
      html`<patron-visit-recorder
        .store=${own}
        .customer=${more.customer}
        .kind=${more.kind ?? 'visit'}
      ></patron-visit-recorder>`,
    );
    await waitUntil(words);
  }

  async function showCustomer(customer: string | undefined): Promise<void> {
    recorder.customer = customer;
    await recorder.updateComplete;
  }

  function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  function press(target: Element, key: string): void {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
  }

  async function recorded(act: () => void): Promise<VisitRecordedEvent> {
    setTimeout(act);
    return oneEvent<VisitRecordedEvent>(recorder, 'visit-recorded');
  }

  beforeEach(async () => {
    store = await openShop();
  });

  // First, as nothing on the page has asked for the search yet.
  it('asks whose visit it is when its customer goes away, though the page has no search', async () => {
    await show({ customer: 'c_eleanor' });
    expect(customElements.get('patron-customer-search')).to.equal(undefined);
    recorder.setAttribute('customer', 'c_eleanor');
    recorder.removeAttribute('customer');
    await waitUntil(searched, 'nothing to search with');
  });

  describe('when another customer comes', () => {
    it('keeps what was typed with the customer it was typed for, and gives it back', async () => {
      await show({ customer: 'c_eleanor', kind: 'purchase' });
      type(amount(), '12.50');
      type(words(), 'Eleanor is moving to Leeds');
      find('.now')!.click();
      await waitUntil(time);
      time()!.value = '2020-05-04T12:30';
      time()!.dispatchEvent(new Event('change'));
      const channel = find<HTMLSelectElement>('select')!;
      channel.value = 'web';
      channel.dispatchEvent(new Event('change'));

      await showCustomer('c_connor');
      expect([words().value, amount().value, time(), channel.value]).to.eql([
        '',
        '',
        null,
        'in-person',
      ]);
      await showCustomer(undefined);
      expect([words().value, amount().value]).to.eql(['', '']);
      await showCustomer('c_eleanor');
      expect([words().value, amount().value, time()!.value, channel.value]).to.eql([
        'Eleanor is moving to Leeds',
        '12.50',
        '2020-05-04T12:30',
        'web',
      ]);
    });

    it('keeps what is wrong with whom it is wrong for', async () => {
      await show({ customer: 'c_eleanor', kind: 'purchase' });
      type(amount(), 'twelve');
      save().click();
      await waitUntil(() => amount().getAttribute('aria-invalid'));
      await showCustomer('c_connor');
      expect(amount().getAttribute('aria-invalid')).to.equal(null);
      expect(find('#amount-problem')!.textContent).to.equal('');
      await showCustomer('c_eleanor');
      expect(find('#amount-problem')!.textContent).to.contain('This is no amount');
    });

    it('records for whoever is shown when Enter is pressed', async () => {
      await show({ customer: 'c_eleanor' });
      type(words(), 'For Eleanor');
      const { customer } = await recorded(() => {
        // Not drawn yet.
        recorder.customer = 'c_connor';
        press(words(), 'Enter');
      });
      expect(customer).to.equal('c_eleanor');
      expect((await store.visits.query()).map((visit) => visit.words)).to.eql(['For Eleanor']);
    });

    it('leaves their words alone when the visit before theirs is saved at last', async () => {
      const held = heldBack(store);
      await show({ customer: 'c_eleanor' }, held.store);
      type(words(), 'For Eleanor');
      press(words(), 'Enter');
      await showCustomer('c_connor');
      type(words(), 'For Connor');
      const { customer } = await recorded(held.letGo);
      expect(customer).to.equal('c_eleanor');
      await recorder.updateComplete;
      expect(words().value).to.equal('For Connor');
      await waitUntil(() => told() === 'Recorded for Eleanor Ashby.');
      await showCustomer('c_eleanor');
      expect(words().value).to.equal('');
    });
  });

  it('keeps what is typed on while it is being saved', async () => {
    const held = heldBack(store);
    await show({ customer: 'c_eleanor', kind: 'purchase' }, held.store);
    type(amount(), '12.50');
    type(words(), 'One');
    press(words(), 'Enter');
    type(words(), 'One, and another');
    await recorded(held.letGo);
    await recorder.updateComplete;
    expect([words().value, amount().value]).to.eql(['One, and another', '']);
  });

  describe('whose visit it is', () => {
    it('is shown, and is part of the group’s name', async () => {
      await show({ customer: 'c_eleanor' });
      await waitUntil(() => find('.whose strong')!.textContent === 'Eleanor Ashby');
      expect(label()).to.equal('What was said · Eleanor Ashby');
      await showCustomer('c_connor');
      await waitUntil(() => find('.whose strong')!.textContent === 'Connor Reid');
      expect(label()).to.equal('What was said · Connor Reid');
      await expect(recorder).to.be.accessible();
    });

    it('takes no more room once the name has come', async () => {
      await show({ customer: 'c_eleanor' });
      await waitUntil(() => find('.whose strong')!.textContent);
      const { height } = find('.whose')!.getBoundingClientRect();
      find('.whose strong')!.textContent = '';
      expect(find('.whose')!.getBoundingClientRect().height).to.equal(height);
    });

    it('is only said, not shown, where it stands around the recorder already', async () => {
      await show({ customer: 'c_eleanor' });
      recorder.embedded = true;
      await waitUntil(() => label() === 'What was said · Eleanor Ashby');
      expect(find('.whose')).to.equal(null);
    });
  });

  describe('telling', () => {
    it('says at the search itself that the customer is missing, and takes the focus there', async () => {
      await show();
      await waitUntil(searched);
      save().focus();
      save().click();
      await waitUntil(() => searched()!.getAttribute('aria-invalid') === 'true');
      const search = find('patron-customer-search')!;
      await waitUntil(() => root().activeElement === search, 'the focus is elsewhere');
      const description = search.shadowRoot!.getElementById(
        searched()!.getAttribute('aria-describedby')!,
      );
      expect(description!.textContent).to.equal('Choose the customer first.');
      await expect(recorder).to.be.accessible();
    });

    it('says what is wrong also where the focus is in the wrong field already', async () => {
      await show({ customer: 'c_eleanor', kind: 'purchase' });
      amount().focus();
      type(amount(), 'twelve');
      press(amount(), 'Enter');
      await waitUntil(() => told().startsWith('This is no amount.'), 'nobody is told');
      type(amount(), '12');
      await recorder.updateComplete;
      expect(told()).to.equal('');
    });

    it('keeps the focus on Save while it saves, then goes on in the first field and says so', async () => {
      const held = heldBack(store);
      await show({ customer: 'c_eleanor' }, held.store);
      await waitUntil(() => find('.whose strong')!.textContent);
      type(words(), 'Once');
      save().focus();
      save().click();
      await waitUntil(() => save().getAttribute('aria-disabled') === 'true');
      save().click();
      await nextFrame();
      expect(root().activeElement).to.equal(save());
      held.letGo();
      await waitUntil(() => root().activeElement === words(), 'the focus is elsewhere');
      await waitUntil(() => told() === 'Recorded for Eleanor Ashby.', 'nobody is told');
      expect(save().getAttribute('aria-disabled')).to.equal('false');
      expect(await store.visits.count()).to.equal(1);
    });

    it('says it anew for the next visit', async () => {
      await show({ customer: 'c_eleanor' });
      press(words(), 'Enter');
      await waitUntil(told);
      const heard: string[] = [];
      new MutationObserver(() => heard.push(told())).observe(find('[role=status]')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      press(words(), 'Enter');
      await waitUntil(async () => (await store.visits.count()) === 2);
      await waitUntil(() => heard.length > 1);
      expect(heard).to.eql(['', 'Recorded for Eleanor Ashby.']);
    });

    it('leaves the focus where the page put it when it heard of the visit', async () => {
      await show({ customer: 'c_eleanor' });
      const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
      recorder.addEventListener('visit-recorded', () => elsewhere.focus());
      words().focus();
      await recorded(() => press(words(), 'Enter'));
      await aTimeout(50);
      expect(document.activeElement).to.equal(elsewhere);
    });

    it('writes the greatest length in Chinese with the comma of numbers', async () => {
      await show({ customer: 'c_eleanor' });
      recorder.lang = 'zh-CN';
      await waitUntil(() => save().textContent.trim() === '保存');
      type(words(), 'x'.repeat(10_001));
      press(words(), 'Enter');
      await waitUntil(() => find('#words-problem')!.textContent.includes('最多 10,000 个字符'));
    });
  });
});
