import type { Customer } from '@patronkit/records/customer.js';
import type { HostLit } from '@patronkit/plugin-sdk/plugin.js';
import type { GradedCustomer } from './graded-customer.js';
import type { GradingText } from './grading-messages.js';
import { gradingSection } from './grading-section.js';
import type { GradingView, StaffName } from './grading-section.js';
import type { ScoredBy } from './scores-entered.js';

/** The customer's grades, or that they do not want any. */
export interface GradingState {
  readonly graded: GradedCustomer;
  readonly staff: readonly StaffName[];
  readonly mayProfile: boolean;
}

/** Where the section's grades come from and go to. */
export interface GradingSource {
  readonly lit: HostLit;
  readonly text: (locale: string) => GradingText;
  read(customer: Customer): Promise<GradingState>;
  /** Resolves with `false` where a text is no score; rejects where nothing could be saved. */
  save(customer: Customer, texts: Readonly<Record<string, string>>, by: ScoredBy): Promise<boolean>;
  /** Calls back when grades may have changed. Returns how to stop. */
  follow(changed: () => void): () => void;
}

/** Keeps the grades of one customer shown in a container. */
export class ShownGrading {
  readonly #container: HTMLElement;
  readonly #source: GradingSource;
  readonly #text: GradingText;
  readonly #stop: () => void;
  #customer: Customer;
  #state: GradingState | undefined;
  #isEditing = false;
  #problem = '';
  #turn = 0;

  constructor(container: HTMLElement, customer: Customer, source: GradingSource) {
    this.#container = container;
    this.#customer = customer;
    this.#source = source;
    this.#text = source.text(container.lang);
    this.#stop = source.follow(() => void this.#read());
    void this.#read();
  }

  update(customer: Customer): void {
    if (customer.id !== this.#customer.id) {
      this.#isEditing = false;
      this.#problem = '';
      this.#state = undefined;
    }
    this.#customer = customer;
    void this.#read();
  }

  dispose(): void {
    this.#turn++;
    this.#stop();
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const state = await this.#source.read(this.#customer);
      if (turn !== this.#turn) return;
      this.#state = state;
      this.#draw();
    } catch {
      if (turn === this.#turn) this.#say('unread');
    }
  }

  #say(key: 'unread' | 'refused'): void {
    const { html, render } = this.#source.lit;
    render(html`<p>${this.#text(key)}</p>`, this.#container);
  }

  #draw(): void {
    if (!this.#state) return;
    const { graded, staff, mayProfile } = this.#state;
    if (!mayProfile) return this.#say('refused');
    const { lit } = this.#source;
    const view: GradingView = {
      lit,
      locale: this.#container.lang,
      text: this.#text,
      graded,
      staff,
      isEditing: this.#isEditing,
      problem: this.#problem,
      edit: (isEditing) => this.#edit(isEditing),
      save: (texts, by) => void this.#save(texts, by),
    };
    lit.render(gradingSection(view), this.#container);
  }

  #edit(isEditing: boolean, problem = ''): void {
    this.#isEditing = isEditing;
    this.#problem = problem;
    this.#draw();
  }

  async #save(texts: Readonly<Record<string, string>>, by: ScoredBy): Promise<void> {
    try {
      const isSaved = await this.#source.save(this.#customer, texts, by);
      if (!isSaved) return this.#edit(true, this.#text('wrong'));
      this.#isEditing = false;
      this.#problem = '';
      await this.#read();
    } catch (error) {
      this.#edit(true, this.#text('failed', { why: (error as Error).message }));
    }
  }
}
