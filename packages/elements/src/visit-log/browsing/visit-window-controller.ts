import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Visit } from '@patronkit/records/visit.js';
import type { StoreError } from '@patronkit/store/errors.js';
import type { Store } from '@patronkit/store/store.js';
import { LiveAnswer } from '../../shared/store-controller.js';
import { newestVisits, stretchSize } from '../newest-visits.js';
import type { VisitWhere } from '../newest-visits.js';

/** Customers are told in steps of so many rows, so that scrolling seldom changes them. */
const customerStep = 24;

/** Rows that must be there beyond what is rendered, before more are asked for. */
const margin = 8;

interface Stretch {
  readonly offset: number;
  readonly answer: LiveAnswer<Visit[]>;
}

/** One question to the log, and the part of its answer that is being looked at. */
class LogView {
  readonly count: LiveAnswer<number>;
  /** The stretch asked for last, and the one before for as long as that has no answer. */
  stretches: Stretch[] = [];
  readonly #store: Store;
  readonly #where: VisitWhere;
  readonly #changed: (stretch?: Stretch) => void;

  constructor(store: Store, where: VisitWhere, changed: (stretch?: Stretch) => void) {
    this.#store = store;
    this.#where = where;
    this.#changed = changed;
    this.count = new LiveAnswer(
      () => changed(),
      () => store.visits.liveCount({ where }),
    );
    this.ask(0);
    this.count.follow(store);
  }

  get latest(): Stretch {
    return this.stretches.at(-1)!;
  }

