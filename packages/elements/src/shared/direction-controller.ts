import type { LitElement, ReactiveController } from 'lit';
import { currentConfiguration } from './configure.js';
import { directionOf } from './direction.js';
import { localeOf, shadowHost } from './locale.js';

const above = (element: Element): Element | undefined =>
  element.parentElement ?? shadowHost(element);

/**
 * Turns an element that speaks a right-to-left language, where the page says nothing about it. Who
 * says the language says the direction: a `dir` counts from the element up to where its `lang` is;
 * where the language was configured, up to the page's root. Comes with the first such language.
 */
class DirectionController implements ReactiveController {
  readonly #host: LitElement;
  #observer: MutationObserver | undefined;
  /** The `dir` of the host is ours, not the page's. */
  #isOurs = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    for (let inside: Element | undefined = this.#host; inside; inside = shadowHost(inside)) {
      const attributeFilter = ['dir', 'lang'];
      this.#observer.observe(inside.getRootNode(), { attributeFilter, subtree: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Also called when the language has changed. */
  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  #follow(): void {
    const host = this.#host;
    if (host.dir !== 'rtl') this.#isOurs = false;
    const { locale: configured, language } = currentConfiguration.peek();
    const locale = localeOf(host, configured);
    const turns = directionOf(locale) === 'rtl' && !!language?.(locale) && !this.#isSaidByThePage();
    if (turns === this.#isOurs) return;
    this.#isOurs = turns;
    if (turns) host.dir = 'rtl';
    else host.removeAttribute('dir');
  }

  #isSaidByThePage(): boolean {
    for (let element: Element | undefined = this.#host; element; element = above(element)) {
      const isOurs = element === this.#host && this.#isOurs;
      if (element.hasAttribute('dir') && !isOurs) return true;
      if (element.matches('[lang]:not(:root)')) return false;
    }
    return false;
  }
}

const followed = new WeakSet<LitElement>();

/** Lets an element follow the direction of its language from now on. */
export function followDirection(host: LitElement): void {
  if (followed.has(host)) return;
  followed.add(host);
  new DirectionController(host);
}
