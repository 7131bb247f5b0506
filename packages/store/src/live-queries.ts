import { batch, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { CollectionName } from '@patronkit/records/collections.js';
import type { CommittedChange } from './committed-change.js';
import type { StoreError } from './errors.js';
import type { ChangedRows } from './patch-rows.js';
import { sameContent } from './same-content.js';
import type { Live } from './store.js';

/** What a live query shows and how it learns it. */
export interface LiveSource<Value> {
  /** Equal questions have equal keys. */
  readonly key: string;
  readonly collection: CollectionName;
  read(): Promise<Value>;
  /** The value after a change; `undefined` when it has to be read again. */
  patch?(value: Value, changed: ChangedRows): Value | undefined;
}

/** Keeps the signals of one store up to date while somebody looks at them, and no longer. */
export interface LiveQueries {
  of<Value>(source: LiveSource<Value>): ReadonlySignal<Live<Value>>;
  apply(change: CommittedChange): void;
  /** Reads everything again, after something may have been missed. */
  refresh(): void;
}

export function createLiveQueries(toError: (cause: unknown) => Promise<StoreError>): LiveQueries {
  const signals = new Map<string, WeakRef<Signal<Live<any>>>>();
  const collected = new FinalizationRegistry<string>((key) => {
    if (!signals.get(key)?.deref()) signals.delete(key);
  });
  const watched = new Set<(change?: CommittedChange) => void>();

  function create<Value>({ collection, read, patch }: LiveSource<Value>): Signal<Live<Value>> {
    let reading = false;
    let again = false;

    const show = (value: Value): void => {
      const before = live.peek().value;
      if (live.peek().status !== 'ready' || !sameContent(before, value)) {
        live.value = { status: 'ready', value };
      }
    };
    const load = async (): Promise<void> => {
      // One read at a time; changes that arrive meanwhile are caught up by the next.
      again = reading;
      if (reading) return;
      reading = true;
      const shown = await read().then(
        (value) => () => show(value),
        async (cause: unknown) => {
          const error = await toError(cause);
          return () => (live.value = { status: 'error', error });
        },
      );
      reading = false;
      settle(shown);
      if (again && watched.has(update)) void load();
    };
    const update = (change?: CommittedChange): void => {
      if (change && !change.put[collection] && !change.removed[collection]) return;
      const rows = change?.rows?.get(collection);
      const { status, value } = live.peek();
      const patched = !reading && status === 'ready' && rows ? patch?.(value, rows) : undefined;
      if (patched === undefined) void load();
      else if (patched !== value) show(patched);
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
    return live;
  }

  /** Somebody else's effect that throws must harm neither the write nor the other effects. */
  function settle(shown: () => void): void {
    try {
      batch(shown);
    } catch (error) {
      console.error(error);
    }
  }
  const updateAll = (change?: CommittedChange): void =>
    settle(() => watched.forEach((update) => update(change)));

  return {
    of(source) {
      let live = signals.get(source.key)?.deref();
      if (!live) {
        live = create(source);
        signals.set(source.key, new WeakRef(live));
        collected.register(live, source.key);
      }
      return live;
    },
    apply: updateAll,
    refresh: () => updateAll(),
  };
}
