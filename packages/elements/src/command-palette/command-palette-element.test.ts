import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import { openStore } from '@patronkit/store/open-store.js';
import { configureElements } from '../shared/configure.js';
import { usePlugin } from '../shared/use-plugin.js';
import './define.js';
import type { CommandPaletteElement } from './command-palette-element.js';

describe('<patron-command-palette>', () => {
  let palette: CommandPaletteElement;
  let uninstall: () => void;
  let ran: string[];
  const options = (): string[] =>
    [...palette.renderRoot.querySelectorAll('[role=option]')].map((option) =>
      option.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
  const field = (): HTMLInputElement => palette.renderRoot.querySelector('input')!;
  const press = (key: string, target: EventTarget = field(), init: KeyboardEventInit = {}) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      }),
    );
  const type = async (words: string): Promise<void> => {
    field().value = words;
    field().dispatchEvent(new Event('input'));
    await palette.updateComplete;
  };

  beforeEach(async () => {
    configureElements({ store: openStore({ shop: 'palette', persistence: 'memory' }) });
    ran = [];
    uninstall = await usePlugin(
      definePlugin({
        manifest: {
          id: 'cards',
          version: '1.0.0',
          apiVersion: '2026-11',
          trust: 'trusted',
          contributes: ['command'],
        },
        activate({ contribute }) {
          const add = (id: string, en: string, run = () => void ran.push(id)) =>
            contribute('command', { id, label: { en, 'zh-CN': `${id}（中文）` }, run });
          add('send', 'Send cards');
          add('print', 'Print cards');
          add('fail', 'Fail', () => {
            throw new Error('no');
          });
        },
      }),
    );
    palette = await fixture(html`<patron-command-palette></patron-command-palette>`);
  });
  afterEach(() => uninstall());

  it('opens by Ctrl K, finds by words and runs by Enter', async () => {
    press('k', document.body, { ctrlKey: true });
    await palette.updateComplete;
    expect(options()).to.have.length(3);
    await expect(palette).to.be.accessible();
    await type('CARD');
    expect(options()).to.deep.equal(['Send cards cards', 'Print cards cards']);
    press('ArrowDown');
    press('Enter');
    expect(ran).to.deep.equal(['print']);
    expect(palette.renderRoot.querySelector('dialog')!.open).to.equal(false);
  });

  it('leaves Ctrl K to the page while there is no command', () => {
    uninstall();
    expect(press('k', document.body, { ctrlKey: true })).to.equal(true);
  });

  it('says when nothing matches, and when a command failed', async () => {
    palette.show();
    await type('zzz');
    expect(palette.renderRoot.textContent).to.contain('No such command');
    await type('fail');
    press('Enter');
    await waitUntil(() => palette.renderRoot.textContent?.includes('“Fail” failed.'));
  });
});
