import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { longestText } from '@patronkit/records/longest-text.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';

/** What keeps a correction from being saved: `empty`, `too-long`, or an error of the store. */
export type CorrectionProblem = 'empty' | 'too-long' | { readonly error: unknown };

/**
 * The one correction being written. It lives here, not in the field, so that it outlives its row
 * being scrolled out of view; what was typed for other visits waits until theirs is opened again.
 */
export class CorrectionController implements ReactiveController {
  /** The visit being corrected. */
  visit: Visit | undefined;
  problem: CorrectionProblem | undefined;
  saving = false;
  readonly #host: ReactiveControllerHost;
  /** What was typed but not yet saved, by visit. */
  readonly #drafts = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get words(): string {
    return (this.visit && this.#drafts.get(this.visit.id)) ?? '';
  }

  open(visit: Visit): void {
    this.visit = visit;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /** Gives up, and throws away what was typed. */
  close(): void {
    if (this.visit) this.#drafts.delete(this.visit.id);
    this.visit = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  write(words: string): void {
    if (this.visit) this.#drafts.set(this.visit.id, words);
    if (!this.problem) return;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /** Saves; resolves with the correction's id, or `undefined` when `problem` says why not. */
  async save(store: Store, staff: string | undefined): Promise<string | undefined> {
    const { visit } = this;
    if (!visit || this.saving) return undefined;
    const words = this.words.trim();
    this.problem = !words ? 'empty' : words.length > longestText ? 'too-long' : undefined;
    this.saving = !this.problem;
    this.#host.requestUpdate();
    if (this.problem) return undefined;
    try {
      const { id } = await store.corrections.add({
        visit: visit.id,
        customer: visit.customer,
        at: Date.now(),
        words,
        ...(staff && { staff }),
      });
      // What was typed while these words were being saved is a draft of its own, and stays.
      if (this.#drafts.get(visit.id)?.trim() === words) this.#drafts.delete(visit.id);
      if (this.visit === visit) this.visit = undefined;
      return id;
    } catch (error) {
      if (this.visit === visit) this.problem = { error };
      return undefined;
    } finally {
      this.saving = false;
      this.#host.requestUpdate();
    }
  }
}
