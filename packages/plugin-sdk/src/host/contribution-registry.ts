import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { ExtensionPointName, ExtensionPoints } from '../extension-points.js';

/** Where a contribution at work tells how it fares. */
export interface ContributionReport {
  /** It took this long, in milliseconds. */
  spent(milliseconds: number): void;
  failed(error: unknown): void;
}

/** One contribution and whose it is. The object itself is its identity. */
export interface RegisteredContribution<Name extends ExtensionPointName = ExtensionPointName> {
  readonly plugin: string;
  readonly point: Name;
  readonly contribution: ExtensionPoints[Name];
  readonly report?: ContributionReport;
}

/** Everything plugins contribute, in the order it came; outlets in elements follow it. */
export class ContributionRegistry {
  readonly #all = signal<readonly RegisteredContribution[]>([]);

  get all(): ReadonlySignal<readonly RegisteredContribution[]> {
    return this.#all;
  }

  /** What is contributed at one point now. */
  at<Name extends ExtensionPointName>(name: Name): readonly RegisteredContribution<Name>[] {
    return this.#all
      .peek()
      .filter(({ point }) => point === name) as readonly RegisteredContribution[] as never;
  }

  /** Returns how to take it away. */
  add(registered: RegisteredContribution): () => void {
    this.#all.value = [...this.#all.peek(), registered];
    return () => {
      this.#all.value = this.#all.peek().filter((other) => other !== registered);
    };
  }
}
