import { isServer, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';

/**
 * Shows a large element part by part, one more with each update: a browser reads every template
 * and runs every line for the first time, and all of it together would keep the page from its next
 * frame. From then on all parts are rendered together.
 */
export class GradualPartsController implements ReactiveController {
  readonly #host: LitElement;
  #shown: number;
  #asked = 0;

  constructor(host: LitElement) {
    this.#host = host;
    // A server has one update only; what it rendered is taken over in one.
    this.#shown = isServer || host.shadowRoot ? Infinity : 1;
    host.addController(this);
  }

  /** A part, once those asked for before it have been shown. */
  part<Part>(render: () => Part): Part | typeof nothing {
    this.#asked += 1;
    return this.#asked > this.#shown ? nothing : render();
  }

  hostUpdate(): void {
    this.#asked = 0;
  }

  hostUpdated(): void {
    if (this.#asked <= this.#shown) return;
    this.#shown += 1;
    // Not within this update, or Lit takes it for a mistake.
    queueMicrotask(() => this.#host.requestUpdate());
  }
}
