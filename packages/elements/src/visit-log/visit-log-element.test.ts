import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Visit } from '@patronkit/records/visit.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { StorageError } from '@patronkit/store/errors.js';
import { openStore } from '@patronkit/store/open-store.js';
import { PermissionError } from '@patronkit/store/permissions/permission-error.js';
import type { Store } from '@patronkit/store/store.js';
import { signal } from '@preact/signals-core';
import { printedPage } from '../shared/testing/printed-page.js';
import { wordsTold } from '../shared/testing/words-told.js';
import type { VisitRecordedEvent } from '../visit-recorder/visit-recorder-events.js';
import './define.js';
import type { VisitLogElement } from './visit-log-element.js';
import type { VisitCorrectedEvent } from './visit-log-events.js';

const hour = 3_600_000;
const day = 24 * hour;
let shops = 0;

async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `log-${shops++}`, persistence: 'memory' });
  await store.staff.addMany([
    { id: 's_ann', name: 'Ann Teller', role: 'cashier', active: true },
    { id: 's_bo', name: 'Bo Manager', role: 'manager', active: true },
  ]);
  await store.customers.addMany([
    { id: 'c_1', name: 'Ada Lovelace', kind: 'person', contactWays: [], stage: 'keep' },
    { id: 'c_2', name: '欧阳雨桐', kind: 'person', contactWays: [], stage: 'keep' },
  ]);
  return store;
}

const visit = (id: string, more: Partial<NewRecord<Visit>> = {}): NewRecord<Visit> => ({
  id,
  customer: 'c_1',
  at: Date.now() - day,
  kind: 'call',
  channel: 'phone',
  staff: 's_ann',
  words: `Words of ${id}`,
  ...more,
});

async function filledShop(): Promise<Store> {
  const store = await openShop();
  await store.visits.addMany([
    visit('v_call', { at: Date.now() - 2 * hour }),
    visit('v_old', { at: Date.now() - 400 * day, kind: 'inquiry', channel: 'email' }),
    visit('v_purchase', {
      at: Date.now() - 3 * day,
      customer: 'c_2',
      kind: 'purchase',
      channel: 'in-person',
      staff: 's_bo',
      words: undefined,
      amount: { minor: 18640, currency: 'GBP' },
      lines: [
        { name: 'Blanket', quantity: 1 },
        { name: 'Candle', quantity: 4 },
      ],
    }),
  ]);
  return store;
}

async function show(store: Store, attributes: Partial<VisitLogElement> = {}) {
  const log = await fixture<VisitLogElement>(
    html`<patron-visit-log .store=${store}></patron-visit-log>`,
  );
  Object.assign(log, attributes);
  await log.updateComplete;
  await waitUntil(() => !log.shadowRoot!.querySelector('[part="loading"]'));
  // Part by part, one with each update.
  await waitUntil(() => log.updateComplete);
  return log;
}

const root = (log: VisitLogElement): ShadowRoot => log.shadowRoot!;
const rows = (log: VisitLogElement): HTMLElement[] => [
  ...root(log).querySelectorAll<HTMLElement>('[role="listitem"]:not([data-placeholder])'),
];
const summaries = (log: VisitLogElement): HTMLElement[] =>
  rows(log).map((row) => row.querySelector<HTMLElement>('.summary')!);
const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const status = (log: VisitLogElement): string =>
  textOf(root(log).querySelector('header [role="status"]'));
const button = (within: ParentNode, name: string): HTMLButtonElement =>
  [...within.querySelectorAll('button')].find((each) => textOf(each) === name)!;
