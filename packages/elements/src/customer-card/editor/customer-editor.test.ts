import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { QuotaError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import type { CustomerSavedEvent } from '../customer-card-events.js';
import { openCardShop, showCard, withMethods } from '../testing/card-fixture.js';
import type { CardOnPage } from '../testing/card-fixture.js';

describe('<patron-customer-card> editing', () => {
  let store: Store;
  let card: CardOnPage;
  const customer = async () => (await store.customers.get('c_1'))!;
  const closed = () => waitUntil(() => !card.find('.editor'), 'the editor stayed open');
  const saved = (): Promise<CustomerSavedEvent> => oneEvent(card.element, 'customer-saved');

  beforeEach(async () => {
    store = await openCardShop({ employer: 'Calder Library' });
    card = await showCard(store);
  });

  it('begins in the first field and returns to the button', async () => {
    await card.openEditor('profile');
    expect(card.root.activeElement).to.equal(card.field('Name'));
    await card.click('Cancel');
    await closed();
    await waitUntil(() => card.root.activeElement === card.find('[data-edit=profile]'));
  });

  it('saves only what was changed', async () => {
    await card.openEditor('profile');
    card.type(card.field('Name'), 'Ada King');
    card.type(card.field('Language'), 'zh-CN');
    card.type(card.field('Looked after by'), 's_2');
    const event = saved();
    await card.click('Save');
    expect((await event).fields).to.have.members(['name', 'language', 'owner']);
    expect(await customer()).to.include({
      name: 'Ada King',
      language: 'zh-CN',
      owner: 's_2',
      employer: 'Calder Library',
    });
    await closed();
    expect(card.text('h2')).to.equal('Ada King');
    await card.shows('.card ~ [role=status]', 'Saved');
  });

  it('empties a field', async () => {
    await card.openEditor('profile');
    card.type(card.field('Employer'), '');
    await card.click('Save');
    await closed();
    expect((await customer()).employer).to.equal(undefined);
  });

  it('writes nothing when nothing was changed', async () => {
    const { updatedAt } = await customer();
    await card.openEditor('profile');
    await card.click('Save');
    await closed();
    expect((await customer()).updatedAt).to.equal(updatedAt);
  });

  it('saves at Enter, cancels at Escape, and leaves both to an input method', async () => {
    await card.openEditor('profile');
    card.press(card.field('Name'), 'Escape', { isComposing: true });
    expect(card.find('.editor')).to.not.equal(null);
    card.press(card.field('Name'), 'Escape');
    await closed();
    await card.openEditor('profile');
    card.type(card.field('Name'), 'Ada King');
    card.press(card.field('Name'), 'Enter', { isComposing: true });
    expect(card.find('.editor')).to.not.equal(null);
    expect((await customer()).name).to.equal('Ada Marsh');
    card.type(card.field('Name'), 'Ada King');
    card.press(card.field('Name'), 'Enter');
    await closed();
    expect((await customer()).name).to.equal('Ada King');
  });

  it('stays open at Escape with what was typed, until that is taken out again or cancelled', async () => {
    await card.openEditor('learned');
    card.type(card.field('Taste'), 'Plain, well made');
    card.press(card.field('Taste'), 'Escape');
    await card.element.updateComplete;
    expect(card.field('Taste').value).to.equal('Plain, well made');
    card.type(card.field('Taste'), '');
    card.press(card.field('Taste'), 'Escape');
    await closed();
    await card.openEditor('learned');
    card.type(card.field('Taste'), 'Plain, well made');
    await card.click('Cancel');
    await closed();
    expect((await customer()).taste).to.equal(undefined);
  });

  it('closes at Escape with a line that was added and left empty, not with one that has a label', async () => {
    await card.openEditor('contact');
    await card.click('Add a contact way');
    await waitUntil(() => card.all('.contact-row').length === 2);
    const label = card.all('.contact-row:last-of-type input')[1] as HTMLInputElement;
    card.type(label, 'Work');
    card.press(label, 'Escape');
    await card.element.updateComplete;
    expect(card.all('.contact-row')).to.have.length(2);
    card.type(label, '');
    card.press(label, 'Escape');
    await closed();
  });

  it('offers no second editor while one is open', async () => {
    await card.openEditor('profile');
    expect(card.find<HTMLButtonElement>('[data-edit=contact]')!.disabled).to.equal(true);
    const asked = card.all('.ask button') as HTMLButtonElement[];
    expect(asked).not.to.have.length(0);
    expect(asked.filter(({ disabled }) => !disabled)).to.eql([]);
  });

  it('closes when another customer is shown', async () => {
    await store.customers.add({
      id: 'c_2',
      name: 'Bo Lin',
      kind: 'person',
      contactWays: [],
      stage: 'keep',
    });
    await card.openEditor('profile');
    card.element.customer = 'c_2';
    await waitUntil(() => card.text('h2') === 'Bo Lin');
    expect(card.find('.editor')).to.equal(null);
  });

  it('has no accessibility violations in any part, right or wrong', async () => {
    for (const part of ['profile', 'contact', 'learned', 'grade']) {
      await card.openEditor(part);
      await expect(card.element).to.be.accessible();
      await card.click('Cancel');
      await closed();
    }
    await card.openEditor('profile');
    card.type(card.field('Name'), '');
    await card.click('Save');
    await waitUntil(() => card.find('[aria-invalid=true]'));
    await expect(card.element).to.be.accessible();
  });

  describe('when something is wrong', () => {
    it('says beside the field what to enter, and keeps what was typed', async () => {
      await card.openEditor('profile');
      card.type(card.field('Name'), ' ');
      card.type(card.field('Employer'), 'Somewhere else');
      await card.click('Save');
      await waitUntil(() => card.root.activeElement === card.field('Name'));
      const name = card.field('Name');
      expect(name.getAttribute('aria-invalid')).to.equal('true');
      const message = card.root.getElementById(name.getAttribute('aria-describedby')!)!;
      expect(message.textContent).to.equal('Enter a name of at most 200 characters.');
      expect(card.field('Employer').value).to.equal('Somewhere else');
      expect((await customer()).employer).to.equal('Calder Library');
    });

    it('says so in Chinese', async () => {
      card = await showCard(store, { lang: 'zh-CN' });
      await card.openEditor('profile');
      card.type(card.field('姓名'), '');
      await card.click('保存');
      await waitUntil(() => card.find('[aria-invalid=true]'));
      expect(card.text('.profile .error')).to.contain('请输入姓名');
      expect(card.text('.profile [role=alert]')).to.contain('未保存');
    });

    it('lists what changed elsewhere as the language does', async () => {
      card = await showCard(store, { lang: 'zh-CN' });
      await card.openEditor('profile');
      card.type(card.field('工作单位'), '我的');
      card.type(card.field('地区'), '约克');
      await store.customers.patch('c_1', { employer: '别处', region: '伦敦' });
      await card.click('保存');
      await waitUntil(() => card.text('.editor [role=alert]').includes('已在别处修改'));
      expect(card.text('.editor [role=alert]')).to.match(/工作单位、地区|地区、工作单位/);
    });

    it('names the line of a contact way that is empty', async () => {
      await card.openEditor('contact');
      card.type(card.field('Number'), ' ');
      await card.click('Save');
      await waitUntil(() => card.field('Number').getAttribute('aria-invalid') === 'true');
      expect(card.text('.contact .error')).to.contain('or remove this line');
    });

    it('keeps the editor open when the store refuses', async () => {
      card = await showCard(withMethods(store, { patch: () => Promise.reject(new QuotaError()) }));
      await card.openEditor('profile');
      card.type(card.field('Name'), 'Ada King');
      await card.click('Save');
      await waitUntil(() => card.text('.editor [role=alert]'));
      expect(card.text('.editor [role=alert]')).to.contain('no room left');
      expect(card.field('Name').value).to.equal('Ada King');
    });

    it('does not overwrite what someone else changed meanwhile without saying so', async () => {
      await card.openEditor('profile');
      card.type(card.field('Employer'), 'Mine');
      card.type(card.field('Region'), 'Yorkshire');
      await store.customers.patch('c_1', { employer: 'Theirs', source: 'web' });
      await card.click('Save');
      await waitUntil(() => card.text('.editor [role=alert]').includes('Changed elsewhere'));
      expect(card.text('.editor [role=alert]')).to.contain('employer');
      expect((await customer()).employer).to.equal('Theirs');
      await card.click('Save');
      await closed();
      expect(await customer()).to.include({ employer: 'Mine', region: 'Yorkshire', source: 'web' });
    });
  });

  describe('the birthday', () => {
    const part = (index: number) =>
      card.all('.date-part input, .date-part select')[index] as HTMLInputElement;

    it('takes a day without its year', async () => {
      await card.openEditor('profile');
      card.type(part(1), '02');
      card.type(part(2), '29');
      await card.click('Save');
      await closed();
      expect((await customer()).birthday).to.equal('--02-29');
    });

    it('refuses a day that does not exist', async () => {
      await card.openEditor('profile');
      card.type(part(0), '1991');
      card.type(part(1), '02');
      card.type(part(2), '29');
      await card.click('Save');
      await waitUntil(() => card.text('.profile .error').includes('a day that exists'));
      expect((await customer()).birthday).to.equal(undefined);
    });
  });

  describe('contact ways', () => {
    it('adds, removes and prefers', async () => {
      await card.openEditor('contact');
      await card.click('Add a contact way');
      await waitUntil(() => card.all('.contact-row').length === 2);
      await waitUntil(() => card.root.activeElement === card.all('[data-field]')[1]);
      const kinds = card.all('.contact-row select') as unknown as HTMLSelectElement[];
      card.type(kinds[1] as unknown as HTMLInputElement, 'email');
      await card.element.updateComplete;
      card.type(card.field('Address'), 'ada@example.org');
      await card.click('Preferred: Contact way 2');
      await card.click('Remove +44 (20) 7946 0182');
      await card.click('Save');
      await closed();
      expect((await customer()).contactWays).to.deep.equal([
        { kind: 'email', value: 'ada@example.org', preferred: true },
      ]);
    });

    it('says what an e-mail address looks like', async () => {
      await card.openEditor('contact');
      card.type(card.field('Kind'), 'email');
      await card.element.updateComplete;
      await card.click('Save');
      await waitUntil(() => card.text('.contact .error').includes('name@example.com'));
    });

    it('drops a line that was added and left empty', async () => {
      const { updatedAt } = await customer();
      await card.openEditor('contact');
      await card.click('Add a contact way');
      await card.click('Save');
      await closed();
      expect((await customer()).updatedAt).to.equal(updatedAt);
    });
  });

  describe('what to ask next', () => {
    it('opens the field that is missing', async () => {
      await card.click('Add: e-mail');
      await waitUntil(() => card.root.activeElement?.getAttribute('data-field') === 'email');
      card.type(card.field('Address'), 'ada@example.org');
      card.press(card.field('Address'), 'Enter');
      await closed();
      expect((await customer()).contactWays.map(({ kind }) => kind)).to.deep.equal([
        'phone',
        'email',
      ]);
      await card.click('Add: taste');
      await waitUntil(() => card.root.activeElement?.getAttribute('data-field') === 'taste');
    });
  });

  describe('remarks', () => {
    it('are saved with Ctrl+Enter; Enter starts a line', async () => {
      await card.openEditor('learned');
      const taste = card.field('Taste');
      card.type(taste, 'Plain, well made');
      expect(card.press(taste, 'Enter').defaultPrevented).to.equal(false);
      card.press(taste, 'Enter', { ctrlKey: true });
      await closed();
      expect((await customer()).taste).to.equal('Plain, well made');
      expect(card.text('.learned')).to.contain('Taste Plain, well made');
    });
  });

  describe('scores', () => {
    it('are noted with who gave them, and make the grade', async () => {
      await card.openEditor('grade');
      for (const [factor, value] of [
        ['Revenue', '95'],
        ['Volume', '90'],
        ['Credit', '85'],
        ['Prospects', '80'],
      ] as const) {
        card.type(card.field(factor), value);
      }
      await card.click('Save');
      await closed();
      const { scores } = await customer();
      expect(scores).to.have.length(4);
      expect(scores![0]).to.include({ value: 95, source: 'person', scoredBy: 's_1' });
      expect(card.text('tfoot')).to.equal('Total B · 90.0');
    });

    it('refuse what is no number from 0 to 100', async () => {
      await card.openEditor('grade');
      card.type(card.field('Credit'), '101');
      await card.click('Save');
      await waitUntil(() => card.field('Credit').getAttribute('aria-invalid') === 'true');
      expect(card.text('.grade .error')).to.contain('from 0 to 100');
      expect((await customer()).scores).to.equal(undefined);
    });
  });
});
