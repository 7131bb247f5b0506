import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';

/**
 * A value worked out of other signals while somebody looks at it, and at each look while nobody
 * does. In place of `computed`, which first sights have no use for and would all carry.
 */
export function derivedSignal<Value>(
  sources: readonly ReadonlySignal<unknown>[],
  compute: () => Value,
): ReadonlySignal<Value> {
  let stops: (() => void)[] = [];
  const result: Signal<Value> = signal<Value>(compute(), {
    watched() {
      stops = sources.map((source) => source.subscribe(() => (result.value = compute())));
    },
    unwatched: () => stops.splice(0).forEach((stop) => stop()),
  });
  const peek = (): Value => (stops.length ? result.peek() : compute());
  return {
    get value(): Value {
      return stops.length ? result.value : compute();
    },
    peek,
    subscribe: (listener: (value: Value) => void) => result.subscribe(listener),
  } as ReadonlySignal<Value>;
}
