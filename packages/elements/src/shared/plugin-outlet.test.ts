import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Customer } from '@patronkit/records/customer.js';
import { definePlugin } from '@patronkit/plugin-sdk/plugin.js';
import type { CustomerData, Mounted } from '@patronkit/plugin-sdk/extension-points.js';
import { openStore } from '@patronkit/store/open-store.js';
import type { Store } from '@patronkit/store/store.js';
import { pluginActions, pluginOutlet } from './plugin-outlet.js';
import { StoreController } from './store-controller.js';
import { usePlugin } from './use-plugin.js';

class OutletProbeElement extends LitElement {
  static override properties = { record: { attribute: false }, store: { attribute: false } };
  declare record: Customer;
  declare store: Store;
  readonly shop = new StoreController(this);
  override render() {
    const data = { customer: this.record };
    return html`<section>${pluginOutlet('customer-card.section', data)}</section>
      <footer>${pluginActions('customer-card.action', data)}</footer>`;
  }
}
customElements.define('outlet-probe', OutletProbeElement);

const customerNamed = (name: string): Customer => ({
  id: 'c_1',
  shop: 'test',
  createdAt: 0,
  updatedAt: 0,
  name,
  kind: 'person',
  stage: 'keep',
  contactWays: [],
});

const manifestOf = (id: string) =>
  ({
    id,
    version: '1.0.0',
    apiVersion: '2026-11',
    trust: 'trusted',
    contributes: ['customer-card.section', 'customer-card.action'],
  }) as const;

let uninstallers: (() => void)[] = [];

async function useSection(
  id: string,
  mount: (container: HTMLElement, data: CustomerData) => Mounted<CustomerData> | void,
): Promise<() => void> {
  const uninstall = await usePlugin(
    definePlugin({
      manifest: manifestOf(id),
      activate: ({ contribute }) => void contribute('customer-card.section', { id: 'part', mount }),
    }),
  );
  uninstallers.push(uninstall);
  return uninstall;
}

async function useAction(id: string, run: (data: CustomerData) => void | Promise<void>) {
  const label = { en: 'Greet', 'zh-CN': '问候' };
  uninstallers.push(
    await usePlugin(
      definePlugin({
        manifest: manifestOf(id),
        activate: ({ contribute }) =>
          void contribute('customer-card.action', { id: 'greet', label, run }),
      }),
    ),
  );
}

describe('plugin outlets', () => {
  let store: Store;
  const probe = (name = 'Ada'): Promise<OutletProbeElement> =>
    fixture(html`<outlet-probe .store=${store} .record=${customerNamed(name)}></outlet-probe>`);
  const textOf = (element: OutletProbeElement): string =>
    element.renderRoot.querySelector('section')!.textContent.trim();
  const buttonOf = (element: OutletProbeElement): HTMLButtonElement =>
    element.renderRoot.querySelector('footer button')!;

  before(async () => {
    store = await openStore({ shop: 'outlets', persistence: 'memory' });
  });
  afterEach(() => {
    for (const uninstall of uninstallers) uninstall();
    uninstallers = [];
  });

  it('show a plugin installed after the element, and one installed before', async () => {
    const early = await probe();
    await useSection('first', (container) => void container.append('hello '));
    await waitUntil(() => textOf(early) === 'hello');
    await useSection('second', (container) => void container.append('again'));
    await waitUntil(() => textOf(early) === 'hello again');
    expect(textOf(await probe())).to.equal('hello again');
  });

  it('hand over the data, and new data only when it changed', async () => {
    const heard: string[] = [];
    await useSection('data', (_container, { customer }) => {
      heard.push(`mount ${customer.name}`);
      return { update: ({ customer: now }) => void heard.push(`update ${now.name}`) };
    });
    const element = await probe('Ada');
    element.requestUpdate();
    await element.updateComplete;
    element.record = customerNamed('Grace');
    await element.updateComplete;
    expect(heard).to.deep.equal(['mount Ada', 'update Grace']);
  });

  it('dispose when the plugin is uninstalled and when the element leaves', async () => {
    let alive = 0;
    const uninstall = await useSection('short-lived', (container) => {
      alive++;
      container.append('here');
      return { dispose: () => void alive-- };
    });
    const [first, second] = [await probe(), await probe()];
    expect(alive).to.equal(2);
    first.remove();
    expect(alive).to.equal(1);
    uninstall();
    expect(alive).to.equal(0);
    expect(textOf(second)).to.equal('');
  });

  it('mount again when the element comes back', async () => {
    await useSection('returning', (container) => void container.append('here'));
    const element = await probe();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('here');
  });

  it('show a notice instead of a contribution that fails, and keep the others', async () => {
    await useSection('broken', () => {
      throw new Error('no');
    });
    await useSection('sound', (container) => void container.append('fine'));
    const element = await probe();
    expect(textOf(element)).to.equal('The plugin “broken” failed here.fine');
  });

  it('show a notice when new data makes a contribution fail, after disposing it', async () => {
    let disposed = 0;
    await useSection('fragile', (container) => {
      container.append('fine');
      return {
        update() {
          throw new Error('no');
        },
        dispose: () => void disposed++,
      };
    });
    const element = await probe('Ada');
    element.record = customerNamed('Grace');
    await element.updateComplete;
    expect(textOf(element)).to.equal('The plugin “fragile” failed here.');
    expect(disposed).to.equal(1);
  });

  it('let a plugin draw with the Lit of the host', async () => {
    uninstallers.push(
      await usePlugin(
        definePlugin({
          manifest: manifestOf('drawn'),
          activate({ contribute, lit }) {
            contribute('customer-card.section', {
              id: 'part',
              mount(container, { customer }) {
                lit.render(lit.html`<b>${customer.name}</b>`, container);
              },
            });
          },
        }),
      ),
    );
    const element = await probe('Ada');
    expect(element.renderRoot.querySelector('b')!.textContent).to.equal('Ada');
  });

  it('draw an action as a button in the language of the place', async () => {
    const heard: string[] = [];
    await useAction('greeter', ({ customer }) => void heard.push(customer.name));
    const english = await probe('Ada');
    buttonOf(english).click();
    expect(heard).to.deep.equal(['Ada']);
    expect(buttonOf(english).textContent).to.equal('Greet');
    const chinese = await fixture(html`<div lang="zh-CN"></div>`);
    const element = document.createElement('outlet-probe') as OutletProbeElement;
    Object.assign(element, { store, record: customerNamed('Ada') });
    chinese.append(element);
    await element.updateComplete;
    expect(buttonOf(element).textContent).to.equal('问候');
  });

  it('disable an action while it works, and say when it failed', async () => {
    let fail = (_error: Error): void => {};
    await useAction('slow', () => new Promise((_resolve, reject) => void (fail = reject)));
    const element = await probe();
    buttonOf(element).click();
    expect(buttonOf(element).disabled).to.equal(true);
    fail(new Error('no'));
    await waitUntil(() => !buttonOf(element).disabled);
    const footer = element.renderRoot.querySelector('footer')!;
    expect(footer.textContent).to.contain('The plugin “slow” failed here.');
  });
});
