import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { longestText } from '@patronkit/records/longest-text.js';
import type { Visit } from '@patronkit/records/visit.js';
import type { Store } from '@patronkit/store/store.js';

/** What keeps a correction from being saved: `empty`, `too-long`, or an error of the store. */
export type CorrectionProblem = 'empty' | 'too-long' | { readonly error: unknown };

/**
 * The one correction being written. It lives here, not in the field, so that it outlives its row
 * being scrolled out of view.
 */
export class CorrectionController implements ReactiveController {
  /** The visit being corrected. */
  visit: Visit | undefined;
  words = '';
  problem: CorrectionProblem | undefined;
  saving = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  open(visit: Visit): void {
    Object.assign(this, { visit, words: '', problem: undefined });
    this.#host.requestUpdate();
  }

  close(): void {
    this.visit = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  write(words: string): void {
    this.words = words;
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
      this.visit = undefined;
      return id;
    } catch (error) {
      this.problem = { error };
      return undefined;
    } finally {
      this.saving = false;
      this.#host.requestUpdate();
    }
  }
}
