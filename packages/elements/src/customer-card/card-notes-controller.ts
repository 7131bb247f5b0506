import type { StoreHost } from '../shared/store-controller.js';

const notesAtFirst = 5;
const notesPerStep = 20;

/** How the notes are shown, and what was typed of the next one. */
export class CardNotesController {
  /** How many notes are shown. */
  shown = notesAtFirst;
  readonly #host: StoreHost;
  /** What was typed but not yet saved, per customer, so that it is never saved to another one. */
  readonly #drafts = new Map<string | undefined, string>();
  /** Long notes that are shown whole. */
  readonly #whole = new Set<string>();

  constructor(host: StoreHost) {
    this.#host = host;
  }

  get draft(): string {
    return this.#drafts.get(this.#host.customer) ?? '';
  }

  readonly type = (words: string): void => {
    this.#drafts.set(this.#host.customer, words);
    this.#host.requestUpdate();
  };

  /** What was typed while these words were being saved is a draft of its own, and stays. */
  forgetDraft(customer: string, words: string): void {
    if (this.#drafts.get(customer)?.trim() === words) this.#drafts.delete(customer);
  }

  readonly showOlder = (): void => {
    this.shown += notesPerStep;
    this.#host.requestUpdate();
  };

  showLatest(): void {
    this.shown = notesAtFirst;
  }

  isWhole(note: string): boolean {
    return this.#whole.has(note);
  }

  toggleWhole(note: string): void {
    if (!this.#whole.delete(note)) this.#whole.add(note);
    this.#host.requestUpdate();
  }
}
