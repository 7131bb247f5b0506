import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PluginConsent } from '@patronkit/plugin-sdk/host/plugin-consent.js';
import { askConsent, definePluginConsent } from './ask-consent.js';
import type { PluginConsentElement } from './plugin-consent-element.js';

const asked = [
  'read customers.birthday',
  'read customers.stage',
  'write notes.words',
  'network https://weather.example',
  'personal-data-with-network',
];

describe('<patron-plugin-consent>', () => {
  let decided: unknown[];
  let element: PluginConsentElement;
  const part = <Found extends HTMLElement>(selector: string): Found =>
    element.renderRoot.querySelector<Found>(selector)!;
  const box = (grant: string): HTMLInputElement => part(`[data-grant="${grant}"]`);
  const press = async (selector: string): Promise<void> => {
    await waitUntil(() => !part<HTMLButtonElement>(selector).disabled);
    part(selector).click();
    await waitUntil(() => decided.length > 0);
  };
  const consent = (grants = asked): PluginConsent => ({
    request: {
      plugin: 'weather-note',
      name: { en: 'Weather note', 'zh-CN': '天气提示' },
      version: '1.0.0',
      source: 'https://plugins.example/weather.js',
      integrity: 'sha384-x',
      bytes: 12_345,
      asked: grants,
    },
    held: undefined,
    isRefused: false,
    decide: async (granted) => void decided.push(granted),
  });
  const show = async (grants = asked): Promise<void> => {
    element = await fixture(
      html`<patron-plugin-consent .consent=${consent(grants)}></patron-plugin-consent>`,
    );
    await waitUntil(() => part<HTMLDialogElement>('dialog')?.open);
  };

  before(() => definePluginConsent());
  beforeEach(() => (decided = []));

  it('says in words what is asked, from where, and what can never be', async () => {
    await show();
    await expect(element).to.be.accessible();
    const words = element.renderRoot.textContent;
    for (const expected of [
      'Let “Weather note” work in this shop?',
      'Version 1.0.0, 13 kB, from plugins.example',
      'Read birthdays of customers',
      'Change words of notes',
      'Talk to https://weather.example',
      'never',
    ]) {
      expect(words).to.contain(expected);
    }
    expect(words).to.not.contain('customers.birthday');
  });

  it('speaks Chinese', async () => {
    void askConsent(consent(), 'zh-CN');
    await waitUntil(() => document.querySelector('patron-plugin-consent'));
    element = document.querySelector('patron-plugin-consent')!;
    await waitUntil(() => element.renderRoot.textContent?.includes('读取客户的生日'));
    await press('.refuse');
    await waitUntil(() => !element.isConnected);
  });

  it('grants what is ticked and nothing else, and goes', async () => {
    await show(asked.slice(0, 3));
    box('write notes.words').click();
    await press('.allow');
    expect(decided).to.deep.equal([['read customers.birthday', 'read customers.stage']]);
    await waitUntil(() => !element.isConnected);
  });

  it('grants nothing where it is not allowed', async () => {
    await show();
    await press('.refuse');
    expect(decided).to.deep.equal([undefined]);
  });

  it('never grants personal data and network together unless that is asked for itself', async () => {
    await show();
    expect(box('network https://weather.example').disabled).to.equal(true);
    box('read customers.birthday').click();
    await element.updateComplete;
    box('network https://weather.example').click();
    await element.updateComplete;
    expect(box('network https://weather.example').checked).to.equal(true);
    box('read customers.birthday').click();
    await element.updateComplete;
    expect(box('network https://weather.example').checked).to.equal(false);
    box('personal-data-with-network').click();
    await element.updateComplete;
    box('network https://weather.example').click();
    await press('.allow');
    expect(decided[0]).to.have.members(asked);
  });

  it('takes no press that was meant for what it has just covered', async () => {
    await show();
    expect(part<HTMLButtonElement>('.allow').disabled).to.equal(true);
    part('.allow').click();
    expect(decided).to.deep.equal([]);
  });

  it('is put off with Escape, which decides nothing', async () => {
    await show();
    part('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    part<HTMLDialogElement>('dialog').close();
    await waitUntil(() => !element.isConnected);
    expect(decided).to.deep.equal([]);
  });

  it('stays and says so when the answer cannot be saved', async () => {
    await show();
    element.consent = {
      ...consent(),
      decide: () => (decided.push('tried'), Promise.reject(new Error('full'))),
    };
    await press('.allow');
    await waitUntil(() => part('.error').textContent?.includes('could not be saved'));
    expect(element.isConnected).to.equal(true);
  });
});
