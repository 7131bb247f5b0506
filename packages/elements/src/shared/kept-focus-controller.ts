import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the focus inside its element where the button that was pressed goes away, at once or once
 * something is saved: it would fall to the page's beginning.
 */
export class KeptFocusController implements ReactiveController {
  readonly #host: LitElement;
  #selector: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Where the focus goes when it is about to be lost. */
  at(selector: string): void {
    this.#selector = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot, ownerDocument, shadowRoot } = this.#host;
    if (!this.#selector || shadowRoot?.activeElement) return;
    const { activeElement, body } = ownerDocument;
    // Whoever has gone on to the page meanwhile stays there.
    if (activeElement !== body) this.#selector = undefined;
    else renderRoot.querySelector<HTMLElement>(this.#selector)?.focus();
  }
}