const press = (target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  target.dispatchEvent(event);
  return event;
};
const choose = (log: VisitLogElement, name: string, value: string): void => {
  const select = root(log).querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

async function openRow(log: VisitLogElement, index: number): Promise<HTMLElement> {
  summaries(log)[index]!.click();
  await waitUntil(() => rows(log)[index]!.querySelector('.details > *'));
  return rows(log)[index]!;
}

async function openRecorder(log: VisitLogElement, kind: string): Promise<ShadowRoot> {
  root(log).querySelector<HTMLElement>(`.kinds [data-kind="${kind}"]`)!.click();
  await waitUntil(
    () => root(log).querySelector('patron-visit-recorder')?.shadowRoot?.activeElement,
    'the recorder did not take the focus',
  );
  return root(log).querySelector('patron-visit-recorder')!.shadowRoot!;
}

const write = (field: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** A shop of which one part behaves otherwise. */
const otherwise = (store: Store, parts: object): Store => ({ ...store, ...parts });

describe('visit log', () => {
  describe('showing', () => {
    it('says so where a visit belongs to somebody who was erased', async () => {
      const store = await filledShop();
      await (await (await store.administration()).personalData()).erase('c_2');
      const log = await show(store);
      const titles = () => summaries(log).map((row) => textOf(row.querySelector('.title')));
      await waitUntil(
        () => titles().includes('Erased customer'),
        'the erased customer is not named',
      );
      expect(titles()).to.include('Ada Lovelace');
    });

    it('shows the whole shop’s visits, newest first, with whose they are', async () => {
      const log = await show(await filledShop());
      await waitUntil(() => textOf(summaries(log)[1]).includes('欧阳雨桐'));
      expect(summaries(log).map((row) => textOf(row.querySelector('.title')))).to.eql([
        'Ada Lovelace',
        '欧阳雨桐',
        'Ada Lovelace',
      ]);
      expect(textOf(root(log).querySelector('.count'))).to.equal('3 visits');
    });

    it('shows what a purchase came to, what was bought, through which channel and by whom', async () => {
      const log = await show(await filledShop());
      const purchase = textOf(summaries(log)[1]);
      for (const part of ['£186.40', '5 articles', 'Blanket · 4 × Candle', 'In person', 'Bo Man']) {
        expect(purchase).to.contain(part);
      }
    });

    it('shows one customer’s visits only, headed by what they were', async () => {
      const log = await show(await filledShop(), { customer: 'c_1' });
      await waitUntil(() => rows(log).length === 2);
      expect(textOf(summaries(log)[0]!.querySelector('.title'))).to.equal('Call');
      expect(textOf(root(log).querySelector('.rows'))).not.to.contain('Ada Lovelace');
    });

    it('tells the exact time to screen readers and in the tooltip', async () => {
      const log = await show(await filledShop());
      const time = summaries(log)[0]!.querySelector<HTMLElement>('.time')!;
      expect(time.title).to.contain(String(new Date().getFullYear()));
      expect(textOf(time.querySelector('.visually-hidden'))).to.equal(time.title);
    });

    it('groups visits under their day', async () => {
      const log = await show(await filledShop());
      const headings = [...root(log).querySelectorAll('.group')].map(textOf);
      expect(headings).to.have.length(3);
      expect(headings[0]).to.match(/^(Today|Yesterday) · /);
    });

    it('shows a new visit at once', async () => {
      const store = await filledShop();
      const log = await show(store);
      await store.visits.add(visit('v_new', { at: Date.now(), words: 'Just now' }));
      await waitUntil(() => textOf(summaries(log)[0]).includes('Just now'));
      expect(textOf(root(log).querySelector('.count'))).to.equal('4 visits');
    });

    it('speaks Chinese', async () => {
      const log = await show(await filledShop());
      log.lang = 'zh-CN';
      await waitUntil(() => textOf(root(log).querySelector('h2')) === '接触记录');
      expect(textOf(summaries(log)[0])).to.contain('通话');
    });

    it('fits into 320 px with the longest words', async () => {
      const store = await openShop();
      await store.visits.add(visit('v_long', { words: 'Donaudampfschifffahrt'.repeat(400) }));
      const log = await show(store);
      log.style.setProperty('inline-size', '320px');
      await openRow(log, 0);
      const viewport = root(log).querySelector('.viewport')!;
      expect(viewport.scrollWidth).to.be.at.most(viewport.clientWidth);
      expect(log.scrollWidth).to.be.at.most(320);
    });
  });

  describe('without visits', () => {
    it('shows that it is loading', async () => {
      const store = await openShop();
      const waiting = signal({ status: 'loading' });
      const visits = { ...store.visits, live: () => waiting, liveCount: () => waiting };
      const log = await fixture<VisitLogElement>(
        html`<patron-visit-log .store=${otherwise(store, { visits })}></patron-visit-log>`,
      );
      expect(root(log).querySelector('[part="loading"]')).to.exist;
      await expect(log).to.be.accessible();
    });

    it('says so, and how to begin', async () => {
      const log = await show(await openShop());
      expect(textOf(root(log))).to.contain('No visits yet');
      expect(root(log).querySelector('.kinds')).to.exist;
      await expect(log).to.be.accessible();
    });

    it('says that it does not know the customer, and offers nothing to record', async () => {
      const log = await show(await openShop(), { customer: 'c_nobody' });
      await waitUntil(() => textOf(root(log)).includes('not in the customer base'));
      expect(root(log).querySelector('.kinds')).not.to.exist;
    });

    it('says what went wrong', async () => {
      const store = await openShop();
      const failed = signal({ status: 'error', error: new StorageError('reading') });
      const visits = { ...store.visits, live: () => failed, liveCount: () => failed };
      const log = await show(otherwise(store, { visits }));
      expect(textOf(root(log).querySelector('[part="error"]'))).to.contain('cannot be shown');
    });

    it('says that nothing is kept when the browser has no database', async () => {
      const log = await show(await openShop());
      await waitUntil(() => root(log).querySelector('.notice'));
      expect(textOf(root(log).querySelector('.notice'))).to.contain('ends with the page');
    });
  });

  describe('filters', () => {
    it('show one kind, and tell how many there are', async () => {
      const log = await show(await filledShop());
      choose(log, 'Kind', 'purchase');
      await waitUntil(() => rows(log).length === 1);
      await waitUntil(() => status(log) === '1 visit');
    });

    it('tell how many there are each time, also when it is as many as before', async () => {
      const log = await show(await filledShop());
      const told = wordsTold(root(log).querySelector('header [role="status"]')!);
      choose(log, 'Kind', 'purchase');
      await waitUntil(() => told.length === 1);
      choose(log, 'Kind', 'inquiry');
      await waitUntil(() => told.length === 2, 'the same number was not told again');
      expect(told).to.eql(['1 visit', '1 visit']);
    });

    it('show that they are cleared, also where one was chosen, taken back and chosen again', async () => {
      const log = await show(await filledShop());
      for (const [kind, count] of [
        ['purchase', 1],
        ['', 3],
        ['purchase', 1],
      ] as const) {
        choose(log, 'Kind', kind);
        await waitUntil(() => rows(log).length === count);
      }
      button(root(log), 'Clear filters').click();
      await waitUntil(() => rows(log).length === 3);
      expect(root(log).querySelector<HTMLSelectElement>('[aria-label="Kind"]')!.value).to.equal('');
    });

    it('show one member of staff', async () => {
      const log = await show(await filledShop());
      choose(log, 'Staff', 's_bo');
      await waitUntil(() => rows(log).length === 1);
      expect(textOf(summaries(log)[0])).to.contain('£186.40');
    });

    it('name the staff in the order of the reader’s language', async () => {
      const store = await filledShop();
      await store.staff.addMany([
        { id: 's_a', name: 'Zoë', role: 'sales', active: true },
        { id: 's_z', name: 'Émile', role: 'sales', active: true },
      ]);
      const log = await show(store);
      const names = (): string[] =>
        [...root(log).querySelectorAll('[aria-label="Staff"] option')].map(textOf);
      await waitUntil(() => names().length === 5);
      expect(names().slice(1)).to.deep.equal(['Ann Teller', 'Bo Manager', 'Émile', 'Zoë']);
    });

    it('show a period', async () => {
      const log = await show(await filledShop());
      choose(log, 'Period', '7-days');
      await waitUntil(() => rows(log).length === 2);
    });

    it('show the days from one date to another', async () => {
      const log = await show(await filledShop());
      choose(log, 'Period', 'custom');
      await waitUntil(() => root(log).querySelector('input[type="date"]'));
      const [, to] = root(log).querySelectorAll<HTMLInputElement>('input[type="date"]');
      const lastYear = new Date(Date.now() - 200 * day).toISOString().slice(0, 10);
      to!.value = lastYear;
      to!.dispatchEvent(new Event('change'));
      await waitUntil(() => rows(log).length === 1);
      expect(textOf(summaries(log)[0])).to.contain('Inquiry');
    });

    it('start as the attributes say', async () => {
      const log = await show(await filledShop(), { kind: 'call', from: '2001-01-01' });
      await waitUntil(() => rows(log).length === 1);
      expect(root(log).querySelector<HTMLInputElement>('input[type="date"]')!.value).to.equal(
        '2001-01-01',
      );
    });

    it('ignore a kind that does not exist', async () => {
      const log = await show(await filledShop(), { kind: 'seance' });
      expect(rows(log)).to.have.length(3);
    });

    it('say when nothing matches, and can be cleared with the focus staying inside', async () => {
      const log = await show(await filledShop());
      choose(log, 'Kind', 'event');
      await waitUntil(() => textOf(root(log)).includes('No visits match'));
      await waitUntil(() => status(log) === 'No visits match');
      await expect(log).to.be.accessible();
      button(root(log), 'Clear filters').click();
      await waitUntil(() => rows(log).length === 3);
      expect(root(log).activeElement).to.exist;
      await waitUntil(() => status(log) === '3 visits');
    });
  });

  describe('recording', () => {
    it('takes three actions: a kind, the words, Enter', async () => {
      const store = await filledShop();
      const log = await show(store, { customer: 'c_1', staff: 's_bo' });
      const recorder = await openRecorder(log, 'call');
      const field = recorder.activeElement as HTMLTextAreaElement;
      write(field, 'Asked for the grey ones');
      setTimeout(() => press(field, 'Enter'));
      const { id, customer } = await oneEvent<VisitRecordedEvent>(log, 'visit-recorded');
      expect(customer).to.equal('c_1');
      const saved = await store.visits.get(id);
      expect(saved).to.include({
        customer: 'c_1',
        kind: 'call',
        channel: 'phone',
        staff: 's_bo',
        words: 'Asked for the grey ones',
      });
      await waitUntil(() => textOf(summaries(log)[0]).includes('Asked for the grey ones'));
      await waitUntil(() => status(log).includes('Call recorded.'));
      await waitUntil(() => root(log).activeElement?.getAttribute('data-kind') === 'call');
    });

    it('is told each time, also when the same was recorded just before', async () => {
      const log = await show(await filledShop(), { customer: 'c_1' });
      const told = wordsTold(root(log).querySelector('header [role="status"]')!);
      for (const times of [1, 2]) {
        const recorder = await openRecorder(log, 'call');
        press(recorder.activeElement!, 'Enter');
        await waitUntil(
          () => told.filter((words) => words.startsWith('Call recorded.')).length === times,
          `call ${times} was not told`,
        );
      }
    });

    it('asks for the customer in the whole shop’s log', async () => {
      const store = await filledShop();
      const log = await show(store);
      const recorder = await openRecorder(log, 'visit');
      const search = recorder.querySelector('patron-customer-search')!;
      const chosen = new Event('customer-selected', { bubbles: true, composed: true });
      let leaked = false;
      log.addEventListener('customer-selected', () => (leaked = true));
      search.dispatchEvent(Object.assign(chosen, { customer: 'c_2' }));
      await waitUntil(() => recorder.activeElement?.id === 'words');
      await waitUntil(() => textOf(recorder.querySelector('.chosen')).includes('欧阳雨桐'));
      expect(leaked).to.equal(false);
      setTimeout(() => press(recorder.activeElement!, 'Enter'));
      const { customer } = await oneEvent<VisitRecordedEvent>(log, 'visit-recorded');
      expect(customer).to.equal('c_2');
    });

    it('does not record for nobody', async () => {
      const store = await filledShop();
      const log = await show(store);
      const recorder = await openRecorder(log, 'visit');
      button(recorder, 'Save').click();
      const search = recorder.querySelector('patron-customer-search')!;
      await waitUntil(() => textOf(search.shadowRoot).includes('Choose the customer first.'));
      await waitUntil(() => recorder.activeElement === search);
      expect(await store.visits.count()).to.equal(3);
    });

    it('reads a purchase’s amount as it is written where the reader is', async () => {
      const store = await filledShop();
      const log = await show(store, { customer: 'c_1', lang: 'de' });
      const recorder = await openRecorder(log, 'purchase');
      const amount = recorder.activeElement as HTMLInputElement;
      expect(amount.id).to.equal('amount');
      write(amount, '1.234,50');
      setTimeout(() => press(amount, 'Enter'));
      const { id } = await oneEvent<VisitRecordedEvent>(log, 'visit-recorded');
      const saved = await store.visits.get(id);
      expect(saved?.amount).to.eql({ minor: 123450, currency: 'GBP' });
    });

    for (const [text, problem] of [
      ['', 'Enter the amount.'],
      ['twelve', 'This is no amount'],
      ['-5', 'cannot be negative'],
    ] as const) {
      it(`refuses "${text}" as an amount, beside the field, and keeps the words`, async () => {
        const store = await filledShop();
        const log = await show(store, { customer: 'c_1' });
        const recorder = await openRecorder(log, 'purchase');
        const amount = recorder.activeElement as HTMLInputElement;
        const words = recorder.querySelector('textarea')!;
        write(amount, text);
        write(words, 'Kept');
        press(words, 'Enter');
        await waitUntil(() => textOf(recorder.querySelector('#amount-problem')).includes(problem));
        expect(amount.getAttribute('aria-invalid')).to.equal('true');
        expect(recorder.activeElement).to.equal(amount);
        expect(words.value).to.equal('Kept');
        expect(await store.visits.count()).to.equal(3);
        await expect(log).to.be.accessible();
      });
    }

    it('keeps what was typed when saving fails, and says why', async () => {
      const store = await filledShop();
      const visits = { ...store.visits, add: () => Promise.reject(new StorageError('writing')) };
      const log = await show(otherwise(store, { visits }), { customer: 'c_1' });
      const recorder = await openRecorder(log, 'visit');
      const field = recorder.activeElement as HTMLTextAreaElement;
      write(field, 'Not to be lost');
      press(field, 'Enter');
      await waitUntil(() => textOf(recorder.querySelector('[role="alert"]')).includes('Not saved'));
      expect(field.value).to.equal('Not to be lost');
    });

    it('takes another time, but none in the future', async () => {
      const store = await filledShop();
      const log = await show(store, { customer: 'c_1' });
      const recorder = await openRecorder(log, 'visit');
      recorder.querySelector<HTMLElement>('.now')!.click();
      await waitUntil(() => recorder.activeElement?.id === 'time');
      const time = recorder.activeElement as HTMLInputElement;
      time.value = '2199-01-01T12:00';
      time.dispatchEvent(new Event('change'));
      press(time, 'Enter');
      await waitUntil(() => textOf(recorder).includes('cannot be in the future'));
      time.value = '2020-05-04T12:30';
      time.dispatchEvent(new Event('change'));
      setTimeout(() => press(time, 'Enter'));
      const { id } = await oneEvent<VisitRecordedEvent>(log, 'visit-recorded');
      expect((await store.visits.get(id))?.at).to.equal(new Date(2020, 4, 4, 12, 30).getTime());
    });

    it('does not take the Enter of an input method, nor a held one, for "save"', async () => {
      const store = await filledShop();
      const log = await show(store, { customer: 'c_1' });
      const recorder = await openRecorder(log, 'call');
      press(recorder.activeElement!, 'Enter', { isComposing: true });
      press(recorder.activeElement!, 'Enter', { repeat: true });
      press(recorder.activeElement!, 'Enter', { shiftKey: true });
      await aTimeout(0);
      expect(await store.visits.count()).to.equal(3);
      expect(root(log).querySelector('patron-visit-recorder')).to.exist;
    });

    it('keeps typed keys from the page’s hotkeys', async () => {
      const log = await show(await filledShop(), { customer: 'c_1' });
      const heard: string[] = [];
      const listen = ({ key }: KeyboardEvent): number => heard.push(key);
      document.addEventListener('keydown', listen);
      const recorder = await openRecorder(log, 'call');
      press(recorder.activeElement!, 'a');
      press(recorder.activeElement!, 'F2');
      document.removeEventListener('keydown', listen);
      expect(heard).to.eql(['F2']);
    });

    it('gives up with Escape while nothing is typed, and returns the focus', async () => {
      const log = await show(await filledShop(), { customer: 'c_1' });
      const recorder = await openRecorder(log, 'call');
      press(recorder.activeElement!, 'Escape');
      await waitUntil(() => root(log).activeElement?.getAttribute('data-kind') === 'call');
      expect(root(log).querySelector('patron-visit-recorder')).not.to.exist;
    });

    it('is not offered when read-only', async () => {
      const log = await show(await filledShop(), { readonly: true });
      const row = await openRow(log, 0);
      expect(root(log).querySelector('.kinds')).not.to.exist;
      expect(textOf(row)).to.contain('Words of v_call');
      expect(row.querySelector('[data-action="correct"]')).not.to.exist;
    });
  });

  describe('an open visit', () => {
    it('shows the original words, which no field can change', async () => {
      const log = await show(await filledShop());
      const row = await openRow(log, 0);
      expect(summaries(log)[0]!.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(row.querySelector('blockquote'))).to.equal('Words of v_call');
      expect(textOf(row)).to.contain('They stay as they were said.');
      expect(row.querySelector('textarea, input, [contenteditable]')).not.to.exist;
      await expect(log).to.be.accessible();
    });

    it('shows what was bought', async () => {
      const log = await show(await filledShop());
      const row = await openRow(log, 1);
      expect(textOf(row.querySelector('tbody'))).to.equal('Blanket 1 Candle 4');
    });

    it('keeps a correction that is being written at Escape, and closes an empty one', async () => {
      const log = await show(await filledShop());
      const row = await openRow(log, 0);
      button(row, 'Add a correction').click();
      await waitUntil(() => root(log).activeElement?.id === 'correction');
      const field = root(log).activeElement as HTMLTextAreaElement;
      write(field, 'It was Tuesday');
      press(field, 'Escape');
      await aTimeout(0);
      expect(root(log).activeElement).to.equal(field);
      expect(field.value).to.equal('It was Tuesday');
      write(field, '');
      press(field, 'Escape');
      await waitUntil(() => !row.querySelector('#correction'), 'it stayed open');
    });

    it('appends a correction below, with who and when; the words stay', async () => {
      const store = await filledShop();
      const log = await show(store, { staff: 's_bo' });
      const row = await openRow(log, 0);
      button(row, 'Add a correction').click();
      await waitUntil(() => root(log).activeElement?.id === 'correction');
      await expect(log).to.be.accessible();
      const field = root(log).activeElement as HTMLTextAreaElement;
      write(field, 'It was Tuesday');
      setTimeout(() => press(field, 'Enter'));
      const event = await oneEvent<VisitCorrectedEvent>(log, 'visit-corrected');
      expect(event.visit).to.equal('v_call');
      await waitUntil(() =>
        textOf(rows(log)[0]!.querySelector('.corrections')).includes('Tuesday'),
      );
      expect(textOf(rows(log)[0]!.querySelector('.corrections'))).to.contain('by Bo Manager');
      expect(textOf(rows(log)[0]!.querySelector('blockquote'))).to.equal('Words of v_call');
      expect((await store.visits.get('v_call'))?.words).to.equal('Words of v_call');
      expect(textOf(summaries(log)[0])).to.contain('Corrected');
      await waitUntil(() => status(log).startsWith('Correction added.'));
      await waitUntil(() => textOf(root(log).activeElement).includes('Add a correction'));
    });

    it('refuses an empty correction, and keeps one that could not be saved', async () => {
      const store = await filledShop();
      const refuse = () => Promise.reject(new StorageError('writing'));
      const corrections = { ...store.corrections, add: refuse };
      const log = await show(otherwise(store, { corrections }));
      const row = await openRow(log, 0);
      button(row, 'Add a correction').click();
      await waitUntil(() => root(log).activeElement?.id === 'correction');
      const field = root(log).activeElement as HTMLTextAreaElement;
      press(field, 'Enter');
      await waitUntil(() => textOf(row).includes('Write what was wrong first.'));
      write(field, 'It was Tuesday');
      press(field, 'Enter');
      await waitUntil(() => textOf(row.querySelector('[role="alert"]')).includes('Not saved'));
      expect(field.value).to.equal('It was Tuesday');
    });

    it('keeps what was typed for one visit while another one is corrected', async () => {
      const store = await filledShop();
      const log = await show(store);
      const field = (): HTMLTextAreaElement => root(log).querySelector('#correction')!;
      const correct = async (index: number): Promise<void> => {
        button(rows(log)[index]!, 'Add a correction').click();
        await waitUntil(() => rows(log)[index]!.contains(field()), `row ${index} is not corrected`);
      };
      await openRow(log, 0);
      await openRow(log, 2);
      await correct(0);
      write(field(), 'It was Tuesday');
      await correct(2);
      expect(field().value).to.equal('');
      write(field(), 'By letter');
      await correct(0);
      expect(field().value).to.equal('It was Tuesday');
      press(field(), 'Enter');
      await waitUntil(() => textOf(rows(log)[0]).includes('Corrected'));
      await correct(2);
      expect(field().value).to.equal('By letter');
      button(rows(log)[2]!, 'Cancel').click();
      await waitUntil(() => !field());
      await correct(2);
      expect(field().value).to.equal('');
      expect(await store.corrections.count()).to.equal(1);
    });

    it('leaves a correction with Escape only while nothing is typed', async () => {
      const log = await show(await filledShop());
      const row = await openRow(log, 0);
      button(row, 'Add a correction').click();
      await waitUntil(() => root(log).activeElement?.id === 'correction');
      const field = root(log).activeElement as HTMLTextAreaElement;
      write(field, 'It was Tuesday');
      press(field, 'Escape');
      await log.updateComplete;
      expect(root(log).activeElement).to.equal(field);
      expect(field.value).to.equal('It was Tuesday');
      write(field, '');
      press(field, 'Escape');
      await waitUntil(() => textOf(root(log).activeElement).includes('Add a correction'));
      expect(root(log).querySelector('#correction')).not.to.exist;
    });

    it('shows 10,000 characters only when asked', async () => {
      const store = await openShop();
      await store.visits.add(visit('v_long', { words: 'so it went on. '.repeat(666) }));
      const log = await show(store);
      const row = await openRow(log, 0);
      expect(textOf(row.querySelector('blockquote')).length).to.be.lessThan(700);
      button(row, 'Show all').click();
      await waitUntil(() => textOf(rows(log)[0]!.querySelector('blockquote')).length > 9900);
    });
  });

  describe('printing', () => {
    const printButton = async (log: VisitLogElement): Promise<HTMLButtonElement> => {
      await waitUntil(() => button(root(log), 'Print'), 'there is no button to print');
      return button(root(log), 'Print');
    };

    it('leaves the focus on the button that was pressed', async () => {
      const log = await show(await filledShop());
      const pressed = await printButton(log);
      pressed.focus();
      expect(await printedPage(log, pressed)).to.contain('Words of v_call');
      expect(document.activeElement).to.equal(log);
      expect(root(log).activeElement).to.equal(pressed);
    });

    it('puts corrections below the words they correct, with who and when', async () => {
      const store = await filledShop();
      for (const words of ['It was Tuesday', 'No, Wednesday']) {
        await store.corrections.add({
          visit: 'v_call',
          customer: 'c_1',
          at: Date.now(),
          staff: 's_bo',
          words,
        });
      }
      for (const customer of [undefined, 'c_1']) {
        const log = await show(store, { customer });
        const paper = await printedPage(log, await printButton(log));
        expect(paper).to.match(
          /Words of v_call Corrected · [^·]+ · Bo Manager It was Tuesday Corrected · [^·]+ · Bo Manager No, Wednesday/,
        );
        expect(paper.match(/Corrected/g)).to.have.length(2);
      }
    });

    it('prints visits without corrections for a role that may not see them', async () => {
      const store = await filledShop();
      const refused = () => Promise.reject(new PermissionError('staff', 'read corrections'));
      const corrections = { ...store.corrections, query: refused };
      const log = await show(otherwise(store, { corrections }));
      expect(await printedPage(log, await printButton(log))).to.contain('Words of v_call');
    });

    it('says of whom was erased what the log says', async () => {
      const store = await filledShop();
      await (await (await store.administration()).personalData()).erase('c_2');
      const log = await show(store);
      const paper = await printedPage(log, await printButton(log));
      expect(paper).to.contain('Erased customer');
      expect(paper).not.to.contain('Unknown customer');
    });
  });

  describe('keyboard', () => {
    it('stops once at the list and moves between rows with the arrows', async () => {
      const log = await show(await filledShop());
      expect(summaries(log).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
      await waitUntil(() => root(log).querySelector('#keyboard'));
      summaries(log)[0]!.focus();
      for (const [key, index] of [
        ['ArrowDown', 1],
        ['End', 2],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
        ['Home', 0],
        ['PageDown', 2],
        ['PageUp', 0],
      ] as const) {
        expect(press(root(log).activeElement!, key).defaultPrevented).to.equal(true);
        await waitUntil(
          () => root(log).activeElement === summaries(log)[index],
          `${key} did not lead to row ${index}`,
        );
      }
      expect(summaries(log).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    });

    it('keeps the focus of a row while the rest of the log is loading', async () => {
      const log = await show(await filledShop());
      summaries(log)[1]!.focus();
      await waitUntil(() => root(log).querySelector('#keyboard'));
      await log.updateComplete;
      expect(root(log).activeElement).to.equal(summaries(log)[1]);
    });

    it('leaves shortcuts with a modifier to the page', async () => {
      const log = await show(await filledShop());
      summaries(log)[0]!.focus();
      expect(press(root(log).activeElement!, 'End', { ctrlKey: true }).defaultPrevented).to.be
        .false;
    });
  });
});