  ask(offset: number): void {
    const { stretches } = this;
    const settled = stretches.findLast(({ answer }) => answer.current.status === 'ready');
    for (const stretch of stretches) if (stretch !== settled) stretch.answer.follow(undefined);
    const answer: LiveAnswer<Visit[]> = new LiveAnswer<Visit[]>(
      () => this.#changed(stretch),
      (store) => newestVisits(store, this.#where, offset),
    );
    const stretch = { offset, answer };
    this.stretches = settled ? [settled, stretch] : [stretch];
    answer.follow(this.#store);
  }

  /** Lets go of the stretch before once the latest has its answer. */
  settle(): void {
    if (this.latest.answer.current.status === 'loading') return;
    for (const { answer } of this.stretches.slice(0, -1)) answer.follow(undefined);
    this.stretches = [this.latest];
  }

  stop(): void {
    this.count.follow(undefined);
    for (const { answer } of this.stretches) answer.follow(undefined);
  }
}

/** Who has to know when rows are no longer where they were. */
export interface VisitWindowListener {
  /** Another question has its first answer: show it from the beginning. */
  replaced(): void;
  /** Visits came in above those in view, which now are `by` rows further down. */
  moved(by: number): void;
}

/**
 * The visits of a log around the rows being looked at, newest first and kept up to date. While the
 * next stretch or another question is on its way, the rows last shown stay.
 */
export class VisitWindowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: VisitWindowListener;
  #store: Store | undefined;
  #key = '';
  #shown: LogView | undefined;
  #next: LogView | undefined;
  /** The rows as they were when last shown, by stretch: to see what moved. */
  readonly #before = new WeakMap<Stretch, readonly Visit[]>();
  /** A row in view, by which moves are noticed. */
  #anchor = 0;

  constructor(host: ReactiveControllerHost, listener: VisitWindowListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** `loading` only until the first answer of all. */
  get status(): 'loading' | 'ready' | 'error' {
    return this.#shown?.latest.answer.current.status === 'error'
      ? 'error'
      : this.#shown
        ? 'ready'
        : 'loading';
  }

  get error(): StoreError | undefined {
    return this.#shown?.latest.answer.current.error;
  }

  /** Whether another question waits for its answer while the rows of the last one are shown. */
  get replacing(): boolean {
    return Boolean(this.#shown && this.#next);
  }

  /** Number of visits in the log; while they are being counted, those already known. */
  get count(): number {
    if (!this.#shown) return 0;
    const known = this.#shown.stretches.map(
      ({ offset, answer }) => offset + (answer.value?.length ?? 0),
    );
    return this.#whole ?? this.#shown.count.value ?? Math.max(...known);
  }

  /** Whether `count` is the whole number. */
  get counted(): boolean {
    return this.#whole !== undefined || this.#shown?.count.value !== undefined;
  }

  /** The number of visits, where the first rows are already all there are. */
  get #whole(): number | undefined {
    if (!this.#shown) return undefined;
    const { offset, answer } = this.#shown.latest;
    const length = answer.value?.length ?? stretchSize;
    return !offset && length < stretchSize ? length : undefined;
  }

  /** The visits that are there, around those in view. */
  get loaded(): readonly Visit[] {
    return this.#shown?.latest.answer.value ?? this.#shown?.stretches[0]?.answer.value ?? [];
  }

  /** The visit in a row of the log; `undefined` while it is on its way. */
  visitAt(index: number): Visit | undefined {
    for (const { offset, answer } of this.#shown?.stretches.toReversed() ?? []) {
      const visit = answer.value?.[index - offset];
      if (visit) return visit;
    }
    return undefined;
  }

  /** Whose visits are in the rows from `first` to `end` (excluded) and a few around them. */
  customersAround(first: number, end: number): string[] {
    const customers: string[] = [];
    const from = Math.floor(first / customerStep) * customerStep;
    for (let index = from; index < end || index % customerStep; index++) {
      const visit = this.visitAt(index);
      if (visit) customers.push(visit.customer);
    }
    return customers;
  }

  /** Asks a question; the same one again changes nothing. */
  ask(store: Store | undefined, where: VisitWhere): void {
    const key = JSON.stringify(where);
    if (store === this.#store && key === this.#key) return;
    if (store !== this.#store) {
      this.#shown?.stop();
      this.#shown = undefined;
    }
    this.#store = store;
    this.#key = key;
    this.#next?.stop();
    this.#next = undefined;
    if (!store) return;
    const view: LogView = new LogView(store, where, (stretch) => this.#answered(stretch));
    this.#next = view;
    this.#settle();
  }

  /** Makes sure the rows from `first` to `end` (excluded) are there or on their way. */
  look(first: number, end: number, anchor: number): void {
    this.#anchor = anchor;
    const view = this.#shown;
    if (!view) return;
    const { offset } = view.latest;
    const from = Math.max(0, first - margin);
    const to = Math.min(this.count, end + margin);
    if (from >= offset && to <= offset + stretchSize) return;
    const middle = Math.floor((first + end) / 2);
    const step = stretchSize / 4;
    view.ask(Math.max(0, Math.round((middle - stretchSize / 2) / step) * step));
    this.#settle();
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#next?.stop();
    this.#shown?.stop();
    this.#next = this.#shown = this.#store = undefined;
  }

  #answered(stretch: Stretch | undefined): void {
    this.#settle();
    if (stretch) this.#noticeMoves(stretch);
    this.#host.requestUpdate();
  }

  #settle(): void {
    this.#shown?.settle();
    const view = this.#next;
    if (view && view.latest.answer.current.status !== 'loading') {
      this.#next = undefined;
      this.#shown?.stop();
      this.#shown = view;
      this.#remember(view.latest);
      this.#listener.replaced();
    } else if (this.#shown) {
      for (const stretch of this.#shown.stretches) {
        if (!this.#before.has(stretch)) this.#remember(stretch);
      }
    }
  }

  #remember(stretch: Stretch): void {
    if (stretch.answer.value) this.#before.set(stretch, stretch.answer.value);
  }

  #noticeMoves(stretch: Stretch): void {
    const before = this.#before.get(stretch);
    const now = stretch.answer.value;
    this.#remember(stretch);
    if (!before || !now || before === now || stretch !== this.#shown?.latest) return;
    const visit = before[this.#anchor - stretch.offset];
    const place = visit ? now.findIndex(({ id }) => id === visit.id) : -1;
    const by = place + stretch.offset - this.#anchor;
    if (place >= 0 && by) this.#listener.moved(by);
  }
}
