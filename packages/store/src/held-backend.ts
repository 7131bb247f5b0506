import type { Backend } from './backend.js';

export interface HeldBackend {
  readonly backend: Backend;
  /** Refuses to read until somebody writes: either would make a database that is gone anew. */
  hold(): void;
  release(): void;
}

/** A backend that can be held, so that what was deleted on purpose does not come back by a look at it. */
export function holdable(backend: Backend): HeldBackend {
  let held = false;
  const refusal = (): Promise<never> | undefined =>
    held ? Promise.reject(new DOMException('deleted', 'InvalidStateError')) : undefined;
  return {
    hold() {
      held = true;
    },
    release() {
      held = false;
    },
    backend: {
      ...backend,
      get: (store, key) => refusal() ?? backend.get(store, key),
      getAll: (store, stretch) => refusal() ?? backend.getAll(store, stretch),
      begin(stores, mode, durability) {
        if (mode === 'readwrite') held = false;
        return refusal() ?? backend.begin(stores, mode, durability);
      },
    },
  };
}
