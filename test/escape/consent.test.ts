import { expect, waitUntil } from '@open-wc/testing';
import { askConsent } from '@patronkit/elements/shared/plugin-consent/ask-consent.js';
import { ShopGrants } from '@patronkit/plugin-sdk/host/shop-grants.js';
import { besideABystander, stage } from './attack.js';

const isAsked = { permissions: { read: { customers: ['name'] } }, isAsked: true, id: 'asks' };

async function openDialog() {
  const [consent] = await ShopGrants.all(() => Promise.resolve(stage.rows));
  void askConsent(consent!);
  await waitUntil(() => document.querySelector('patron-plugin-consent'));
  const element = document.querySelector('patron-plugin-consent')!;
  const button = () => element.renderRoot.querySelector<HTMLButtonElement>('.allow');
  await waitUntil(() => button() && !button()!.disabled);
  return { element, button: button()!, consent: consent! };
}

function elementAt(button: HTMLElement): Element | null {
  const { left, top, width, height } = button.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}

describe('escape by deceiving who is asked', () => {
  besideABystander();
  afterEach(() => document.querySelector('patron-plugin-consent')?.remove());

  it('covering the dialog with what it shows', async () => {
    await stage.run('', isAsked);
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'cover', async render(root) {
         let refused = 0;
         for (const attributes of [{ popover: 'manual' }, { style: 'position:fixed;inset:0' }, { open: true }])
           await root.render(['patron-stack', attributes]).catch(() => refused++);
         for (const tag of ['dialog', 'iframe', 'patron-plugin-consent'])
           await root.render([tag, {}]).catch(() => refused++);
         const draw = (count) => root.render(...Array.from({ length: 100 }, () => ['patron-button', {}, 'Allow ' + refused + count]));
         for (let count = 0; count < 20; count++) await draw(count);
         await draw('end');
       } });`,
    );
    const { element, button } = await openDialog();
    const container = stage.mount('cover');
    container.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    await waitUntil(() => container.textContent.includes('Allow 6end'));
    expect(elementAt(button)).to.equal(element);
    expect(container.contains(elementAt(button))).to.equal(false);
  });

  it('taking the focus from the dialog', async () => {
    await stage.run('', isAsked);
    await stage.run(
      `await context.contribute('customer-card.section', { id: 'form', render: (root) => root.render(['patron-text-field', { label: 'Password' }]) });`,
    );
    const { element } = await openDialog();
    const container = stage.mount('form');
    await waitUntil(() => container.querySelector('input'));
    container.querySelector('input')!.focus();
    expect(document.activeElement).to.equal(element);
  });

  it('a name that hides what is said, or is no text', async () => {
    await stage.run('', {
      ...isAsked,
      name: { en: 'Weather\u202e\u200b\u0007 note'.padEnd(400, '!') },
    });
    const { element, consent } = await openDialog();
    expect(consent.request.name!['en']).to.match(/^Weather note!+$/);
    expect(consent.request.name!['en'].length).to.be.at.most(60);
    expect(element.renderRoot.textContent).to.not.contain('\u202e');
  });

  it('a name that is a template of the page', async () => {
    await stage.run('', {
      ...isAsked,
      name: { en: { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] } },
    });
    const { element } = await openDialog();
    expect(element.renderRoot.textContent).to.contain('“asks”');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });
});
