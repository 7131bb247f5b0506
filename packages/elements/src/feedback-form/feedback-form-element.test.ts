import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { defaultShopSettings } from '@patronkit/records/default-shop-settings.js';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { configureElements } from '../shared/configure.js';
import { usePlugin } from '../shared/use-plugin.js';
import './define.js';
import type { FeedbackSentEvent } from './feedback-form-events.js';
import type { FeedbackFormElement } from './feedback-form-element.js';

let shops = 0;
async function openShop(): Promise<Store> {
  const store = await openStore({ shop: `feedback-form-${++shops}`, persistence: 'memory' });
  await store.customers.add({
    id: 'c_1',
    name: 'Ada Marsh',
    kind: 'person',
    contactWays: [],
    stage: 'keep',
  });
  return store;
}

function find<Found extends HTMLElement = HTMLInputElement>(
  form: FeedbackFormElement,
  selector: string,
): Found {
  return form.shadowRoot!.querySelector<Found>(selector)!;
}

async function choose(form: FeedbackFormElement, score: number): Promise<void> {
  find(form, `[type='radio'][value='${score}']`).click();
  await form.updateComplete;
}

async function type(form: FeedbackFormElement, selector: string, text: string): Promise<void> {
  const field = find(form, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

/** Says that an answer is wanted, and waits for the fields that asks for. */
async function wantAnswer(form: FeedbackFormElement): Promise<void> {
  find(form, '[type=checkbox]').click();
  await waitUntil(() => find(form, '#contact-value'));
}

/** Presses the button and resolves once the form has answered. */
async function pressSend(form: FeedbackFormElement): Promise<void> {
  find(form, '[part=send]').click();
  await form.send();
  await form.updateComplete;
}

const headingOf = (form: FeedbackFormElement): string =>
  find(form, '[part=heading]').textContent.trim();

describe('<patron-feedback-form>', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openShop();
  });

  async function show(template = html`<patron-feedback-form></patron-feedback-form>`) {
    const form = await fixture<FeedbackFormElement>(template);
    form.store = store;
    await form.updateComplete;
    return form;
  }

  describe('asking', () => {
    for (const [measure, lowest, highest] of [
      ['csat', 1, 5],
      ['nps', 0, 10],
      ['ces', 1, 7],
    ] as const) {
      it(`${measure} offers ${lowest} to ${highest} as one group of radio buttons, axe-clean`, async () => {
        const form = await show(
          html`<patron-feedback-form measure=${measure}></patron-feedback-form>`,
        );
        const steps = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')];
        expect(steps.map(({ value }) => Number(value))).to.deep.equal(
          Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step),
        );
        await expect(form).to.be.accessible();
        await choose(form, highest);
        expect(form.value).to.equal(String(highest));
        await choose(form, lowest);
        expect(form.value).to.equal(String(lowest));
        expect(steps.filter(({ checked }) => checked)).to.have.length(1);
      });
    }

    it('takes an unknown measure for satisfaction', async () => {
      const form = await show(
        html`<patron-feedback-form measure="constructor"></patron-feedback-form>`,
      );
      expect(form.shadowRoot!.querySelectorAll('[type=radio]')).to.have.length(5);
    });

    it('asks in the page’s own words, from attributes and from slots', async () => {
      const form = await show(
        html`<patron-feedback-form heading="Your stay" question="How was the room?">
          <b slot="promise">We call you tonight.</b>
        </patron-feedback-form>`,
      );
      expect(headingOf(form)).to.equal('Your stay');
      expect(find(form, '#question').textContent).to.contain('How was the room?');
      const promise = form.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=promise]')!;
      expect(promise.assignedElements()[0]!.textContent).to.equal('We call you tonight.');
    });

    it('asks what went wrong after a low score', async () => {
      const form = await show();
      await choose(form, 1);
      expect(find(form, '[for=comment]').textContent).to.contain('What went wrong?');
    });

    it('speaks Chinese where the page does', async () => {
      const wrapper = await fixture(
        html`<div lang="zh_CN"><patron-feedback-form></patron-feedback-form></div>`,
      );
      const form = wrapper.querySelector('patron-feedback-form')!;
      await waitUntil(() => form.shadowRoot!.querySelector('[part=heading]'));
      expect(headingOf(form)).to.equal('您的意见');
    });

    it('hides the page’s fallback form, which showed until the element was there', async () => {
      const form = await show(
        html`<patron-feedback-form
          ><form action="/feedback"><input name="x" /></form
        ></patron-feedback-form>`,
      );
      const fallback = form.querySelector('form')!;
      expect(fallback.checkVisibility?.() ?? fallback.offsetParent !== null).to.equal(false);
      const waiting = await fixture(
        html`<patron-feedback-form-not-there
          ><form><input name="x" /></form
        ></patron-feedback-form-not-there>`,
      );
      expect(waiting.querySelector('input')!.offsetParent).not.to.equal(null);
    });

    it('keeps typed letters from the page’s hotkeys, but not Escape or shortcuts', async () => {
      const form = await show();
      const heard: string[] = [];
      const listen = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', listen);
      for (const init of [{ key: 'n' }, { key: 'Escape' }, { key: 'k', ctrlKey: true }]) {
        find(form, 'textarea').dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }),
        );
      }
      document.removeEventListener('keydown', listen);
      expect(heard).to.deep.equal(['Escape', 'k']);
    });
  });

  describe('sending', () => {
    it('saves score, words and where they came from, thanks, and tells the page', async () => {
      const form = await show(
        html`<patron-feedback-form
          customer="c_1"
          visit="v_9"
          channel="in-person"
        ></patron-feedback-form>`,
      );
      await choose(form, 5);
      await type(form, 'textarea', 'Lovely lanterns');
      const sent = oneEvent(form, 'feedback-sent');
      await pressSend(form);
      const event = (await sent) as unknown as FeedbackSentEvent;
      expect(event.bubbles && event.composed).to.equal(true);
      expect([event.measure, event.score]).to.deep.equal(['csat', 5]);
      const saved = await store.feedback.get(event.id);
      expect(saved).to.include({
        measure: 'csat',
        score: 5,
        comment: 'Lovely lanterns',
        customer: 'c_1',
        visit: 'v_9',
        channel: 'in-person',
      });
      expect(saved).not.to.have.any.keys('contact', 'contactName', 'answerDueAt');
      expect(headingOf(form)).to.contain('Thank you');
      expect(form.shadowRoot!.activeElement).to.equal(find(form, '[part=heading]'));
      await expect(form).to.be.accessible();
    });

    it('is saved as feedback of the web where the page names no known channel, and told once', async () => {
      const told: unknown[] = [];
      const { warn } = console;
      console.warn = (...words: unknown[]) => void told.push(words.join(' '));
      try {
        for (const channel of ['sms', 'sms']) {
          const form = await show(
            html`<patron-feedback-form channel=${channel}></patron-feedback-form>`,
          );
          await choose(form, 4);
          await pressSend(form);
          expect(headingOf(form)).to.contain('Thank you');
        }
      } finally {
        console.warn = warn;
      }
      const saved = await store.feedback.query();
      expect(saved.map(({ channel }) => channel)).to.deep.equal(['web', 'web']);
      expect(told).to.have.lengthOf(1);
      expect(told[0]).to.contain('channel="sms"').and.to.contain('in-person');
    });

    it('regrets a low score and promises a known customer an answer in the shop’s time', async () => {
      await store.settings.put({ ...defaultShopSettings, answerWithinHours: 72 });
      const form = await show(
        html`<patron-feedback-form customer="c_1" measure="nps"></patron-feedback-form>`,
      );
      await choose(form, 3);
      await pressSend(form);
      const [saved] = await store.feedback.query();
      expect(saved!.answerDueAt! - saved!.at).to.equal(72 * 3_600_000);
      expect(headingOf(form)).to.contain('sorry');
      expect(form.shadowRoot!.textContent).to.contain('We answer within 3 days.');
    });

    it('saves how to answer whoever wants an answer', async () => {
      const form = await show();
      await choose(form, 4);
      await wantAnswer(form);
      await type(form, '#contact-name', 'Wei');
      await type(form, '#contact-value', ' wei@example.org ');
      await expect(form).to.be.accessible();
      await pressSend(form);
      const [saved] = await store.feedback.query();
      expect(saved).to.deep.include({
        contact: { kind: 'email', value: 'wei@example.org' },
        contactName: 'Wei',
      });
      expect(saved!.answerDueAt).to.equal(saved!.at + 24 * 3_600_000);
    });

    it('sends on Enter in a single-line field, but not while an input method composes', async () => {
      const form = await show();
      await choose(form, 4);
      await wantAnswer(form);
      await type(form, '#contact-value', '13800138000');
      const press = (init: KeyboardEventInit) =>
        find(form, '#contact-value').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      press({ isComposing: true });
      await form.updateComplete;
      expect(find(form, '[part=send]').textContent).to.contain('Send feedback');
      const sent = oneEvent(form, 'feedback-sent');
      press({});
      await sent;
      const [saved] = await store.feedback.query();
      expect(saved!.contact).to.deep.equal({ kind: 'phone', value: '13800138000' });
    });

    it('asks for a score first, at the scale', async () => {
      const form = await show();
      await pressSend(form);
      expect(find(form, '#score-error').textContent).to.contain('Choose an answer first.');
      expect((form.shadowRoot!.activeElement as HTMLInputElement).type).to.equal('radio');
      expect(await store.feedback.count()).to.equal(0);
      await choose(form, 3);
      expect(find(form, '#score-error').textContent.trim()).to.equal('');
    });

    it('asks for a way to answer, at its field', async () => {
      const form = await show();
      await choose(form, 4);
      await wantAnswer(form);
      await pressSend(form);
      expect(form.shadowRoot!.activeElement!.id).to.equal('contact-value');
      expect(find(form, '#contact-value').getAttribute('aria-invalid')).to.equal('true');
      expect(await store.feedback.count()).to.equal(0);
    });

    it('keeps a 100 kB comment whole, says by how much it is too long, and sends it once shortened', async () => {
      const form = await show();
      await choose(form, 4);
      await type(form, 'textarea', '长'.repeat(100_000));
      const count = () => find(form, '#comment-count').textContent;
      await waitUntil(() => count().includes('90,000 characters too many'));
      await pressSend(form);
      expect(find(form, 'textarea').value).to.have.length(100_000);
      expect(await store.feedback.count()).to.equal(0);
      await type(form, 'textarea', '长'.repeat(10_000));
      expect(count()).to.contain('0 characters left');
      await pressSend(form);
      const [saved] = await store.feedback.query();
      expect(saved!.comment).to.have.length(10_000);
    });

    it('saves once however often it is pressed', async () => {
      const form = await show();
      await choose(form, 5);
      const button = find(form, '[part=send]');
      button.click();
      button.click();
      await Promise.all([form.send(), form.send()]);
      await form.send();
      expect(await store.feedback.count()).to.equal(1);
    });

    it('keeps everything when saving fails, says why, and can be pressed again', async () => {
      const form = await show();
      await choose(form, 2);
      await type(form, 'textarea', 'The door was locked');
      const whole = store;
      let refuse = true;
      form.store = {
        ...whole,
        feedback: {
          ...whole.feedback,
          add: (record: never) =>
            refuse ? Promise.reject(new QuotaError()) : whole.feedback.add(record),
        },
      };
      await form.updateComplete;
      await type(form, 'textarea', 'The door was locked');
      await choose(form, 2);
      await pressSend(form);
      const alert = find(form, '[role=alert]').textContent;
      expect(alert).to.contain('no room left');
      expect(alert).to.contain('What you wrote is still here.');
      expect(find(form, 'textarea').value).to.equal('The door was locked');
      await expect(form).to.be.accessible();
      refuse = false;
      await pressSend(form);
      expect(headingOf(form)).to.contain('sorry');
      expect(await whole.feedback.count()).to.equal(1);
    });

    it('saves the words of a customer the shop does not know, without the link', async () => {
      const form = await show(
        html`<patron-feedback-form customer="c_nobody"></patron-feedback-form>`,
      );
      await choose(form, 4);
      await pressSend(form);
      const [saved] = await store.feedback.query();
      expect(saved!.score).to.equal(4);
      expect(saved).not.to.have.property('customer');
    });

    it('offers to give more only where the page wants that, and starts anew', async () => {
      const form = await show(html`<patron-feedback-form repeatable></patron-feedback-form>`);
      await choose(form, 5);
      await pressSend(form);
      find(form, '.thanks button').click();
      await form.updateComplete;
      expect(form.value).to.equal('');
      await choose(form, 3);
      await pressSend(form);
      expect(await store.feedback.count()).to.equal(2);
    });
  });

  it('shows the questions plugins add, and what they add to the thanks', async () => {
    const uninstall = await usePlugin(
      definePlugin({
        manifest: {
          id: 'more-questions',
          version: '1.0.0',
          apiVersion: '2026-11',
          trust: 'trusted',
          contributes: ['feedback-form.question', 'feedback-form.after-send'],
        },
        activate({ contribute }) {
          contribute('feedback-form.question', {
            id: 'queue',
            mount: (container, { customer }) => container.append(`Was there a queue, ${customer}?`),
          });
          contribute('feedback-form.after-send', {
            id: 'voucher',
            mount: (container, { feedback }) => container.append(`A voucher for ${feedback}`),
          });
        },
      }),
    );
    const form = await show(html`<patron-feedback-form customer="c_1"></patron-feedback-form>`);
    await waitUntil(() => find(form, 'fieldset').textContent.includes('Was there a queue, c_1?'));
    await choose(form, 4);
    await pressSend(form);
    const [saved] = await store.feedback.query();
    await waitUntil(() => find(form, '.thanks').textContent.includes(`A voucher for ${saved!.id}`));
    uninstall();
  });

  describe('drafts', () => {
    const leavePage = () => dispatchEvent(new Event('pagehide'));

    async function keptDraft(key: string): Promise<Record<string, unknown>> {
      let kept: unknown;
      await waitUntil(async () => (kept = await store.local.get(key)), 'no draft was kept');
      return kept as Record<string, unknown>;
    }

    it('comes back after a reload, and is forgotten once sent', async () => {
      const first = await show();
      await choose(first, 2);
      await type(first, 'textarea', 'Half a sent');
      leavePage();
      const key = 'feedback-draft//csat//';
      const { id } = await keptDraft(key);
      first.remove();
      const second = await show();
      await waitUntil(() => second.value === '2');
      expect(find(second, 'textarea').value).to.equal('Half a sent');
      await pressSend(second);
      expect(await store.feedback.get(id as string)).to.include({ comment: 'Half a sent' });
      expect(await store.local.get(key)).to.equal(undefined);
    });

    it('is one feedback, though two tabs send it', async () => {
      const first = await show();
      const second = await show();
      await choose(first, 2);
      leavePage();
      await keptDraft('feedback-draft//csat//');
      await choose(second, 3);
      leavePage();
      await Promise.all([first.send(), second.send()]);
      expect(await store.feedback.count()).to.equal(1);
      await second.updateComplete;
      expect(headingOf(second)).to.contain('Thank you');
    });

    it('is not shown again when the page ended between sending and forgetting it', async () => {
      const first = await show();
      await choose(first, 2);
      leavePage();
      const key = 'feedback-draft//csat//';
      const kept = await keptDraft(key);
      await pressSend(first);
      await store.local.set(key, kept);
      first.remove();
      const second = await show();
      await waitUntil(async () => (await store.local.get(key)) === undefined);
      await second.updateComplete;
      expect(second.value).to.equal('');
    });

    it('stays with its own customer and visit', async () => {
      const form = await show(
        html`<patron-feedback-form customer="c_1" visit="v_1"></patron-feedback-form>`,
      );
      await type(form, 'textarea', 'About the first visit');
      form.visit = 'v_2';
      await form.updateComplete;
      expect(find(form, 'textarea').value).to.equal('');
      form.visit = 'v_1';
      await waitUntil(() => find(form, 'textarea').value === 'About the first visit');
    });

    describe('of customers who share a device', () => {
      afterEach(() => configureElements({ customer: undefined }));

      it('belong to the customer the page identified', async () => {
        configureElements({ customer: 'c_1' });
        const form = await show();
        await type(form, 'textarea', 'Only mine');
        leavePage();
        await keptDraft('feedback-draft//csat/c_1/');
        configureElements({ customer: 'c_2' });
        await waitUntil(() => find(form, 'textarea').value === '');
        configureElements({ customer: undefined });
        await form.updateComplete;
        expect(find(form, 'textarea').value).to.equal('');
        configureElements({ customer: 'c_1' });
        await waitUntil(() => find(form, 'textarea').value === 'Only mine');
      });

      it('go along with a customer who began to type before being identified', async () => {
        const form = await show();
        await type(form, 'textarea', 'Begun early');
        leavePage();
        await keptDraft('feedback-draft//csat//');
        configureElements({ customer: 'c_1' });
        expect(await keptDraft('feedback-draft//csat/c_1/')).to.include({ comment: 'Begun early' });
        expect(find(form, 'textarea').value).to.equal('Begun early');
        expect(await store.local.get('feedback-draft//csat//')).to.equal(undefined);
        await choose(form, 4);
        await pressSend(form);
        const [saved] = await store.feedback.query();
        expect(saved).to.include({ customer: 'c_1', comment: 'Begun early' });
      });

      it('do not go along when somebody else began them earlier', async () => {
        const first = await show();
        await type(first, 'textarea', 'By a stranger');
        leavePage();
        await keptDraft('feedback-draft//csat//');
        first.remove();
        const second = await show();
        await waitUntil(() => find(second, 'textarea').value === 'By a stranger');
        configureElements({ customer: 'c_1' });
        await waitUntil(() => find(second, 'textarea').value === '');
        expect(await store.local.get('feedback-draft//csat/c_1/')).to.equal(undefined);
      });

      it('do not leave the thanks of one to the next', async () => {
        configureElements({ customer: 'c_1' });
        const form = await show();
        await choose(form, 4);
        await pressSend(form);
        expect(headingOf(form)).to.contain('Thank you');
        configureElements({ customer: 'c_2' });
        await form.updateComplete;
        expect(headingOf(form)).to.equal('How was it?');
      });
    });

    it('keeps nothing before something was typed', async () => {
      await show();
      leavePage();
      expect(await store.local.get('feedback-draft//csat//')).to.equal(undefined);
    });

    it('is not needed: what the browser cannot keep can still be sent', async () => {
      const refuse = () => Promise.reject(new QuotaError());
      const form = await fixture<FeedbackFormElement>(
        html`<patron-feedback-form
          .store=${{ ...store, local: { get: refuse, set: refuse, remove: refuse } }}
        ></patron-feedback-form>`,
      );
      await choose(form, 4);
      await pressSend(form);
      expect(await store.feedback.count()).to.equal(1);
    });
  });

  describe('states', () => {
    it('says that nothing lasts where the browser keeps nothing', async () => {
      const form = await show();
      const note = () => find(form, '.sending [role=status]').textContent;
      await waitUntil(() => note().includes('keeps nothing'));
    });

    it('says that what is sent stays on this device while offline, and works on', async () => {
      const form = await fixture<FeedbackFormElement>(
        html`<patron-feedback-form
          .store=${{
            ...store,
            status: { peek: () => ({ persistence: 'indexeddb' }) },
          }}
        ></patron-feedback-form>`,
      );
      const note = () => find(form, '.sending [role=status]').textContent.trim();
      expect(note()).to.equal('');
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        dispatchEvent(new Event('offline'));
        await form.updateComplete;
        await waitUntil(() => note().includes('You are offline.'));
        await choose(form, 4);
        await pressSend(form);
        expect(await store.feedback.count()).to.equal(1);
        expect(find(form, '.thanks').textContent).to.contain('Saved on this device.');
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('shows an answer without offering to change or send it when read-only', async () => {
      const form = await show(
        html`<patron-feedback-form readonly value="4"></patron-feedback-form>`,
      );
      expect(form.value).to.equal('4');
      expect(find(form, 'fieldset').matches(':disabled')).to.equal(true);
      expect(form.shadowRoot!.querySelector('[part=send]')).to.equal(null);
      expect(await form.send()).to.equal(false);
      expect(await store.feedback.count()).to.equal(0);
      await expect(form).to.be.accessible();
    });
  });
});
