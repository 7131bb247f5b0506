import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { ExtensionPointName, ExtensionPoints } from '../extension-points.js';

/** One contribution and whose it is. The object itself is its identity. */
export interface RegisteredContribution<Name extends ExtensionPointName = ExtensionPointName> {
  readonly plugin: string;
  readonly point: Name;
  readonly contribution: ExtensionPoints[Name];
}

/** Everything plugins contribute, in the order it came; outlets in elements follow it. */
export class ContributionRegistry {
  readonly #all = signal<readonly RegisteredContribution[]>([]);

  get all(): ReadonlySignal<readonly RegisteredContribution[]> {
    return this.#all;
  }

  /** Returns how to take it away. */
  add(registered: RegisteredContribution): () => void {
    this.#all.value = [...this.#all.peek(), registered];
    return () => {
      this.#all.value = this.#all.peek().filter((other) => other !== registered);
    };
  }
}
