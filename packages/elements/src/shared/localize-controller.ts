import type { LitElement, ReactiveController } from 'lit';
import { inLocale } from '@patronkit/records/locale.js';
import { currentConfiguration } from './configure.js';
import { localeOf } from './locale.js';

/** English in place, every other language loaded when an element first needs it. */
export type MessageCatalogues<Messages> = { readonly en: Messages } & {
  readonly [locale: string]: Messages | (() => Promise<{ readonly default: Messages }>);
};

/**
 * Gives an element its texts in its language (see `localeOf`) and follows changes of `lang`.
 * Each element may have another language; nothing global is configured, so the host page's own
 * localisation is never touched.
 */
export class LocalizeController<Messages> implements ReactiveController {
  /** The texts; `undefined` only before the first language has loaded. */
  messages: Messages | undefined;
  /** BCP 47 tag for `Intl`: the element's language, with its region. */
  locale = 'en';
  readonly #host: LitElement;
  readonly #catalogues: MessageCatalogues<Messages>;
  #wanted = '';
  #observer: MutationObserver | undefined;
  #stopFollowingConfiguration: (() => void) | undefined;

  constructor(host: LitElement, catalogues: MessageCatalogues<Messages>) {
    this.#host = host;
    this.#catalogues = catalogues;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    this.#observer.observe(this.#host.ownerDocument, {
      attributeFilter: ['lang'],
      subtree: true,
    });
    // Subscribing calls at once: this also sets the first language.
    this.#stopFollowingConfiguration = currentConfiguration.subscribe(() => this.#follow());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#stopFollowingConfiguration?.();
  }

  #follow(): void {
    const locale = localeOf(this.#host, currentConfiguration.peek().locale);
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    const catalogue = inLocale(this.#catalogues, locale);
    if (typeof catalogue !== 'function') {
      this.#use(locale, catalogue);
      return;
    }
    (catalogue as () => Promise<{ readonly default: Messages }>)().then(
      (module) => this.#wanted === locale && this.#use(locale, module.default),
      // A language that cannot be loaded (offline) must not leave the element empty.
      () => this.#wanted === locale && this.#use('en', this.#catalogues.en),
    );
  }

  #use(locale: string, messages: Messages): void {
    this.locale = locale;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
