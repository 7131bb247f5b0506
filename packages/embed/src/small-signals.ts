/**
 * The part of `@preact/signals-core` that Patronkit uses, in a third of the bytes: the build puts
 * it in that one's place in the script tag. `small-signals.test.ts` holds both to the same
 * behaviour.
 */

interface SignalOptions {
  /** Called when the first listener comes, and when the last one has gone. */
  watched?(): void;
  unwatched?(): void;
}

/** What following a signal needs, whatever its value. */
type AnySignal = Pick<SmallSignal<unknown>, 'subscribe'>;

let depth = 0;
let noteRead: ((read: AnySignal) => void) | undefined;
const due = new Set<() => void>();

/** Reads of signals within `work` are told to `note`, and to nobody else. */
function noting<Result>(note: typeof noteRead, work: () => Result): Result {
  const outer = noteRead;
  noteRead = note;
  try {
    return work();
  } finally {
    noteRead = outer;
  }
}

/** Tells listeners what changed; all of them, even when some throw: the first failure comes out. */
function tellAll(): void {
  const failures: unknown[] = [];
  // A listener may change more, which lengthens the set while it is walked.
  for (const tell of due) {
    due.delete(tell);
    try {
      tell();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}

/** Listeners hear of all that `work` changed once, at its end. */
export function batch<Result>(work: () => Result): Result {
  depth++;
  try {
    return work();
  } finally {
    try {
      if (depth === 1) tellAll();
    } finally {
      depth--;
    }
  }
}

class SmallSignal<Value> {
  #value: Value;
  readonly #options: SignalOptions;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value, options: SignalOptions) {
    this.#value = value;
    this.#options = options;
  }

  get value(): Value {
    noteRead?.(this);
    return this.#value;
  }

  set value(value: Value) {
    if (value === this.#value) return;
    this.#value = value;
    batch(() => this.#listeners.forEach((tell) => due.add(tell)));
  }

  peek(): Value {
    return this.#value;
  }

  /** Calls `listener` now and after every change, until the returned function is called. */
  subscribe(listener: (value: Value) => void): () => void {
    const tell = (): void => noting(undefined, () => listener(this.#value));
    if (!this.#listeners.size) this.#options.watched?.();
    this.#listeners.add(tell);
    batch(tell);
    return () => {
      due.delete(tell);
      if (this.#listeners.delete(tell) && !this.#listeners.size) this.#options.unwatched?.();
    };
  }
}

export function signal<Value>(value: Value, options: SignalOptions = {}): SmallSignal<Value> {
  return new SmallSignal(value, options);
}

/** A value worked out of other signals, and worked out again when one of them changes. */
export function computed<Value>(compute: () => Value) {
  let stopFollowing: (() => void)[] = [];
  const leave = (): void => stopFollowing.splice(0).forEach((stop) => stop());
  const result = signal<Value | undefined>(undefined, { watched: follow, unwatched: leave });
  let watched = false;

  function follow(): void {
    leave();
    const read = new Set<AnySignal>();
    result.value = noting((one) => read.add(one), compute);
    watched = false;
    stopFollowing = [...read].map((one) => one.subscribe(() => watched && follow()));
    watched = true;
  }

  return {
    get value(): Value {
      noteRead?.(result);
      return this.peek();
    },
    peek: (): Value =>
      stopFollowing.length ? (result.peek() as Value) : noting(undefined, compute),
    subscribe: (listener: (value: Value) => void) =>
      result.subscribe(listener as (value: Value | undefined) => void),
  };
}
