import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import type {
  ConsentRecordedEvent,
  CustomerSavedEvent,
  NoteSavedEvent,
} from './customer-card-events.js';
import { openCardShop, showCard, withMethods } from './testing/card-fixture.js';
import type { CardOnPage } from './testing/card-fixture.js';

const refusing = (store: Store): Store =>
  withMethods(store, {
    add: () => Promise.reject(new QuotaError()),
    patch: () => Promise.reject(new QuotaError()),
  });

describe('<patron-customer-card> writing', () => {
  let store: Store;
  let card: CardOnPage;
  const note = () => card.find<HTMLTextAreaElement>('textarea')!;
  const announced = () => card.text('.card ~ [role=status]');

  beforeEach(async () => {
    store = await openCardShop();
    card = await showCard(store);
  });

  describe('a note', () => {
    it('is saved at Enter, signed and dated, and stands first in the list', async () => {
      await store.notes.add({ customer: 'c_1', at: 1000, words: 'An old one' });
      const saved: Promise<NoteSavedEvent> = oneEvent(card.element, 'note-saved');
      card.type(note(), '  Allergic to lavender ');
      card.press(note(), 'Enter');
      const event = await saved;
      const record = (await store.notes.get(event.note))!;
      expect(record.words).to.equal('Allergic to lavender');
      expect(record.staff).to.equal('s_1');
      expect(event.customer).to.equal('c_1');
      await waitUntil(() => card.text('.notes-list li').includes('Allergic to lavender'));
      expect(card.text('.notes-list li')).to.contain('today · Priya Nair');
      await waitUntil(() => announced().startsWith('Note saved'));
      await waitUntil(() => note().value === '');
      expect(card.root.activeElement).to.equal(note());
    });

    it('is saved with Ctrl+Enter and with the button', async () => {
      card.type(note(), 'one');
      card.press(note(), 'Enter', { ctrlKey: true });
      await waitUntil(() => card.all('.notes-list li').length === 1);
      card.type(note(), 'two');
      await card.click('Save note');
      await waitUntil(() => card.all('.notes-list li').length === 2);
    });

    it('starts a line with Shift+Enter and leaves Enter to an input method', async () => {
      card.type(note(), 'one');
      expect(card.press(note(), 'Enter', { shiftKey: true }).defaultPrevented).to.equal(false);
      expect(card.press(note(), 'Enter', { isComposing: true }).defaultPrevented).to.equal(false);
      expect(await store.notes.count()).to.equal(0);
    });

    it('is not saved empty, and not twice', async () => {
      card.type(note(), '   ');
      card.press(note(), 'Enter');
      const saved = oneEvent(card.element, 'note-saved');
      card.type(note(), 'once');
      card.press(note(), 'Enter');
      card.press(note(), 'Enter');
      await saved;
      expect(await store.notes.count()).to.equal(1);
    });

    it('stays in the field when it could not be saved', async () => {
      card = await showCard(refusing(store));
      card.type(note(), 'Allergic to lavender');
      card.press(note(), 'Enter');
      await waitUntil(() => card.text('.notes [role=alert]'));
      expect(card.text('.notes [role=alert]')).to.contain('no room left');
      expect(note().value).to.equal('Allergic to lavender');
      await card.element.updateComplete;
      await expect(card.element).to.be.accessible();
    });

    it('keeps its letters from the hotkeys of the page', async () => {
      const heard: string[] = [];
      const listen = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', listen);
      card.press(note(), 'k');
      card.press(note(), 'F4');
      document.removeEventListener('keydown', listen);
      expect(heard).to.deep.equal(['F4']);
    });

    it('is one of five at first; older ones come on demand', async () => {
      await store.notes.addMany(
        Array.from({ length: 7 }, (_, index) => ({
          customer: 'c_1',
          at: 1000 + index,
          words: `note ${index}`,
        })),
      );
      await waitUntil(() => card.all('.notes-list li').length === 5);
      await card.click('Show older notes');
      await waitUntil(() => card.all('.notes-list li').length === 7);
      expect(card.find('.older')).to.equal(null);
    });
  });

  describe('a long note', () => {
    const words = 'Told the story of the lost parcel. '.repeat(40).trim();

    it('shows its beginning, and the whole on demand', async () => {
      await store.notes.add({ customer: 'c_1', at: 1000, words });
      await store.notes.add({ customer: 'c_1', at: 900, words: 'A short one' });
      await waitUntil(() => card.all('.notes-list li').length === 2);
      expect(card.text('.note-words')).to.have.length.below(450).and.to.match(/…$/);
      await card.click('Show all');
      expect(card.text('.note-words')).to.equal(words);
      expect(card.button('Show less').getAttribute('aria-expanded')).to.equal('true');
      await card.click('Show less');
      expect(card.text('.note-words')).to.match(/…$/);
    });
  });

  describe('the stage', () => {
    it('changes at one click', async () => {
      const saved: Promise<CustomerSavedEvent> = oneEvent(card.element, 'customer-saved');
      await card.click('Loyal');
      expect((await saved).fields).to.deep.equal(['stage']);
      expect((await store.customers.get('c_1'))!.stage).to.equal('loyal');
      await waitUntil(() => card.button('Loyal').getAttribute('aria-pressed') === 'true');
      await waitUntil(() => announced().startsWith('Saved'));
    });

    it('says beside the buttons that it could not be saved', async () => {
      card = await showCard(refusing(store));
      await card.click('Loyal');
      await waitUntil(() => card.text('.stage [role=alert]'));
      expect(card.button('Attract').getAttribute('aria-pressed')).to.equal('true');
    });
  });

  describe('a consent', () => {
    const email = 'Offers by e-mail';

    it('is appended at one click, with wording, channel and staff', async () => {
      const recorded: Promise<ConsentRecordedEvent> = oneEvent(card.element, 'consent-recorded');
      await card.click(`Record consent: ${email}`);
      const { purpose, given } = await recorded;
      expect({ purpose, given }).to.deep.equal({ purpose: 'marketing-email', given: true });
      const [consent] = await store.consents.query({ where: { customer: 'c_1' } });
      expect(consent).to.include({
        purpose: 'marketing-email',
        given: true,
        wording: '2026-11',
        channel: 'in-person',
        staff: 's_1',
      });
      await waitUntil(() => card.text('.consents li:nth-child(4)').includes('Given'));
    });

    it('is withdrawn at one click, and the ledger keeps both', async () => {
      // It is shown before it is saved, and until then a second click counts for nothing.
      const recorded = oneEvent(card.element, 'consent-recorded');
      await card.click(`Record consent: ${email}`);
      await recorded;
      await waitUntil(() => card.text('.consents li:nth-child(4)').includes('Given'));
      await card.click(`Withdraw consent: ${email}`);
      await waitUntil(() => card.text('.consents li:nth-child(4)').includes('Withdrawn'));
      expect(await store.consents.count()).to.equal(2);
    });

    it('says that it could not be saved', async () => {
      card = await showCard(refusing(store));
      await card.click(`Record consent: ${email}`);
      await waitUntil(() => card.text('.consent [role=alert]'));
      expect(card.text('.consents li:nth-child(4)')).to.contain('Not asked');
    });
  });
});
