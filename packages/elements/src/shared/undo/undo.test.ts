import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Store } from '@patronkit/store/store.js';
import type { NoteTakenBackEvent } from '../../customer-card/customer-card-events.js';
import { openCardShop, showCard } from '../../customer-card/testing/card-fixture.js';
import type { CardOnPage } from '../../customer-card/testing/card-fixture.js';
import '../../visit-log/define.js';
import type { VisitLogElement } from '../../visit-log/visit-log-element.js';
import type { VisitTakenBackEvent } from '../../visit-log/visit-log-events.js';

const undoIn = (root: ShadowRoot): HTMLButtonElement | null =>
  root.querySelector('[part="undo"] button');

const pressUndo = (target: Element): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key: 'z',
    ctrlKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
};

describe('undoing what was just saved', () => {
  let store: Store;

  beforeEach(async () => {
    store = await openCardShop();
  });

  describe('in a customer card', () => {
    let card: CardOnPage;
    const note = () => card.find<HTMLTextAreaElement>('#note')!;

    beforeEach(async () => {
      card = await showCard(store);
    });

    async function saveNote(words: string): Promise<void> {
      card.type(note(), words);
      card.press(note(), 'Enter');
      await waitUntil(() => undoIn(card.root), 'nothing is offered');
    }

    it('takes a note back, gives its words back to be put right, and tells the page', async () => {
      await saveNote('Allergic to lavender');
      expect(await store.notes.count()).to.equal(1);
      await expect(card.element).to.be.accessible();
      const told = oneEvent<NoteTakenBackEvent>(card.element, 'note-taken-back');
      undoIn(card.root)!.focus();
      undoIn(card.root)!.click();
      expect((await told).customer).to.equal('c_1');
      expect(await store.notes.count()).to.equal(0);
      await waitUntil(() => card.root.activeElement === note(), 'the focus is lost');
      expect(note().value).to.equal('Allergic to lavender');
      await card.shows('.card ~ [role=status]', 'Undone');
      expect(undoIn(card.root)).to.equal(null);
    });

    it('says to those who do not see it that it can be undone', async () => {
      await saveNote('Allergic to lavender');
      await card.shows('.card ~ [role=status]', 'Note saved · Control Z undoes it.');
    });

    it('takes Ctrl+Z in an empty field', async () => {
      await saveNote('one');
      await waitUntil(() => note().value === '');
      expect(pressUndo(note()).defaultPrevented).to.equal(true);
      await waitUntil(async () => (await store.notes.count()) === 0);
    });

    it('leaves Ctrl+Z to a field that has words, or had some that may come back', async () => {
      await saveNote('one');
      await waitUntil(() => note().value === '');
      card.type(note(), 'two');
      expect(pressUndo(note()).defaultPrevented).to.equal(false);
      card.type(note(), '');
      expect(pressUndo(note()).defaultPrevented).to.equal(false);
      expect(await store.notes.count()).to.equal(1);
    });

    it('leaves Ctrl+Z to the page where nothing is offered', () => {
      expect(pressUndo(note()).defaultPrevented).to.equal(false);
    });

    it('gives a stage back as it was', async () => {
      await card.click('Keep');
      await waitUntil(() => undoIn(card.root), 'nothing is offered');
      expect((await store.customers.get('c_1'))!.stage).to.equal('keep');
      undoIn(card.root)!.click();
      await waitUntil(async () => (await store.customers.get('c_1'))!.stage === 'attract');
    });

    it('gives edited fields back, and no others', async () => {
      await card.openEditor('profile');
      card.type(card.field('Region'), 'Leeds');
      await card.click('Save');
      await waitUntil(() => undoIn(card.root), 'nothing is offered');
      await store.customers.patch('c_1', { stage: 'keep' });
      undoIn(card.root)!.click();
      await waitUntil(async () => (await store.customers.get('c_1'))!.region === undefined);
      expect((await store.customers.get('c_1'))!.stage).to.equal('keep');
    });

    it('keeps a field that somebody else has changed since, and says so', async () => {
      await card.click('Keep');
      await waitUntil(() => undoIn(card.root), 'nothing is offered');
      await store.customers.patch('c_1', { stage: 'develop' } as never).catch(() => undefined);
      await store.customers.patch('c_1', { stage: 'attract' });
      undoIn(card.root)!.click();
      await card.shows('[part="undo"]', 'was used or changed since');
      expect((await store.customers.get('c_1'))!.stage).to.equal('attract');
    });

    it('offers nothing any more once another customer is shown', async () => {
      await saveNote('Allergic to lavender');
      await store.customers.add({
        id: 'c_2',
        name: 'Bo',
        kind: 'person',
        contactWays: [],
        stage: 'keep',
      });
      card.element.customer = 'c_2';
      await card.shows('[part="name"]', 'Bo');
      expect(undoIn(card.root)).to.equal(null);
      expect(pressUndo(note()).defaultPrevented).to.equal(false);
    });
  });

  describe('in a visit log', () => {
    let log: VisitLogElement;
    const root = (): ShadowRoot => log.shadowRoot!;

    beforeEach(async () => {
      log = await fixture<VisitLogElement>(
        html`<patron-visit-log customer="c_1" .store=${store}></patron-visit-log>`,
      );
      await waitUntil(() => root().querySelector('[data-kind="call"]'));
      root().querySelector<HTMLElement>('[data-kind="call"]')!.click();
      const recorder = () => root().querySelector('patron-visit-recorder')?.shadowRoot;
      await waitUntil(() => recorder()?.querySelector('#words'));
      const words = recorder()!.querySelector<HTMLTextAreaElement>('#words')!;
      words.value = 'Asked about the bunting';
      words.dispatchEvent(new Event('input'));
      recorder()!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => undoIn(root()), 'nothing is offered');
    });

    it('takes the visit back and tells the page', async () => {
      const [visit] = await store.visits.query();
      const told = oneEvent<VisitTakenBackEvent>(log, 'visit-taken-back');
      await expect(log).to.be.accessible();
      undoIn(root())!.click();
      const { id, customer } = await told;
      expect({ id, customer }).to.deep.equal({ id: visit!.id, customer: 'c_1' });
      expect(await store.visits.count()).to.equal(0);
      await waitUntil(() => root().textContent.includes('No visits yet'));
      await waitUntil(() => root().querySelector('[role="status"]')!.textContent === 'Undone');
    });

    it('leaves Ctrl+Z to the next visit’s words, though they were deleted', async () => {
      root().querySelector<HTMLElement>('[data-kind="call"]')!.click();
      const field = () =>
        root()
          .querySelector('patron-visit-recorder')
          ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#words');
      await waitUntil(field);
      for (const words of ['Will come back on Friday', '']) {
        field()!.value = words;
        field()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      expect(pressUndo(field()!).defaultPrevented).to.equal(false);
      expect(await store.visits.count()).to.equal(1);
    });

    it('leaves a visit that was corrected meanwhile, and says why', async () => {
      const [visit] = await store.visits.query();
      await store.corrections.add({
        visit: visit!.id,
        customer: 'c_1',
        at: Date.now(),
        words: 'About the cake stand',
      });
      undoIn(root())!.click();
      await waitUntil(() =>
        root().querySelector('[part="undo"]')!.textContent.includes('so it stays'),
      );
      expect(await store.visits.count()).to.equal(1);
    });
  });
});
