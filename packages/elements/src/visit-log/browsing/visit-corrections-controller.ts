import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Correction } from '@patronkit/records/correction.js';
import type { Store } from '@patronkit/store/store.js';
import { LiveAnswer } from '../../shared/store-controller.js';

/** Pause in scrolling after which the corrections of the rows shown are asked for, in ms. */
const pause = 120;
const none: readonly Correction[] = [];

/** The corrections of the visits being shown, kept up to date. */
export class VisitCorrectionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #answers = new Map<string, LiveAnswer<Correction[]>>();
  #store: Store | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Corrections of a visit, oldest first. */
  of(visit: string): readonly Correction[] {
    return this.#answers.get(visit)?.value ?? none;
  }

  /** Follows the corrections of these visits, and only these. */
  follow(store: Store | undefined, visits: readonly string[]): void {
    if (store !== this.#store) this.#dropAll();
    this.#store = store;
    clearTimeout(this.#timer);
    if (!store || visits.every((visit) => this.#answers.has(visit))) return;
    this.#timer = setTimeout(() => this.#ask(store, new Set(visits)), pause);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#dropAll();
  }

  #ask(store: Store, visits: ReadonlySet<string>): void {
    for (const [visit, answer] of this.#answers) {
      if (visits.has(visit)) continue;
      answer.follow(undefined);
      this.#answers.delete(visit);
    }
    for (const visit of visits) {
      if (this.#answers.has(visit)) continue;
      const answer = new LiveAnswer<Correction[]>(
        () => this.#host.requestUpdate(),
        () => store.corrections.live({ where: { visit }, order: { by: 'at' } }),
      );
      this.#answers.set(visit, answer);
      answer.follow(store);
    }
    // An answer the store already had comes with no notice.
    this.#host.requestUpdate();
  }

  #dropAll(): void {
    clearTimeout(this.#timer);
    for (const answer of this.#answers.values()) answer.follow(undefined);
    this.#answers.clear();
    this.#store = undefined;
  }
}
