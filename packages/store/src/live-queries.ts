import { batch, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { CommittedChange } from './committed-change.js';
import type { StoreError } from './errors.js';
import type { ChangedRows } from './patch-rows.js';
import type { Live } from './store.js';

/** Keeps the signals of one store up to date while somebody looks at them, and no longer. */
export interface LiveQueries {
  /**
   * The signal of a question. Equal questions to a collection share one.
   * @param patch the value after a change; `undefined` when it has to be read again
   */
  of<Value>(
    collection: CollectionName,
    question: unknown,
    read: () => Promise<Value>,
    patch?: (value: Value, changed: ChangedRows) => Value | undefined,
  ): ReadonlySignal<Live<Value>>;
  /** Takes a change in; without one, reads everything again, since something may have been missed. */
  update(change?: CommittedChange): void;
  /** Every signal somebody still holds, watched or not. */
  readonly signals: ReadonlyMap<string, WeakRef<Signal<Live<unknown>>>>;
}

/** @param same whether two values hold the same, so that nobody has to be told */
export function createLiveQueries(
  same: (one: unknown, other: unknown) => boolean | undefined,
): LiveQueries {
  const signals = new Map<string, WeakRef<Signal<Live<unknown>>>>();
  const forgotten = new FinalizationRegistry<string>((key) => {
    if (!signals.get(key)?.deref()) signals.delete(key);
  });
  const watched = new Set<(change?: CommittedChange) => void>();

  /** Somebody else's effect that throws must harm neither the write nor the other effects. */
  function settle(shown: () => unknown): void {
    try {
      batch(shown);
    } catch (error) {
      console.error(error);
    }
  }

  return {
    of(collection, question, read, patch) {
      type Value = Awaited<ReturnType<typeof read>>;
      const key = JSON.stringify([collection, question]);
      const known = signals.get(key)?.deref();
      if (known) return known as Signal<Live<Value>>;

      let reading = false;
      let again = false;
      const show = (value: Value): void => {
        if (live.peek().status !== 'ready' || !same(live.peek().value, value)) {
          live.value = { status: 'ready', value };
        }
      };
      const load = async (): Promise<void> => {
        // One read at a time; the next catches up with what changes meanwhile.
        again = reading;
        if (reading) return;
        reading = true;
        try {
          const value = await read();
          settle(() => show(value));
        } catch (error) {
          settle(() => (live.value = { status: 'error', error: error as StoreError }));
        }
        reading = false;
        if (again && watched.has(update)) void load();
      };
      const update = (change?: CommittedChange): void => {
        if (change && !change.put[collection] && !change.removed[collection]) return;
        const rows = change?.rows?.get(collection);
        const { status, value } = live.peek();
        const patched =
          rows && patch && status === 'ready' && !reading ? patch(value, rows) : undefined;
        if (patched === undefined) void load();
        else if (patched !== value) show(patched as Value);
      };
      const live = signal<Live<Value>>(
        { status: 'loading' },
        {
          watched() {
            watched.add(update);
            void load();
          },
          unwatched() {
            watched.delete(update);
          },
        },
      );
      signals.set(key, new WeakRef(live));
      forgotten.register(live, key);
      return live;
    },
    update: (change) => settle(() => watched.forEach((update) => update(change))),
    signals,
  };
}
