import type { LitElement, ReactiveController } from 'lit';
import { inLocale } from '@patronkit/records/locale.js';
import { currentConfiguration } from './configure.js';
import type { LoadCatalogue } from './configure.js';
import { localeOf, shadowHost } from './locale.js';

/** English in place, Chinese loaded when an element first needs it. */
export type MessageCatalogues<Messages> = { readonly en: Messages } & {
  readonly [locale: string]: Messages | (() => Promise<{ readonly default: Messages }>);
};

/**
 * Gives an element its texts in its language (see `localeOf`) and follows changes of `lang`.
 * Each element may have another language; nothing global is configured, so the host page's own
 * localisation is never touched. Languages beyond `catalogues` come from the configured
 * `language`, by the name of the catalogue.
 */
export class LocalizeController<Messages> implements ReactiveController {
  /** The texts; `undefined` only before the first language has loaded. */
  messages: Messages | undefined;
  /** BCP 47 tag for `Intl`: the element's language, with its region. */
  locale = 'en';
  readonly #host: LitElement;
  readonly #catalogues: MessageCatalogues<Messages>;
  readonly #name: string;
  #catalogue: unknown;
  #observer!: MutationObserver;
  #stopFollowingConfiguration!: () => void;

  /** @param name of the catalogue among those of a language; the host's own has that of its tag */
  constructor(
    host: LitElement,
    catalogues: MessageCatalogues<Messages>,
    name: string = host.localName,
  ) {
    this.#host = host;
    this.#catalogues = catalogues;
    this.#name = name;
    host.addController(this);
  }

  hostConnected(): void {
    // A browser takes the looks off what comes from another document. Every element has this controller.
    if (!(this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.length) {
      import('./later-styles.js').then(
        ({ keepLooks }) => keepLooks(this.#host),
        () => 0,
      );
    }
    this.#observer = new MutationObserver(() => this.#follow());
    // Changes inside a shadow tree are not seen from outside it.
    for (let inside: Element | undefined = this.#host; inside; inside = shadowHost(inside)) {
      this.#observer.observe(inside.getRootNode(), { attributeFilter: ['lang'], subtree: true });
    }
    // Subscribing calls at once: this also sets the first language.
    this.#stopFollowingConfiguration = currentConfiguration.subscribe(() => this.#follow());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stopFollowingConfiguration();
  }

  #follow(): void {
    const { locale: configured, language } = currentConfiguration.peek();
    const locale = localeOf(this.#host, configured);
    const catalogue = language?.(locale) || inLocale(this.#catalogues, locale);
    if (locale === this.locale && catalogue === this.#catalogue) return;
    this.#catalogue = catalogue;
    const use = (messages = this.#catalogues.en): void => {
      if (catalogue !== this.#catalogue) return;
      // Together: names in one language among words in another would be seen for a moment.
      this.locale = locale;
      this.messages = messages;
      this.#host.requestUpdate();
    };
    if (typeof catalogue !== 'function') use(catalogue);
    else
      (catalogue as LoadCatalogue)(this.#name, locale, this.#host).then(
        (module) => use(module.default as Messages | undefined),
        // A language that cannot be loaded (offline) must not leave the element empty.
        () => use(),
      );
  }
}
