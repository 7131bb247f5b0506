import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import './define.js';
import type { FeedbackFormElement } from './feedback-form-element.js';

// What it has in common with every field is in `test/contracts`.
describe('<patron-feedback-form> in a page’s form', () => {
  let store: Store;
  let shops = 0;
  beforeEach(async () => {
    const shop = `feedback-form-association-${++shops}`;
    store = await openStore({ shop, persistence: 'memory' });
  });

  async function show(template: ReturnType<typeof html>) {
    const host = await fixture<HTMLFormElement>(template);
    const form = host.querySelector<FeedbackFormElement>('patron-feedback-form')!;
    form.store = store;
    await form.updateComplete;
    return { host, form };
  }

  const typeComment = async (form: FeedbackFormElement, text: string): Promise<void> => {
    const field = form.shadowRoot!.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await form.updateComplete;
  };

  const entries = (host: HTMLFormElement) => Object.fromEntries(new FormData(host));

  it('sends score, comment and contact with the form, and nothing that is empty', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion"></patron-feedback-form></form>`,
    );
    expect(entries(host)).to.deep.equal({});
    form.value = '4';
    await typeComment(form, 'Good tea');
    expect(entries(host)).to.deep.equal({ opinion: '4', 'opinion-comment': 'Good tea' });
  });

  it('keeps its values in the form after it was sent', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion" required></patron-feedback-form></form>`,
    );
    form.value = '5';
    expect(await form.send()).to.equal(true);
    await form.updateComplete;
    expect(entries(host)).to.deep.equal({ opinion: '5' });
    expect(host.checkValidity()).to.equal(true);
  });

  it('does not let scores in that its scale does not have', async () => {
    const { form } = await show(
      html`<form><patron-feedback-form name="opinion" value="9"></patron-feedback-form></form>`,
    );
    expect(form.value).to.equal('');
    form.value = '4.5';
    expect(form.value).to.equal('');
  });

  it('goes back to its default score and an empty comment when the form is reset', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion" value="3"></patron-feedback-form></form>`,
    );
    form.value = '5';
    await typeComment(form, 'Changed my mind');
    host.reset();
    await form.updateComplete;
    expect(entries(host)).to.deep.equal({ opinion: '3' });
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('');
  });

  it('restores what the browser kept of it', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion"></patron-feedback-form></form>`,
    );
    form.formStateRestoreCallback(JSON.stringify({ score: 2, comment: 'From history' }));
    await form.updateComplete;
    expect(entries(host)).to.deep.equal({ opinion: '2', 'opinion-comment': 'From history' });
    form.formStateRestoreCallback('no JSON');
    form.formStateRestoreCallback('null');
    form.formStateRestoreCallback('{"score":"x","comment":7}');
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('From history');
  });

  it('does not restore what the browser kept of another customer', async () => {
    const { form } = await show(
      html`<form>
        <patron-feedback-form name="opinion" customer="c_2"></patron-feedback-form>
      </form>`,
    );
    form.formStateRestoreCallback(JSON.stringify({ comment: 'Not theirs', customer: 'c_1' }));
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('');
  });

  it('is invalid while required and unanswered, and says so at the scale', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion" required></patron-feedback-form></form>`,
    );
    expect(form.validity.valueMissing).to.equal(true);
    expect(form.validationMessage).to.equal('Choose an answer first.');
    expect(host.checkValidity()).to.equal(false);
    expect(form.matches(':invalid')).to.equal(true);
    host.reportValidity();
    expect(document.activeElement).to.equal(form);
    form.value = '1';
    await form.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(form.matches(':valid')).to.equal(true);
  });

  it('is too long, not cut, with a comment beyond the limit', async () => {
    const { form } = await show(
      html`<form><patron-feedback-form name="opinion"></patron-feedback-form></form>`,
    );
    await typeComment(form, 'x'.repeat(10_001));
    await waitUntil(() => form.validity.tooLong, 'never too long');
  });

  it('neither submits the form with its button nor with Enter', async () => {
    const { host, form } = await show(
      html`<form><patron-feedback-form name="opinion" value="4"></patron-feedback-form></form>`,
    );
    let submitted = 0;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    form.shadowRoot!.querySelector<HTMLElement>('[type=checkbox]')!.click();
    const contact = () => form.shadowRoot!.querySelector('#contact-value');
    await waitUntil(contact, 'no contact field');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    contact()!.dispatchEvent(enter);
    form.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
    await form.send();
    expect(submitted).to.equal(0);
    expect(enter.defaultPrevented).to.equal(true);
  });
});
