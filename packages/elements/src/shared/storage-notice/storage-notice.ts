import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { LocalizeController } from '../localize-controller.js';
import { storageNoticeMessages } from './storage-notice-messages.js';
import type { StorageNoticeMessages } from './storage-notice-messages.js';

type Trouble = keyof StorageNoticeMessages['troubles'];

/** Those that another try of the whole page may end. */
const endedByReload: readonly Trouble[] = ['newer-schema', 'blocked', 'closed', 'storage'];

/** What is wrong with the storage, in words, with what can be done about it at once. */
export class StorageNotice {
  readonly #host: LitElement;
  readonly #text: LocalizeController<StorageNoticeMessages>;
  #exportFailed = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#text = new LocalizeController<StorageNoticeMessages>(
      host,
      {
        en: storageNoticeMessages,
        'zh-CN': () => import('./storage-notice-messages.zh-cn.js'),
      },
      'storage-notice',
    );
  }

  /**
   * For a `role="status"` of the element's own.
   * @param error what failed; without one, the records live in memory
   */
  render(store: Store | undefined, error: StoreError | undefined): unknown {
    const { messages } = this.#text;
    if (!messages) return nothing;
    if (!error) return html`<p class="notice" part="notice">${messages.memory}</p>`;
    if (!Object.hasOwn(messages.troubles, error.code)) return nothing;
    const trouble = error.code as Trouble;
    return html`<p class="notice" part="notice">
      ${messages.troubles[trouble]} ${this.#action(trouble, store, messages)}
      ${this.#exportFailed ? messages.exportFailed : nothing}
    </p>`;
  }

  #action(trouble: Trouble, store: Store | undefined, messages: StorageNoticeMessages): unknown {
    if (endedByReload.includes(trouble)) return button(messages.reload, () => location.reload());
    if (trouble === 'quota' && store) {
      return button(messages.exportCustomers, () => void this.#exportCustomers(store));
    }
    return trouble === 'data-loss' && store
      ? button(messages.startAfresh, () => void startAfresh(store))
      : nothing;
  }

  async #exportCustomers(store: Store): Promise<void> {
    try {
      const administration = await store.administration();
      download(await administration.exportCsv('customers'), `${store.shop}-customers.csv`);
      this.#exportFailed = false;
    } catch {
      this.#exportFailed = true;
    }
    this.#host.requestUpdate();
  }
}

async function startAfresh(store: Store): Promise<void> {
  // Where it fails the notice stays, and may be pressed again.
  await (await store.administration()).acceptDataLoss().catch(() => undefined);
}

function button(words: string, press: () => void): TemplateResult {
  return html`<button type="button" class="small" @click=${press}>${words}</button>`;
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Long enough for any browser to have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
