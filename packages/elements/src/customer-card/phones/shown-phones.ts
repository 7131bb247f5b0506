import type { LitElement } from 'lit';
import type { CheckedPhone } from './phone-numbers.js';

type CheckPhone = (typed: string, region: string | undefined) => CheckedPhone;

/**
 * Phone numbers for reading: what was typed in one piece ("02079460182") is shown in groups. What
 * knows every country's groups is large and comes only when there is such a number.
 */
export class ShownPhones {
  readonly #host: LitElement;
  #check: CheckPhone | undefined;
  #isAsked = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  text(typed: string, region: string | undefined): string {
    if (!/^\+?\d{7,15}$/.test(typed)) return typed;
    if (!this.#isAsked) void this.#load();
    return this.#check?.(typed, region).text ?? typed;
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#check = (await import('./phone-numbers.js')).checkPhone;
      this.#host.requestUpdate();
    } catch {
      // Offline: the number is shown as it was typed.
    }
  }
}
