import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { StoreError } from '@patronkit/store/errors.js';
import {
  BlockedUpgradeError,
  DataLossError,
  NewerSchemaError,
  QuotaError,
} from '@patronkit/store/errors.js';
import { createStore } from '@patronkit/store/create-store.js';
import type { Store } from '@patronkit/store/store.js';
import type { StoreAdministration } from '@patronkit/store/store-administration.js';
import type { StoreStatus } from '@patronkit/store/store-status.js';
import { newShop } from '@patronkit/store/testing/sample-records.js';
import { NoteSavedEvent } from '../customer-card/customer-card-events.js';
import '../customer-card/define.js';
import '../visit-log/define.js';

describe('the notice on the storage', () => {
  let memory: Store;
  let store: Store;
  let done: string[];
  const status = signal<StoreStatus>({ persistence: 'indexeddb' });
  const fails = (error: StoreError | undefined): void => {
    status.value = { persistence: 'indexeddb', ...(error && { error }) };
  };

  beforeEach(async () => {
    done = [];
    fails(undefined);
    memory = await createStore({ shop: newShop(), persistence: 'memory' });
    const administration = {
      acceptDataLoss: async () => {
        done.push('accepted');
        fails(undefined);
      },
      askToPersist: async () => done.push('asked'),
      exportCsv: async (name: string) => {
        done.push(`exported ${name}`);
        return new Blob(['Name']);
      },
    } as unknown as StoreAdministration;
    store = { ...memory, status, administration: async () => administration };
  });
  afterEach(() => memory.close());

  async function show(tag: 'card' | 'log', lang = 'en'): Promise<ShadowRoot> {
    const element = await (tag === 'card'
      ? fixture(html`<patron-customer-card lang=${lang} .store=${store}></patron-customer-card>`)
      : fixture(html`<patron-visit-log lang=${lang} .store=${store}></patron-visit-log>`));
    return element.shadowRoot!;
  }
  const notice = (root: ShadowRoot): HTMLElement | null => root.querySelector('.notice');
  const textOf = (root: ShadowRoot): string => notice(root)?.textContent ?? '';

  for (const tag of ['card', 'log'] as const) {
    it(`appears in the ${tag} when something happens, and goes when it is over`, async () => {
      const root = await show(tag);
      expect(notice(root)).to.equal(null);
      fails(new NewerSchemaError());
      await waitUntil(() => textOf(root).includes('A newer version'));
      expect(notice(root)!.querySelector('button')!.textContent).to.equal('Reload');
      await expect(root.host).to.be.accessible();
      fails(undefined);
      await waitUntil(() => !notice(root));
    });
  }

  it('speaks Chinese', async () => {
    const root = await show('card', 'zh-CN');
    fails(new QuotaError());
    await waitUntil(() => textOf(root).includes('存储空间已满'));
    expect(notice(root)!.querySelector('button')!.textContent).to.equal('导出客户');
  });

  it('lets staff go on after a loss', async () => {
    const root = await show('card');
    fails(new DataLossError('missing'));
    await waitUntil(() => textOf(root).includes('is gone'));
    notice(root)!.querySelector('button')!.click();
    await waitUntil(() => !notice(root));
    expect(done).to.deep.equal(['accepted']);
  });

  it('lets staff export the customers when the disk is full', async () => {
    const root = await show('log');
    fails(new QuotaError());
    await waitUntil(() => textOf(root).includes('no room left'));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      done.push(this.download);
    };
    notice(root)!.querySelector('button')!.click();
    await waitUntil(() => done.length === 2);
    HTMLAnchorElement.prototype.click = click;
    expect(done).to.deep.equal(['exported customers', `${store.shop}-customers.csv`]);
  });

  it('says why a customer base cannot be opened', async () => {
    const live = signal({ status: 'error', error: new BlockedUpgradeError() });
    store = { ...store, staff: { ...store.staff, live: () => live as never } };
    const root = await show('log');
    await waitUntil(() => textOf(root).includes('Close the other tabs'));
  });

  it('keeps silent about errors that are none of the storage', async () => {
    const root = await show('card');
    fails({ code: 'no-index' } as StoreError);
    fails(new QuotaError());
    await waitUntil(() => notice(root));
    fails({ code: 'no-index' } as StoreError);
    await waitUntil(() => !notice(root));
  });

  it('has the browser asked to keep the records once staff have saved something', async () => {
    const root = await show('card');
    expect(done).to.deep.equal([]);
    root.host.dispatchEvent(new NoteSavedEvent('c_1', 'n_1'));
    root.host.dispatchEvent(new NoteSavedEvent('c_1', 'n_2'));
    await waitUntil(() => done.length > 0);
    expect(done).to.deep.equal(['asked']);
  });
});
