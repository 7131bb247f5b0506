import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { memberCode } from '@patronkit/records/member-code.js';
import { StorageError } from '@patronkit/store/errors.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { SearchHit } from '@patronkit/store/search-hit.js';
import type { Store } from '@patronkit/store/store.js';
import { wordsTold } from '../shared/testing/words-told.js';
import './define.js';
import type { CustomerSearchElement } from './customer-search-element.js';
import type { CustomerSelectedEvent } from './customer-search-events.js';

let shops = 0;

async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `customer-search-${++shops}`, persistence: 'memory' });
  const people = [
    ['c_ada', 'Ada Marsh', '8820 0001', '+44 20 7946 0182'],
    ['c_adam', 'Adam Okoye', '8820 0002', '+44 20 7946 0999'],
    ['c_ouyang', '欧阳雨桐', '8820 0003', '+86 138 0013 8000'],
    ['c_li', '李雨', '8820 0004', '+86 139 0000 1111'],
  ] as const;
  for (const [id, name, memberNumber, phone] of people) {
    await store.customers.add({
      id,
      name,
      kind: 'person',
      memberNumber,
      contactWays: [{ kind: 'phone', value: phone }],
      stage: 'keep',
    });
  }
  return store;
}

/** The store, but each search answers only when it is let go. */
function heldBack(store: Store) {
  const waiting = new Map<string, (hits: SearchHit[]) => void>();
  const search = (text: string) =>
    new Promise<SearchHit[]>((resolve) => waiting.set(text, resolve));
  return {
    store: { ...store, search } as Store,
    async answer(text: string) {
      waiting.get(text)!(await store.search(text));
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Keeps an element from drawing until the result is called, as a page with much else to draw does. */
function heldUpdates(element: CustomerSearchElement): () => void {
  const updates = element as unknown as { scheduleUpdate?(): Promise<void>; performUpdate(): void };
  let draw = (): void => undefined;
  const isFree = new Promise<void>((resolve) => (draw = resolve));
  updates.scheduleUpdate = async () => {
    await isFree;
    delete updates.scheduleUpdate;
    updates.performUpdate();
  };
  return draw;
}

describe('<patron-customer-search>', () => {
  let store: Store;
  let search: CustomerSearchElement;

  const field = () => search.shadowRoot!.querySelector('input')!;
  const options = () => [...search.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
  const names = () => options().map((option) => option.querySelector('.name')!.textContent.trim());
  const active = () => {
    const id = field().getAttribute('aria-activedescendant');
    return id && search.shadowRoot!.getElementById(id)?.querySelector('.name')?.textContent?.trim();
  };
  const isOpen = () => field().getAttribute('aria-expanded') === 'true';
  const status = () => search.shadowRoot!.querySelector('[role=status]')!.textContent.trim();

  async function show(own: Store = store, lang = 'en'): Promise<void> {
    search = await fixture<CustomerSearchElement>(
      html`<patron-customer-search lang=${lang} .store=${own}></patron-customer-search>`,
    );
    await waitUntil(field);
  }
  function type(words: string): void {
    field().focus();
    field().value = words;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  async function find(words: string): Promise<void> {
    type(words);
    await waitUntil(isOpen, `nothing opened for ${words}`);
    await search.updateComplete;
  }
  async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    field().dispatchEvent(event);
    await search.updateComplete;
    return event;
  }
  const selected = (): Promise<CustomerSelectedEvent> => oneEvent(search, 'customer-selected');
  /** The id of the customer that `act` selects, if it selects one before `done`. */
  async function selectedBy(act: () => Promise<unknown>): Promise<string | undefined> {
    let customer: string | undefined;
    search.addEventListener('customer-selected', (event) => (customer = event.customer), {
      once: true,
    });
    await act();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return customer;
  }

  beforeEach(async () => {
    store = await openShop();
  });

  describe('finding', () => {
    it('lists who matches while one types and marks the match', async () => {
      await show();
      await find('ada');
      expect(names()).to.deep.equal(['Ada Marsh', 'Adam Okoye']);
      expect(options()[0]!.querySelector('mark')!.textContent).to.equal('Ada');
    });

    it('finds a Chinese name by a character in its middle', async () => {
      await show(store, 'zh-CN');
      await find('雨');
      expect(names()).to.have.members(['欧阳雨桐', '李雨']);
      await waitUntil(() => status() === '找到 2 位客户');
    });

    it('shows the field in which a number was found', async () => {
      await show();
      await find('13800');
      expect(options()[0]!.textContent).to.contain('Phone');
      expect(options()[0]!.querySelector('mark')!.textContent).to.equal('138 00');
    });

    it('says how many were found', async () => {
      await show();
      expect(status()).to.equal('');
      await find('ada');
      await waitUntil(() => status() === '2 customers');
      await find('adam');
      await waitUntil(() => status() === '1 customer');
    });

    it('says how many were found each time, also when it is as many as before', async () => {
      await show();
      const told = wordsTold(search.shadowRoot!.querySelector('[role=status]')!);
      await find('ad');
      await waitUntil(() => told.length === 1);
      await find('ada');
      await waitUntil(() => told.length === 2, 'the same number was not told again');
      expect(told).to.eql(['2 customers', '2 customers']);
    });

    it('says how many were found when two answers come before it is drawn', async () => {
      const own = heldBack(store);
      await show(own.store);
      type('ad');
      await own.answer('ad');
      await waitUntil(() => status() === '2 customers');
      const told = wordsTold(search.shadowRoot!.querySelector('[role=status]')!);
      const draw = heldUpdates(search);
      type('ada');
      await own.answer('ada');
      draw();
      await waitUntil(() => told.length === 1, 'the same number was not told again');
    });

    it('says that nobody was found, and what to try', async () => {
      await show();
      await find('zzz');
      expect(options()).to.have.length(0);
      expect(search.shadowRoot!.querySelector('.popup')!.textContent).to.contain('“zzz”');
      await waitUntil(() => status().includes('No customer matches'));
    });

    it('says that the search failed', async () => {
      const failing = { ...store, search: () => Promise.reject(new StorageError('reading')) };
      await show(failing);
      await find('ada');
      await waitUntil(() => status() === 'The customers could not be searched');
    });

    it('gets ready when the focus comes, before anything is typed', async () => {
      const asked: string[] = [];
      await show({
        ...store,
        search: (text: string) => {
          asked.push(text);
          return store.search(text);
        },
      });
      field().focus();
      await waitUntil(() => asked.length);
      expect(asked).to.deep.equal(['']);
      expect(isOpen()).to.equal(false);
    });

    it('keeps to the latest words when answers come out of order', async () => {
      const slow = heldBack(store);
      await show(slow.store);
      type('a');
      type('adam');
      await slow.answer('adam');
      await waitUntil(isOpen);
      await search.updateComplete;
      expect(names()).to.deep.equal(['Adam Okoye']);
      await slow.answer('a');
      await search.updateComplete;
      expect(names()).to.deep.equal(['Adam Okoye']);
    });

    it('drops an answer that comes after the field was emptied', async () => {
      const slow = heldBack(store);
      await show(slow.store);
      type('ada');
      type('');
      await slow.answer('ada');
      await search.updateComplete;
      expect(isOpen()).to.equal(false);
    });
  });

  describe('keyboard', () => {
    beforeEach(async () => {
      await show();
      await find('ada');
    });

    it('marks the first customer and picks it at Enter', async () => {
      expect(active()).to.equal('Ada Marsh');
      const event = selected();
      await press('Enter');
      expect((await event).customer).to.equal('c_ada');
      await waitUntil(() => !isOpen());
      expect(field().value).to.equal('Ada Marsh');
    });

    it('moves with the arrows, round both ends', async () => {
      await press('ArrowDown');
      expect(active()).to.equal('Adam Okoye');
      await press('ArrowDown');
      expect(active()).to.equal('Ada Marsh');
      await press('ArrowUp');
      expect(active()).to.equal('Adam Okoye');
    });

    it('jumps with Home and End once the arrows were used, and leaves them to the text before', async () => {
      expect((await press('End')).defaultPrevented).to.equal(false);
      await press('ArrowDown');
      await press('Home');
      expect(active()).to.equal('Ada Marsh');
      await press('End');
      expect(active()).to.equal('Adam Okoye');
    });

    it('closes at Escape, then empties the field, then lets Escape through', async () => {
      expect((await press('Escape')).defaultPrevented).to.equal(true);
      expect(isOpen()).to.equal(false);
      expect(field().value).to.equal('ada');
      await press('Escape');
      expect(field().value).to.equal('');
      expect((await press('Escape')).defaultPrevented).to.equal(false);
    });

    it('opens again with the arrow after Escape', async () => {
      await press('Escape');
      await press('ArrowDown');
      expect(isOpen()).to.equal(true);
    });

    it('keeps letters from the hotkeys of the page', async () => {
      const heard: string[] = [];
      const listen = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', listen);
      await press('d');
      await press('F2');
      document.removeEventListener('keydown', listen);
      expect(heard).to.deep.equal(['F2']);
    });
  });

  describe('pointer', () => {
    it('picks the customer that is clicked', async () => {
      await show();
      await find('ada');
      const event = selected();
      options()[1]!.click();
      expect((await event).customer).to.equal('c_adam');
    });

    it('closes when the focus goes elsewhere', async () => {
      await show();
      await find('ada');
      field().blur();
      await search.updateComplete;
      expect(isOpen()).to.equal(false);
    });

    it('empties the field with its button', async () => {
      await show();
      await find('ada');
      search.shadowRoot!.querySelector<HTMLElement>('.clear')!.click();
      await search.updateComplete;
      expect(field().value).to.equal('');
      expect(isOpen()).to.equal(false);
    });

    it('is emptied by the page for the next customer, and ready to be typed into', async () => {
      await show();
      await find('ada');
      field().blur();
      search.clear();
      await search.updateComplete;
      expect(field().value).to.equal('');
      expect(isOpen()).to.equal(false);
      expect(search.shadowRoot!.activeElement).to.equal(field());
    });
  });

  describe('input methods', () => {
    it('waits with the search until the composition is over', async () => {
      const asked: string[] = [];
      await show({
        ...store,
        search: (text: string) => {
          if (text) asked.push(text);
          return store.search(text);
        },
      });
      field().focus();
      field().dispatchEvent(new CompositionEvent('compositionstart'));
      type("ou'yang");
      expect(asked).to.deep.equal([]);
      field().value = '欧阳';
      field().dispatchEvent(new CompositionEvent('compositionend', { data: '欧阳' }));
      await waitUntil(isOpen);
      expect(asked).to.deep.equal(['欧阳']);
    });

    it('leaves the Enter that ends a composition to the input method', async () => {
      await show();
      await find('欧阳');
      const composing = await selectedBy(() => press('Enter', { isComposing: true }));
      const safari = await selectedBy(() => press('Enter', { keyCode: 229 }));
      expect([composing, safari]).to.deep.equal([undefined, undefined]);
    });
  });

  describe('scanner', () => {
    it('picks the member whose number was scanned before the answer is drawn', async () => {
      await show();
      const event = selected();
      type('88200003');
      void press('Enter');
      expect((await event).customer).to.equal('c_ouyang');
    });

    it('reads member codes by id and by number', async () => {
      await show();
      for (const code of [
        memberCode({ field: 'id', value: 'c_li' }),
        memberCode({ field: 'memberNumber', value: '8820 0004' }),
      ]) {
        const event = selected();
        type(code);
        void press('Enter');
        expect((await event).customer).to.equal('c_li');
      }
    });

    it('picks an id that was typed', async () => {
      await show();
      const event = selected();
      type('c_adam');
      void press('Enter');
      expect((await event).customer).to.equal('c_adam');
    });

    it('prefers the exact number to the marked customer', async () => {
      await store.customers.add({
        name: '8820 0002 Club',
        kind: 'organisation',
        contactWays: [],
        stage: 'keep',
      });
      await show();
      await find('8820 0002');
      const event = selected();
      await press('Enter');
      expect((await event).customer).to.equal('c_adam');
    });

    it('does not guess among several who were not yet on the screen', async () => {
      await show();
      type('ada');
      expect(await selectedBy(() => press('Enter'))).to.equal(undefined);
      await waitUntil(isOpen);
      expect(active()).to.equal('Ada Marsh');
    });

    it('takes the next code in place of the last', async () => {
      await show();
      type('88200001');
      const first = selected();
      void press('Enter');
      await first;
      expect(field().selectionStart).to.equal(0);
      expect(field().selectionEnd).to.equal(field().value.length);
    });
  });

  it('selects the last words when the focus comes back', async () => {
    await show();
    await find('ada');
    field().setSelectionRange(3, 3);
    field().blur();
    search.focus();
    expect(field().selectionStart).to.equal(0);
    expect(field().selectionEnd).to.equal(3);
  });

  describe('accessibility', () => {
    it('has no violations closed, open, and with nobody found', async () => {
      await show();
      await expect(search).to.be.accessible();
      await find('ada');
      await expect(search).to.be.accessible();
      await find('zzz');
      await waitUntil(() => !options().length);
      await expect(search).to.be.accessible();
    });

    it('is told by the page what is wrong, and describes its field with it', async () => {
      await show();
      search.error = 'Choose the customer first.';
      await search.updateComplete;
      expect(field().getAttribute('aria-invalid')).to.equal('true');
      const description = search.shadowRoot!.getElementById(
        field().getAttribute('aria-describedby')!,
      );
      expect(description!.textContent).to.equal('Choose the customer first.');
      await expect(search).to.be.accessible();
      search.error = undefined;
      await search.updateComplete;
      expect(field().hasAttribute('aria-invalid')).to.equal(false);
      expect(search.shadowRoot!.textContent).not.to.contain('Choose');
    });

    it('takes its name from the label attribute', async () => {
      search = await fixture(
        html`<patron-customer-search label="Payer" .store=${store}></patron-customer-search>`,
      );
      await waitUntil(field);
      expect(field().getAttribute('aria-label')).to.equal('Payer');
    });
  });
});
