import { batch, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { StoreError } from './errors.js';
import type { Live } from './live.js';

/** One question with the signal of its answer. */
export interface LiveAnswer {
  readonly collection: CollectionName;
  /** A record's id, `['rows' | 'count', query]`, or anything that is simply read again. */
  readonly question: unknown;
  readonly live: Signal<Live<unknown>>;
  /** Whether the answer shown is about to be replaced by one that is being read. */
  reading: boolean;
  /** Reads the answer. */
  load(): Promise<void>;
}

/** The signals of one store. */
export interface LiveQueries {
  /** The signal of a question. Equal questions to a collection share one. */
  of<Value>(
    collection: CollectionName,
    question: unknown,
    read: () => Promise<Value>,
  ): ReadonlySignal<Live<Value>>;
  /** The answers that somebody looks at. Whoever hears of changes keeps them up to date. */
  readonly watched: ReadonlySet<LiveAnswer>;
  /** Whether two values hold the same, so that nobody has to be told; set once that is loaded. */
  same?: (one: unknown, other: unknown) => boolean;
  /** Every signal somebody still holds, watched or not. */
  readonly signals: ReadonlyMap<string, WeakRef<Signal<Live<unknown>>>>;
}

/** Somebody else's effect that throws must harm neither the write nor the other effects. */
export function settle(shown: () => unknown): void {
  try {
    batch(shown);
  } catch (error) {
    console.error(error);
  }
}

export function createLiveQueries(): LiveQueries {
  const signals = new Map<string, WeakRef<Signal<Live<unknown>>>>();
  const forgotten = new FinalizationRegistry<string>((key) => {
    if (!signals.get(key)?.deref()) signals.delete(key);
  });
  const watched = new Set<LiveAnswer>();
  const queries: LiveQueries = {
    of(collection, question, read) {
      const key = JSON.stringify([collection, question]);
      const known = signals.get(key)?.deref();
      if (known) return known as never;

      let again: boolean;
      const answer: LiveAnswer = {
        collection,
        question,
        reading: false,
        async load() {
          // One read at a time; the next catches up with what changes meanwhile.
          again = answer.reading;
          if (again) return;
          answer.reading = true;
          const before = live.peek();
          let next: Live<unknown>;
          try {
            next = { status: 'ready', value: await read() };
          } catch (error) {
            next = { status: 'error', error: error as StoreError };
          }
          // Reset meanwhile: nobody may see any more what it was.
          if (live.peek() !== before) again = true;
          else if (!queries.same?.(before, next)) settle(() => (live.value = next));
          answer.reading = false;
          if (again && watched.has(answer)) void answer.load();
        },
        live: signal<Live<unknown>>(
          { status: 'loading' },
          {
            watched() {
              watched.add(answer);
              void answer.load();
            },
            unwatched: () => void watched.delete(answer),
          },
        ),
      };
      const { live } = answer;
      signals.set(key, new WeakRef(live));
      forgotten.register(live, key);
      return live as never;
    },
    watched,
    signals,
  };
  return queries;
}
